// Your products (ProductList_….csv): one row per product with its seats in all and the expired ones among them.
import { count, filled, nameText } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { LICENCE_COLUMNS, licenceFacts } from './shared/licence-columns.ts'
import { seatLicence } from './shared/seat-licence.ts'

export const productList = defineFormat({
  id: 'product-list',
  title: 'Your products (Microsoft 365 admin centre, ProductList_….csv)',
  where: {
    en: 'Microsoft 365 admin centre › Billing › Your products › Export to CSV.',
    ja: 'Microsoft 365 管理センター › 課金情報 › お使いの製品 › CSV にエクスポート。',
  },
  columns: {
    product: filled(nameText('Product Title')),
    total: filled(count('Total Licenses')),
    expired: filled(count('Expired Licenses')),
    assigned: count('Assigned licenses'),
    ...LICENCE_COLUMNS,
  },
  needs: ['product', 'total', 'expired', 'assigned'],
  tells: ['Product Title', 'Total Licenses', 'Expired Licenses'],
  lacks: ['trials', 'ends', 'day', 'activity'],
  read(cells, { customer, sink, line, issue }) {
    const { total, expired, assigned } = cells
    if (expired > total) {
      issue({ code: 'bad-count', params: { found: `${expired} > ${total}` } }, 'Expired Licenses')
      return
    }
    // Sold is what has not expired; a product of which nothing is left is in grace, and its users work on it still.
    const isGone = expired > 0 && expired === total
    sink.licence(
      seatLicence(
        {
          origin: 'product-list',
          customer,
          product: { skuId: '', name: cells.product },
          state: isGone ? 'grace' : 'active',
          stateWord: isGone ? 'Expired' : '',
          sold: isGone ? expired : total - expired,
          assigned,
          reportDate: null,
        },
        licenceFacts(cells),
      ),
      line,
    )
  },
})
