// Subscribed SKUs (subscribedSkus, Get-MgSubscribedSku): seats per SKU in each state, in every shape that scripts write.
import { count, filled, idText, nameText, quotable, text } from '../cells/column.ts'
import { objectsInCell } from '../cells/json-cell.ts'
import { defineFormat } from '../format.ts'
import { LICENCE_COLUMNS, licenceFacts } from './shared/licence-columns.ts'
import { nested, type Seats, sendSeats, skuProduct } from './shared/sku-seats.ts'

/** `prepaidUnits` is an object: flattened, or its parts named by a script. */
function units(part: string, ...others: string[]) {
  return count(part, ...nested('prepaidUnits', part), ...others)
}

export const subscribedSkus = defineFormat({
  id: 'subscribed-skus',
  title: 'Subscribed SKUs (Graph subscribedSkus, Get-MgSubscribedSku)',
  where: {
    en: 'PowerShell: Get-MgSubscribedSku | Select-Object SkuId,SkuPartNumber,ConsumedUnits -ExpandProperty PrepaidUnits | Export-Csv; or Graph GET /subscribedSkus; or m365 entra license list -o json.',
    ja: 'PowerShell: Get-MgSubscribedSku | Select-Object SkuId,SkuPartNumber,ConsumedUnits -ExpandProperty PrepaidUnits | Export-Csv。または Graph の GET /subscribedSkus。または m365 entra license list -o json。',
  },
  columns: {
    skuId: idText('SkuId'),
    partNumber: nameText('SkuPartNumber', 'AccountSkuPartNumber'),
    accountSkuId: nameText('AccountSkuId'),
    enabled: units('Enabled', 'EnabledUnits', 'ActiveUnits'),
    warning: units('Warning', 'WarningUnits'),
    suspended: units('Suspended', 'SuspendedUnits'),
    lockedOut: units('LockedOut', 'LockedOutUnits'),
    prepaidUnits: text('PrepaidUnits'),
    consumed: filled(count('ConsumedUnits', 'Consumed')),
    ...LICENCE_COLUMNS,
  },
  needs: [['skuId', 'partNumber', 'accountSkuId'], ['enabled', 'prepaidUnits'], 'consumed'],
  tells: [
    'ConsumedUnits',
    'PrepaidUnits',
    'AccountSkuId',
    'EnabledUnits',
    'LockedOut',
    ['Enabled', 'SkuId'],
    ['Enabled', 'SkuPartNumber'],
    ['ActiveUnits', 'SkuPartNumber'],
  ],
  lacks: ['trials', 'ends', 'day', 'activity'],
  // A row for each service plan repeats the seats of its SKU.
  without: ['ServicePlanId', 'TotalUnits'],
  read(cells, context) {
    const { enabled, prepaidUnits } = cells
    const { issue } = context
    const product = skuProduct(cells)
    if (product.skuId === '') issue({ code: 'blank-cell', params: {} }, 'SkuId')
    const seats = enabled === null ? seatsInCell(prepaidUnits) : { ...cells, enabled }
    if (seats === null && prepaidUnits !== '') {
      issue({ code: 'powershell-object', params: { found: quotable(prepaidUnits) } }, 'PrepaidUnits')
    } else if (seats === null) {
      issue({ code: 'blank-cell', params: {} }, 'Enabled')
    }
    if (product.skuId === '' || seats === null) return
    sendSeats('subscribed-skus', product, { ...seats, facts: licenceFacts(cells) }, cells.consumed, context)
  },
})

/** The seats of an object that stands in the cell as JSON; null where it does not. */
function seatsInCell(cell: string): Seats | null {
  const [object, second] = objectsInCell(cell) ?? []
  if (object === undefined || second !== undefined) return null
  const parts = new Map(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]))
  const seats = (part: string): number | null => {
    const value = parts.get(part)
    return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null
  }
  const enabled = seats('enabled')
  if (enabled === null) return null
  return { enabled, warning: seats('warning'), suspended: seats('suspended'), lockedOut: seats('lockedout') }
}
