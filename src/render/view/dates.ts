// Of which day a report is: it stands at the head of every one.
import type { Row, TrendPoint } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'

/** The window and the as-of day of all rows; where they differ, the first and the last day. */
export function datesOf(rows: readonly Row[], windowDays: number, { table }: Messages): string {
  const days = rows.flatMap(row => (row.asOf === null ? [] : [row.asOf])).toSorted((a, b) => a - b)
  const [earliest] = days
  const latest = days.at(-1)
  if (earliest === undefined || latest === undefined) return table.noDates
  const window = rows.find(row => row.window)?.window
  return earliest === latest && window ? table.dates(window) : table.datesDiffer(earliest, latest, windowDays)
}

/** The first and the last day of a history; nothing where there is none. */
export function spanOf(points: readonly TrendPoint[], { format }: Messages): string {
  const first = points[0]
  const last = points.at(-1)
  return first && last ? format.span(first.day, last.day) : ''
}
