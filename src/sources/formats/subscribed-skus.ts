// Subscribed SKUs (subscribedSkus, Get-MgSubscribedSku): seats per SKU in each state, in every shape that scripts write.
import type { LicenceRow } from '../../model/rows.ts'
import { count, filled, idText, quotable, text } from '../column.ts'
import { defineFormat } from '../format.ts'
import { seatLicence } from './seat-licence.ts'

/** `prepaidUnits` is an object: flattened with `_`, `.` or `/`, or its parts named by a script. */
function units(part: string, ...others: string[]) {
  return count(part, `prepaidUnits_${part}`, `prepaidUnits.${part}`, `prepaidUnits/${part}`, ...others)
}

export const subscribedSkus = defineFormat({
  id: 'subscribed-skus',
  title: 'Subscribed SKUs (Graph subscribedSkus, Get-MgSubscribedSku)',
  where: {
    en: 'PowerShell: Get-MgSubscribedSku | Select-Object SkuId,SkuPartNumber,ConsumedUnits -ExpandProperty PrepaidUnits | Export-Csv; or Graph GET /subscribedSkus.',
    ja: 'PowerShell: Get-MgSubscribedSku | Select-Object SkuId,SkuPartNumber,ConsumedUnits -ExpandProperty PrepaidUnits | Export-Csv。または Graph の GET /subscribedSkus。',
  },
  columns: {
    skuId: idText('SkuId'),
    partNumber: text('SkuPartNumber'),
    accountSkuId: text('AccountSkuId'),
    enabled: units('Enabled', 'EnabledUnits', 'ActiveUnits'),
    warning: units('Warning', 'WarningUnits'),
    suspended: units('Suspended', 'SuspendedUnits'),
    lockedOut: units('LockedOut', 'LockedOutUnits'),
    prepaidUnits: text('PrepaidUnits'),
    consumed: filled(count('ConsumedUnits')),
  },
  needs: [['skuId', 'partNumber', 'accountSkuId'], ['enabled', 'prepaidUnits'], 'consumed'],
  read(cells, { customer, sink, line, issue }) {
    const { enabled, prepaidUnits } = cells
    const partNumber = cells.partNumber || cells.accountSkuId.slice(cells.accountSkuId.lastIndexOf(':') + 1)
    const product = { skuId: cells.skuId || partNumber, name: cells.skuId === '' ? '' : partNumber }
    if (product.skuId === '') issue({ code: 'blank-cell', params: {} }, 'SkuId')
    if (enabled === null && prepaidUnits !== '') {
      issue({ code: 'powershell-object', params: { found: quotable(prepaidUnits) } }, 'PrepaidUnits')
    } else if (enabled === null) {
      issue({ code: 'blank-cell', params: {} }, 'Enabled')
    }
    if (product.skuId === '' || enabled === null) return

    const seats: [LicenceRow['state'], string, number][] = [
      ['active', 'Enabled', enabled],
      ['grace', 'Warning', cells.warning ?? 0],
      ['disabled', 'Suspended', cells.suspended ?? 0],
      ['deprovisioned', 'LockedOut', cells.lockedOut ?? 0],
    ]
    const none = seats.every(([, , sold]) => sold === 0)
    for (const [state, stateWord, sold] of seats) {
      if (sold === 0 && !(none && state === 'active')) continue
      const row = { customer, product, state, stateWord, sold, reportDate: null }
      sink.licence(seatLicence({ origin: 'subscribed-skus', ...row }), line)
    }
    sink.seats(
      { origin: 'subscribed-skus', customer, product, assigned: cells.consumed, reportDate: null },
      line,
    )
  },
})
