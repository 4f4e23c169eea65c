// Of when the rows of an export are: by a column of the format, or by one that any export may have.
import { type Column, type Columns, day } from '../cells/column.ts'

/** Names of columns that say of when a row is. */
const DAY_COLUMNS = ['reportDate', 'month', 'asOf', 'opened']

/** What any export may call its own day, where its format has no other column for it. */
export const REPORT_DATE = day('ReportDate', 'Date', 'SnapshotDate')

/** The columns of a format, with that one where rows would say nothing of when they are. */
export function withReportDate<C extends Columns>(columns: C): C {
  return DAY_COLUMNS.some(name => name in columns) ? columns : { ...columns, reportDate: REPORT_DATE }
}

/** Whether all rows, some of them or none say of when they are; `index`: where a column stands, -1 for nowhere. */
export function datesIn(
  columns: readonly { key: string; column: Column<unknown, unknown>; index: number }[],
): 'all' | 'some' | 'none' {
  const there = columns.filter(({ key, index }) => index >= 0 && DAY_COLUMNS.includes(key))
  if (there.length === 0) return 'none'
  return there.some(({ column }) => 'problem' in column.blank) ? 'all' : 'some'
}
