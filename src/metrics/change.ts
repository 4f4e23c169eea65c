// Change between two points, exactly, in points of percentage: of customers that have the numbers at both ends.
import type { Day } from '../model/day.ts'
import { difference, type Ratio } from '../model/ratio.ts'
import type { Change, Row } from '../report/types.ts'
import { pooled } from './total.ts'

/** A point is compared with the newest one that is at least this many days older. */
export const COMPARED_DAYS = 28

/** The rows of one customer at both ends. */
export interface Ends {
  now: Row
  before: Row
}

type Metric = keyof Change['customers']

/** The two numbers that a percentage is made of; a count is its own part and whole. */
const NUMBERS: Record<Metric, (row: Row) => [number | null, number | null]> = {
  deployment: ({ assignedLicenses, soldLicenses }) => [assignedLicenses, soldLicenses],
  usage: ({ activeUsers, totalUsers }) => [activeUsers, totalUsers],
  adjusted: ({ entitledActiveUsers, totalUsers }) => [entitledActiveUsers, totalUsers],
  activeUsers: ({ activeUsers }) => [activeUsers, activeUsers],
}

/** Each change is taken over the customers that have all of its numbers at both ends; how many stands beside it. */
export function changeOf(pairs: readonly Ends[], since: Day): Change {
  const comparable = (metric: Metric): readonly Ends[] =>
    pairs.filter(({ now, before }) =>
      [...NUMBERS[metric](now), ...NUMBERS[metric](before)].every(value => value !== null),
    )
  const both = {
    deployment: comparable('deployment'),
    usage: comparable('usage'),
    adjusted: comparable('adjusted'),
    activeUsers: comparable('activeUsers'),
  }
  const percentage = (metric: Metric): Ratio | null => {
    const at = (end: keyof Ends): Ratio | null =>
      pooled(
        both[metric].map(pair => pair[end]),
        NUMBERS[metric],
      )
    const [now, before] = [at('now'), at('before')]
    return now && before ? difference(now, before) : null
  }
  const more = both.activeUsers.map(({ now, before }) => (now.activeUsers ?? 0) - (before.activeUsers ?? 0))
  return {
    since,
    deployment: percentage('deployment'),
    usage: percentage('usage'),
    adjusted: percentage('adjusted'),
    activeUsers: more.length === 0 ? null : more.reduce((sum, users) => sum + users, 0),
    customers: {
      deployment: both.deployment.length,
      usage: both.usage.length,
      adjusted: both.adjusted.length,
      activeUsers: both.activeUsers.length,
    },
  }
}

/** The newest of `days` that is at least 28 days before `day`; null where there is none. */
export function comparedDay(day: Day, days: readonly Day[]): Day | null {
  return days.reduce<Day | null>(
    (best, other) => (other <= day - COMPARED_DAYS && (best === null || other > best) ? other : best),
    null,
  )
}
