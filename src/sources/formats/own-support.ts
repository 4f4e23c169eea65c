// The project's own support format: one row per request.
import { day, filled, text } from '../cells/column.ts'
import { defineFormat } from '../format.ts'

export const ownSupport = defineFormat({
  id: 'support',
  title: 'Support requests (own format)',
  where: {
    en: 'Write it with a script from your ticket system: one row per request.',
    ja: 'チケット システムのデータからスクリプトで作成します (1 件の問い合わせにつき 1 行)。',
  },
  columns: {
    customerId: text('CustomerId'),
    customerName: text('CustomerName'),
    opened: filled(day('OpenedDate')),
    category: filled(text('Category')),
  },
  needs: ['opened', 'category'],
  tells: ['OpenedDate'],
  lacks: ['activity', 'licences'],
  strictHeaders: true,
  mayBeEmpty: true,
  read(cells, { customer, sink, line }) {
    sink.support({ customer, opened: cells.opened, category: cells.category }, line)
  },
})
