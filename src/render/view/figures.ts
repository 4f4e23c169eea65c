// Tables of figures: rows of one kind under the columns that were chosen.
import type { Grouping } from '../../model/terms.ts'
import { FIGURES } from '../../report/figures/index.ts'
import type { Row } from '../../report/types.ts'
import type { SectionKey } from '../messages/keys.ts'
import type { Messages } from '../messages/types.ts'
import type { View } from './cell.ts'
import { ALWAYS, type ColumnKey, columnCell, FURTHER } from './column.ts'

/** The columns that say what a row is about. */
export function nameColumns(by: Grouping, withCustomer: boolean): ColumnKey[] {
  if (by === 'customer') return ['customer', 'customerId']
  return withCustomer ? ['customer', 'customerId', by] : [by]
}

/** Every figure, and of the further ones those that any row has. */
export function allColumns(
  names: readonly ColumnKey[],
  rows: readonly Row[],
  messages: Messages,
): ColumnKey[] {
  const some = (key: ColumnKey) => rows.some(row => columnCell(key, row, messages))
  const ofLicences = FIGURES.filter(figure => figure.ofLicences).map(({ id }): ColumnKey => id)
  const figures = ALWAYS.filter(key => !(names.includes('workload') && ofLicences.includes(key)) || some(key))
  return [...names, ...figures, ...FURTHER.filter(some)]
}

export function figureView(
  section: SectionKey,
  columns: readonly ColumnKey[],
  rows: readonly Row[],
  messages: Messages,
  total?: Row,
): View {
  const cells = (row: Row) => columns.map(key => columnCell(key, row, messages))
  return {
    section,
    head: columns.map(key => messages.labels[key].label),
    rows: rows.map(cells),
    ...(total ? { total: cells(total) } : {}),
  }
}

/** One row as a list: a figure a line, those that are there. */
export function listView(
  section: SectionKey,
  columns: readonly ColumnKey[],
  row: Row,
  messages: Messages,
): View {
  return {
    section,
    head: [messages.labels.metric.label, messages.labels.value.label],
    rows: columns.map(key => [
      { kind: 'text', text: messages.labels[key].label },
      columnCell(key, row, messages),
    ]),
  }
}
