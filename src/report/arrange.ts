// The order and number of the rows of a portfolio: what is shown first, never what is counted.
import { type Day, formatDay } from '../model/day.ts'
import { compareCodePoints } from '../model/fold.ts'
import { difference, type Ratio } from '../model/ratio.ts'
import { CAUSES, type Grouping } from '../model/terms.ts'
import type { PortfolioReport, Row } from './types.ts'

type Value = number | Ratio | string | null
type Column = (row: Row) => Value

const COLUMNS: Readonly<Record<string, Column>> = {
  customerName: row => row.customer.name,
  customerId: row => row.customer.id,
  asOf: row => dayText(row.asOf),
  windowStart: row => dayText(row.window?.start ?? null),
  windowEnd: row => dayText(row.window?.end ?? null),
  soldLicenses: row => row.soldLicenses,
  assignedLicenses: row => row.assignedLicenses,
  deploymentPercent: row => row.deployment,
  totalUsers: row => row.totalUsers,
  activeUsers: row => row.activeUsers,
  usagePercent: row => row.usage,
  entitledActiveUsers: row => row.entitledActiveUsers,
  adjustedUsagePercent: row => row.adjusted,
  ...Object.fromEntries(CAUSES.map((cause): [string, Column] => [`${cause}Users`, row => row.causes[cause]])),
  basis: row => row.basis,
  flags: row => row.flags.join(';') || null,
  advice: row => row.advice.map(({ code }) => code).join(';') || null,
  opportunity,
}

/** Short names for what is sorted by most. */
const SHORT: Readonly<Record<string, string>> = {
  name: 'customerName',
  customer: 'customerName',
  id: 'customerId',
  sold: 'soldLicenses',
  assigned: 'assignedLicenses',
  deployment: 'deploymentPercent',
  usage: 'usagePercent',
  adjusted: 'adjustedUsagePercent',
  adjustedUsage: 'adjustedUsagePercent',
}

function dayText(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}

/** Users to win: T − A₀, or T − A where A₀ is not available. */
function opportunity(row: Row): number | null {
  const reached = row.entitledActiveUsers ?? row.activeUsers
  return row.totalUsers === null || reached === null ? null : row.totalUsers - reached
}

/** The columns that a portfolio by `by` can be sorted by. */
export function sortColumns(by: Grouping): string[] {
  const [first = '', second = '', ...others] = Object.keys(COLUMNS)
  return by === 'customer' ? [first, second, ...others] : [first, second, by, ...others]
}

/** The column that `typed` means, in any letter case; undefined where the portfolio has none of that name. */
export function sortColumn(typed: string, by: Grouping): string | undefined {
  const asked = typed.trim().toLowerCase()
  const named = sortColumns(by).find(column => column.toLowerCase() === asked)
  const short = Object.keys(SHORT).find(name => name.toLowerCase() === asked)
  return named ?? (short === undefined ? undefined : SHORT[short])
}

/**
 * The report with its rows ordered by `sort` (numbers descending, text ascending, not available last; rows that are
 * equal keep their order) and cut to the first `top`. The Total stays that of all rows.
 * `sort` is a result of `sortColumn`; null leaves the order and the number as they are.
 */
export function arrange(
  report: PortfolioReport,
  { sort, top }: { sort: string | null; top: number | null },
): PortfolioReport {
  const column = sort === null ? undefined : sort === report.by ? keyOf : COLUMNS[sort]
  const ordered =
    column === undefined ? report.rows : report.rows.toSorted((a, b) => order(column(a), column(b)))
  if (top === null || top >= ordered.length) return { ...report, rows: ordered }
  return { ...report, rows: ordered.slice(0, top), uncut: ordered }
}

function keyOf(row: Row): string | null {
  return row.key
}

function order(a: Value, b: Value): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'string' || typeof b === 'string') return compareCodePoints(String(a), String(b))
  const between = difference(exact(b), exact(a)).numerator
  return between < 0n ? -1 : between > 0n ? 1 : 0
}

function exact(value: number | Ratio): Ratio {
  return typeof value === 'number' ? { numerator: BigInt(value), denominator: 1n } : value
}
