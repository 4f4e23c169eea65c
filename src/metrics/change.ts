// Change between two points, exactly, in points of percentage.
import type { Day } from '../model/day.ts'
import { difference, type Ratio } from '../model/ratio.ts'
import type { Change, Row } from '../report/types.ts'

/** A point is compared with the newest one that is at least this many days older. */
const COMPARED_DAYS = 28

export function changeOf(now: Row, before: Row, since: Day): Change {
  return {
    since,
    deployment: minus(now.deployment, before.deployment),
    usage: minus(now.usage, before.usage),
    adjusted: minus(now.adjusted, before.adjusted),
    activeUsers:
      now.activeUsers === null || before.activeUsers === null ? null : now.activeUsers - before.activeUsers,
  }
}

/** The newest of `days` that is at least 28 days before `day`; null where there is none. */
export function comparedDay(day: Day, days: readonly Day[]): Day | null {
  return days.reduce<Day | null>(
    (best, other) => (other <= day - COMPARED_DAYS && (best === null || other > best) ? other : best),
    null,
  )
}

function minus(now: Ratio | null, before: Ratio | null): Ratio | null {
  return now === null || before === null ? null : difference(now, before)
}
