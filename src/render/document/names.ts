// What rows are called, and by which columns they begin.
import type { Grouping } from '../../model/terms.ts'
import type { CustomerRef, Row } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import { wordOr } from '../messages/lookup.ts'
import type { Messages } from '../messages/types.ts'
import { type Cell, name, text } from './cell.ts'
import type { Column, Medium } from './document.ts'

/** A column and how it is filled; `total` is its cell in the line of totals. */
export interface RowColumn extends Column {
  cell(row: Row): Cell
}

/** The service, product or workload of a row, in words; nothing for a customer. */
export function keyName({ key, scope }: Row, { report }: Messages): string {
  return scope === 'service' && key !== null ? wordOr(report.services, key) : (key ?? '')
}

/** "Contoso, Exchange", or the one of them that there is. */
export function rowName(row: Row, messages: Messages, isOfOne = false): string {
  const key = row.key === null ? '' : keyName(row, messages) || messages.format.notAvailable
  return [isOfOne ? '' : customerName(row.customer, messages), key].filter(Boolean).join(', ')
}

/** How many customers some rows are of. */
export function customersOf(rows: readonly { customer: CustomerRef }[]): number {
  return new Set(rows.map(({ customer }) => customer.id ?? customer.name)).size
}

export function keyColumn(by: Grouping, messages: Messages, isFirst: boolean): RowColumn {
  const head = messages.report.groupings[by]
  return {
    ...{ head, short: head, kind: isFirst ? 'name' : 'text', minWidth: isFirst ? 30 : 14 },
    cell: row => name(keyName(row, messages)),
  }
}

const BESIDE: readonly Medium[] = ['workbook']

/** The customer, with its id in a workbook. On a page the id stands under a name that several bear, and a day that is not the newest. */
export function customerColumns(rows: readonly Row[], messages: Messages): RowColumn[] {
  const { labels, format, report } = messages
  const ids = new Map<string, Set<string | null>>()
  for (const { customer } of rows)
    ids.set(customer.name, (ids.get(customer.name) ?? new Set()).add(customer.id))
  const newest = rows.reduce((found, { asOf }) => Math.max(found, asOf ?? found), Number.NEGATIVE_INFINITY)
  return [
    {
      ...{ head: labels.customer.label, short: labels.customer.short, kind: 'name', minWidth: 14 },
      cell: ({ scope, customer, asOf }) =>
        scope === 'total'
          ? { kind: 'text', value: report.total, tone: 'strong' }
          : name(
              customerName(customer, messages),
              [
                ...((ids.get(customer.name)?.size ?? 0) > 1 && customer.id !== null ? [customer.id] : []),
                ...(asOf === newest ? [] : [`${labels.asOf.label}: ${format.day(asOf)}`]),
              ],
              customer,
            ),
    },
    {
      ...{ head: labels.customerId.label, short: labels.customerId.short, kind: 'text', on: BESIDE },
      cell: row => text(row.customer.id),
    },
  ]
}
