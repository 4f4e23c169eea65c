// Lists of SKUs that scripts write in words of their own: what was bought, and how much of it is in use.
//
// What is left over (Available, Unused, Remaining) is neither: it may be less than nothing, and says nothing of both.
import { type Cells, count, filled, idText, nameText, text, thingText } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import type { RowContext } from '../rows/row-reader.ts'
import { LICENCE_COLUMNS, licenceFacts } from './shared/licence-columns.ts'
import { nested, sendSeats, skuProduct } from './shared/sku-seats.ts'

const SEATS = {
  sold: filled(
    count(
      ...['Purchased', 'Purchased Units', 'Units Purchased', 'Purchased Licenses'],
      ...['Total', 'Total Units', 'TotalLicenses'],
    ),
  ),
  assigned: filled(
    count(
      ...['In Use', 'Used', 'Units Used', 'Used Units', 'Consumed', 'Consumed Units'],
      ...['Assigned', 'Assigned Units', 'Assigned Licenses'],
    ),
  ),
  warning: count('Warning', 'WarningUnits'),
  suspended: count('Suspended', 'SuspendedUnits'),
  ...LICENCE_COLUMNS,
}

/** With these it is one of the formats that say more. */
const OF_OTHERS = [
  ...['Enabled', 'EnabledUnits', 'ActiveUnits', 'PrepaidUnits', ...nested('prepaidUnits', 'enabled')],
  ...['Subscription Name', 'Subscription Type', 'CountUsed', 'ServicePlanId', 'Product Title'],
]

export const skuList = defineFormat({
  id: 'sku-list',
  title: 'Licence list of a script (Purchased, Total, In Use, Used …)',
  where: {
    en: 'Scripts that list the SKUs of a tenant with what was bought and what is in use, such as the cost reports of AdminDroid and Office 365 for IT Pros.',
    ja: 'テナントの SKU ごとに購入数と使用数を出力するスクリプト (AdminDroid や Office 365 for IT Pros のコスト レポートなど)。',
  },
  columns: {
    skuId: idText('SkuId'),
    partNumber: nameText('SkuPartNumber'),
    accountSkuId: nameText('AccountSkuId'),
    productName: thingText('License Name', 'SKU Name', 'License', 'Licence', 'License Plan', 'Friendly Name'),
    ...SEATS,
  },
  needs: [['skuId', 'partNumber', 'accountSkuId', 'productName'], 'sold', 'assigned'],
  without: OF_OTHERS,
  tells: [
    'Purchased Units',
    'Units Purchased',
    'Units Used',
    ['SkuPartNumber', 'Purchased'],
    ['SkuId', 'Purchased'],
  ],
  lacks: ['over-assigned', 'trials', 'states', 'ends', 'day', 'activity'],
  read: sendRow,
})

/** A list whose products stand under a word that any list may have: the seats beside it tell what it is. */
export const namedSkuList = defineFormat({
  id: 'sku-list-by-name',
  title: 'Licence list of a script (Name, Total, Used, Available, Suspended)',
  where: {
    en: 'Scripts that list the licences of a tenant by name, such as the Office 365 licence report of RealmJoin.',
    ja: 'テナントのライセンスを名前で一覧するスクリプト (RealmJoin の Office 365 ライセンス レポートなど)。',
  },
  columns: { productName: thingText('Name'), left: text('Available', 'Unused'), ...SEATS },
  needs: ['productName', 'sold', 'assigned', 'left', 'suspended'],
  without: [...OF_OTHERS, 'SkuId', 'SkuPartNumber', 'License Name', 'SKU Name', 'License'],
  tells: ['SuspendedUnits'],
  lacks: ['trials', 'ends', 'day', 'activity'],
  read: sendRow,
})

type Row = Cells<typeof SEATS> & Parameters<typeof skuProduct>[0]

function sendRow(cells: Row, context: RowContext): void {
  const product = skuProduct(cells)
  if (product.skuId === '' && product.name === '') {
    context.issue({ code: 'blank-cell', params: {} }, 'License')
    return
  }
  const { sold: enabled, warning, suspended } = cells
  const seats = { enabled, warning, suspended, lockedOut: null, facts: licenceFacts(cells) }
  sendSeats('sku-list', product, seats, cells.assigned, context)
}
