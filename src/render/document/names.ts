// What rows are called, and by which columns they begin.
import type { Grouping } from '../../model/terms.ts'
import { nameOrId } from '../../report/customer.ts'
import type { CustomerRef, Row, SourceInfo } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import { wordOr } from '../messages/lookup.ts'
import type { Messages } from '../messages/types.ts'
import { type Cell, name, text } from './cell.ts'
import { type CellColumn, columnNamed, columnsOf } from './columns.ts'

export type RowColumn = CellColumn<Row>

/** The service, product or workload of a row, in words; nothing for a customer. */
export function keyName({ key, scope }: Row, { report }: Messages): string {
  return scope === 'service' && key !== null ? wordOr(report.services, key) : (key ?? '')
}

/** "Contoso, Exchange", or the one of them that there is. */
export function rowName(row: Row, messages: Messages, isOfOne = false): string {
  const key = row.key === null ? '' : keyName(row, messages) || messages.format.notAvailable
  return [isOfOne ? '' : customerName(row.customer, messages), key].filter(Boolean).join(', ')
}

/** What a customer is called: whole where an id at its end tells it from its namesakes. */
export function customerCell(
  customer: CustomerRef,
  messages: Messages,
  ...more: [notes?: readonly string[], linked?: CustomerRef]
): Cell {
  const called = customerName(customer, messages)
  const cell = name(called, ...more)
  return cell?.kind === 'name' && called !== nameOrId(customer).trim() ? { ...cell, whole: true } : cell
}

/** The customer that all rows of a file are of. */
export function ownerCell(
  { customer, customerId: id }: Pick<SourceInfo, 'customer' | 'customerId'>,
  messages: Messages,
): Cell {
  return customer === null ? null : customerCell({ id, name: customer }, messages)
}

/** How many customers some rows are of. */
export function customersOf(rows: readonly { customer: CustomerRef }[]): number {
  return new Set(rows.map(({ customer }) => customer.id ?? customer.name)).size
}

export function keyColumn(by: Grouping, messages: Messages, isFirst: boolean): RowColumn {
  return columnNamed(
    messages.report.groupings[by],
    isFirst ? 'name' : 'text',
    row => name(keyName(row, messages)),
    { minWidth: isFirst ? 30 : 14 },
  )
}

/** The customer, with its id in a workbook. On a page a day that is not the newest stands under the name. */
export function customerColumns(rows: readonly Row[], messages: Messages): RowColumn[] {
  const { labels, format, report } = messages
  const newest = rows.reduce((found, { asOf }) => Math.max(found, asOf ?? found), Number.NEGATIVE_INFINITY)
  const beneath = ({ asOf }: Row): string[] =>
    asOf === newest ? [] : [`${labels.asOf.label}: ${format.day(asOf)}`]
  const column = columnsOf<Row>(messages)
  return [
    column(
      'customer',
      'name',
      row =>
        row.scope === 'total'
          ? { kind: 'text', value: report.total, tone: 'strong' }
          : customerCell(row.customer, messages, beneath(row), row.customer),
      { minWidth: 14 },
    ),
    column('customerId', 'text', ({ customer }) => text(customer.id), { on: ['workbook'] }),
  ]
}
