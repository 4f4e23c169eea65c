// The customer list of Partner Center: names and domains for ids.
import { filled, text } from '../column.ts'
import { defineFormat } from '../format.ts'

export const customers = defineFormat({
  id: 'customers',
  title: 'Customers (Partner Center)',
  where: {
    en: 'Partner Center › Customers › Export.',
    ja: 'パートナー センター › 顧客 › エクスポート。',
  },
  columns: {
    customerId: filled(text('Microsoft ID')),
    customerName: text('Company name'),
    domain: text('Primary domain name'),
  },
  needs: ['customerId', 'customerName', 'domain'],
  read(cells, { sink, line }) {
    sink.customer({ id: cells.customerId, name: cells.customerName, domain: cells.domain }, line)
  },
})
