// Lists of SKUs that scripts write in words of their own: what was bought, and how much of it is in use.
//
// What is left over (Available, Unused, Remaining) is neither: it may be less than nothing, and says nothing of both.
import { count, filled, text } from '../column.ts'
import { defineFormat } from '../format.ts'
import { nested, sendSeats, skuProduct } from './sku-seats.ts'

export const skuList = defineFormat({
  id: 'sku-list',
  title: 'Licence list of a script (Purchased, Total, In Use, Used …)',
  where: {
    en: 'Scripts that list the SKUs of a tenant with what was bought and what is in use, such as the cost reports of AdminDroid and Office 365 for IT Pros.',
    ja: 'テナントの SKU ごとに購入数と使用数を出力するスクリプト (AdminDroid や Office 365 for IT Pros のコスト レポートなど)。',
  },
  columns: {
    skuId: text('SkuId'),
    partNumber: text('SkuPartNumber'),
    accountSkuId: text('AccountSkuId'),
    name: text('License Name', 'SKU Name', 'License', 'Licence', 'License Plan', 'Friendly Name'),
    sold: filled(
      count('Purchased', 'Purchased Units', 'Units Purchased', 'Total', 'Total Units', 'TotalLicenses'),
    ),
    assigned: filled(
      count('In Use', 'Used', 'Units Used', 'Used Units', 'Consumed', 'Consumed Units', 'Assigned'),
    ),
    warning: count('Warning', 'WarningUnits'),
    suspended: count('Suspended', 'SuspendedUnits'),
  },
  needs: [['skuId', 'partNumber', 'accountSkuId', 'name'], 'sold', 'assigned'],
  lacks: ['trials', 'day', 'activity'],
  // With these it is one of the formats that say more.
  without: [
    ...['Enabled', 'EnabledUnits', 'ActiveUnits', 'PrepaidUnits', ...nested('prepaidUnits', 'enabled')],
    ...['Subscription Type', 'CountUsed', 'ServicePlanId', 'Product Title'],
  ],
  read(cells, context) {
    const product = skuProduct(cells)
    if (product.skuId === '' && product.name === '') {
      context.issue({ code: 'blank-cell', params: {} }, 'License')
      return
    }
    const { sold: enabled, warning, suspended } = cells
    sendSeats('sku-list', product, { enabled, warning, suspended, lockedOut: null }, cells.assigned, context)
  },
})
