// Earlier portfolio exports as JSON: `report.…` are the fields of the document itself, the others those of a row.
import { GROUPINGS, type Grouping } from '../../model/terms.ts'
import { count, filled, text, word } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import {
  FIGURE_NAMES,
  figureValues,
  isUnread,
  POINT_COLUMNS,
  pointCustomer,
} from './shared/portfolio-figures.ts'

export const portfolioJson = defineFormat({
  id: 'portfolio-json',
  title: 'Earlier portfolio (JSON)',
  where: {
    en: 'adoption portfolio --export <file>.json',
    ja: 'adoption portfolio --export <ファイル>.json',
  },
  columns: {
    ...POINT_COLUMNS,
    customerId: { ...POINT_COLUMNS.customerId, headers: ['customer.id', 'customerId'] },
    customerName: text('customer.name', 'customerName'),
    kind: filled(word(['portfolio'], 'portfolio', 'report.kind')),
    by: filled(word(GROUPINGS, 'customer', 'report.by')),
    windowDays: filled(count('report.window.days')),
    scope: filled(text('report.scope')),
    partner: text('report.partner'),
    services: text('report.services'),
    only: text('report.only.product', 'report.only.workload'),
    rowScope: text('scope'),
    service: text('service'),
    product: text('product'),
    workload: text('workload'),
  },
  namesCustomers: true,
  needs: ['kind', 'by', 'windowDays', 'scope', 'asOf', 'customerName', ...FIGURE_NAMES],
  tells: ['report.kind', 'entitledActiveUsers'],
  lacks: [],
  read(cells, { sink, line, issue }) {
    const { by, scope, partner, windowDays } = cells
    const isTotal = cells.rowScope === 'total' || (cells.rowScope === '' && cells.customerName === 'Total')
    const key = keyOf(by, cells)
    const values = figureValues(cells)
    const unread = isUnread(cells.flags, values)
    if (by !== 'customer' && !isTotal && !unread && key === '') {
      issue({ code: 'blank-cell', params: {} }, by)
      return
    }
    const customer = pointCustomer(cells, isTotal, issue)
    if (customer === null) return
    sink.point(
      {
        by,
        customer,
        key,
        asOf: cells.asOf,
        windowDays,
        scope: partner === '' ? scope : `${scope}:${partner}`,
        services: cells.services,
        only: cells.only,
        isTotal,
        isUnread: unread,
        values,
      },
      line,
    )
  },
})

function keyOf(by: Grouping, cells: Record<Exclude<Grouping, 'customer'>, string>): string {
  return by === 'customer' ? '' : cells[by]
}
