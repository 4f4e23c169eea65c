// As of which day a customer is counted: what its exports say, else what was asked for.
import { asDay } from '../model/day.ts'
import { NO_DAY } from '../model/usage-batch.ts'
import type { Resolved } from './intake/resolve.ts'
import type { Grouped } from './intake/rows-of.ts'
import { isVisible } from './intake/visibility.ts'
import type { CurrentLicences } from './licences/licences.ts'
import type { Question } from './question.ts'
import type { CustomerTally } from './types.ts'
import type { Entries } from './usage/entries.ts'

/**
 * The newest report date of the user rows; without any date the asked day, then the newest activity. Counts set it only
 * without user rows; a customer without usage rows takes it from the licence rows. null where there is nothing to take
 * it from.
 */
export function asOfDay(
  resolved: Resolved,
  grouped: Grouped,
  customer: number,
  question: Question,
  entries: Entries,
  licences: CurrentLicences,
): Pick<CustomerTally, 'asOf' | 'isDated'> & { hasUsers: boolean } {
  const { table, coverage } = resolved
  const { limit } = question
  const seen = (day: number): boolean => day !== NO_DAY && (limit === null || day <= limit)
  const { entryKinds, report } = entries
  const ofRows = report === null ? entryKinds.map(one => table.entryKinds.reportOf(one)) : [report]
  const users = [...ofRows, ...(coverage[customer] ?? []).map(({ report }) => report)].filter(seen)
  const hasUsers = users.length + entries.index.length > 0
  const dated = (days: readonly number[]) => ({ asOf: asDay(newest(days)), isDated: true, hasUsers })
  const undated = { asOf: question.asOf, isDated: false, hasUsers }
  if (users.length > 0) return dated(users)
  if (hasUsers) {
    if (question.asOf !== null) return undated
    let activity = NO_DAY
    const { index } = entries
    for (let at = 0; at < index.length; at++) activity = Math.max(activity, table.lastOf(index.at(at)))
    if (activity !== NO_DAY) return dated([activity])
  }
  const counts = (grouped.counts[customer] ?? []).filter(({ row }) => isVisible(row.reportDate, question))
  const counted = counts.map(({ row }) => row.reportDate ?? NO_DAY).filter(seen)
  if (counted.length > 0) return dated(counted)
  if (counts.length > 0 && question.asOf !== null) return undated
  if (licences.days.size > 0) return dated([...licences.days.values()])
  return licences.subscriptions.length > 0 ? undated : { asOf: null, isDated: false, hasUsers }
}

export function newest(days: readonly number[]): number {
  return days.reduce((best, day) => Math.max(best, day), NO_DAY)
}
