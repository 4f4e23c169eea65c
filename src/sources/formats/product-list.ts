// Your products (ProductList_….csv): one row per product with its seats in all and the expired ones among them.
import type { LicenceRow } from '../../model/rows.ts'
import { count, filled, text } from '../column.ts'
import { defineFormat } from '../format.ts'
import { seatLicence } from './seat-licence.ts'

export const productList = defineFormat({
  id: 'product-list',
  title: 'Your products (Microsoft 365 admin centre, ProductList_….csv)',
  where: {
    en: 'Microsoft 365 admin centre › Billing › Your products › Export to CSV.',
    ja: 'Microsoft 365 管理センター › 課金情報 › お使いの製品 › CSV にエクスポート。',
  },
  columns: {
    product: filled(text('Product Title')),
    total: filled(count('Total Licenses')),
    expired: filled(count('Expired Licenses')),
    assigned: count('Assigned licenses'),
  },
  needs: ['product', 'total', 'expired', 'assigned'],
  dayInName: true,
  read(cells, { customer, fileDay, sink, line, issue }) {
    const { total, expired, assigned } = cells
    if (expired > total) {
      issue({ code: 'bad-count', params: { found: `${expired} > ${total}` } }, 'Expired Licenses')
      return
    }
    const product = { skuId: '', name: cells.product }
    const send = (state: LicenceRow['state'], stateWord: string, sold: number) =>
      sink.licence(
        seatLicence({
          origin: 'product-list',
          customer,
          product,
          state,
          stateWord,
          sold,
          reportDate: fileDay,
        }),
        line,
      )
    if (total > expired || expired === 0) send('active', '', total - expired)
    if (expired > 0) send('grace', 'Expired', expired)
    if (assigned !== null)
      sink.seats({ origin: 'product-list', customer, product, assigned, reportDate: fileDay }, line)
  },
})
