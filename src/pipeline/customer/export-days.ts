// Days that a customer's exports are of: each may be a point of its trend.
import { asDay, type Day } from '../../model/day.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import type { Data } from '../data.ts'

/**
 * Days on which a customer has usage rows, oldest first; counts make points only before there are any, licences only
 * where there are neither. `asOf` is the day of its newest figures: the last point.
 */
export function exportDays(data: Data, customer: number, asOf: Day | null): Day[] {
  const { grouped } = data
  // Undated rows are of the newest point.
  const users = usageDays(data, customer).map(day => (day === NO_DAY && asOf !== null ? asOf : day))
  const counts = (grouped.counts[customer] ?? []).map(({ row }) => row.reportDate ?? NO_DAY)
  const first = Math.min(...users)
  const usage = [...users, ...counts.filter(day => day < first)]
  const days = usage.length > 0 ? usage : licenceDays(data, customer)
  const upTo = [...days, asOf ?? NO_DAY].filter(day => day !== NO_DAY && (asOf === null || day <= asOf))
  return [...new Set(upTo)].sort((a, b) => a - b).map(asDay)
}

/** Report dates of usage rows; NO_DAY stands for those of undated ones, which serve the newest point alone. */
function usageDays({ resolved }: Data, customer: number): number[] {
  const { coverage, entryKindsOf, table } = resolved
  const days = new Set<number>()
  const kinds = entryKindsOf(customer)
  for (let at = 0; at < kinds.length; at++) days.add(table.entryKinds.reportOf(kinds[at] ?? 0))
  for (const { report } of coverage[customer] ?? []) days.add(report)
  return [...days]
}

export function hasUsage(data: Data, customer: number): boolean {
  return usageDays(data, customer).length > 0 || (data.grouped.counts[customer] ?? []).length > 0
}

function licenceDays({ resolved, grouped }: Data, customer: number): number[] {
  const { licences } = resolved.collector
  const days = new Set<number>()
  for (const index of grouped.licences.of(customer)) days.add(licences.dayOf(index))
  return [...days]
}
