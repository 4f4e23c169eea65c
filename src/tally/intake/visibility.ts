// Which rows a question sees, and which of them are too old to be read together with the rest: one rule for all rows.
import type { Day } from '../../model/day.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import type { Question } from '../question.ts'

/** A current snapshot may be this many days older than the as-of day. */
const MAX_AGE_DAYS = 7

/** Whether rows of a report date are seen; null and NO_DAY are undated. */
export function isVisible(
  day: number | null,
  { limit, undated }: Pick<Question, 'limit' | 'undated'>,
): boolean {
  return day === null || day === NO_DAY ? undated : limit === null || day <= limit
}

/** Those of some rows that are seen: nearly always all of them. */
export function visibleRows(
  rows: Uint32Array,
  dayOf: (row: number) => number,
  question: Pick<Question, 'limit' | 'undated'>,
): Uint32Array {
  const isSeen = (row: number): boolean => isVisible(dayOf(row), question)
  return rows.every(isSeen) ? rows : rows.filter(isSeen)
}

/** Whether a snapshot of that day is too old for the as-of day. */
export function isTooOld(day: number, asOf: Day): boolean {
  return day < asOf - MAX_AGE_DAYS
}
