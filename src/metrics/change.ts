// Change between two points, exactly, in points of percentage: of customers that have the numbers at both ends.
import type { Day } from '../model/day.ts'
import { difference, type Ratio } from '../model/ratio.ts'
import { COMPARED_DAYS } from '../model/terms.ts'
import { COUNTS, METRICS, type Metric, partsOf, recordOf } from '../report/figures/counts.ts'
import type { Change, Row } from '../report/types.ts'
import { pooled } from './total.ts'

/** The rows of one customer at both ends. */
export interface Ends {
  now: Row
  before: Row
}

const COMPARED = [...METRICS, 'activeUsers'] as const
type Compared = (typeof COMPARED)[number]

/** The two numbers that a percentage is made of; a count is its own part and whole. */
function numbersOf(row: Row, what: Compared): [number | null, number | null] {
  return what === 'activeUsers' ? [row.activeUsers, row.activeUsers] : partsOf(row, what)
}

/** Each change is taken over the customers that have all of its numbers at both ends; how many stands beside it. */
export function changeOf(pairs: readonly Ends[], since: Day): Change {
  const both = recordOf(COMPARED, what =>
    pairs.filter(({ now, before }) => ![...numbersOf(now, what), ...numbersOf(before, what)].includes(null)),
  )
  const percentage = (metric: Metric): Ratio | null => {
    const at = (end: keyof Ends): Ratio | null =>
      pooled(
        both[metric].map(pair => pair[end]),
        row => partsOf(row, metric),
      )
    const [now, before] = [at('now'), at('before')]
    return now && before ? difference(now, before) : null
  }
  const only = pairs.length === 1 ? pairs[0] : undefined
  const more = both.activeUsers.map(({ now, before }) => (now.activeUsers ?? 0) - (before.activeUsers ?? 0))
  return {
    since,
    ...recordOf(METRICS, percentage),
    activeUsers: more.length === 0 ? null : more.reduce((sum, users) => sum + users, 0),
    before: only ? recordOf(COUNTS, count => only.before[count]) : null,
    customers: recordOf(COMPARED, what => both[what].length),
  }
}

/** The newest of `days` that is at least 28 days before `day`; null where there is none. */
export function comparedDay(day: Day, days: readonly Day[]): Day | null {
  return days.reduce<Day | null>(
    (best, other) => (other <= day - COMPARED_DAYS && (best === null || other > best) ? other : best),
    null,
  )
}
