// The portfolio of the demo as the second calculation has it, the two customers with counts by hand.
import { byCodePoint, distinct, percent, sumKnown } from '../oracle/basics.ts'
import { oracle } from '../oracle/figures.ts'
import type { Options } from '../oracle/model.ts'
import { demoCatalogue } from './catalogue.ts'
import { countedWorkloads, withCounts } from './counts.ts'
import { type DemoRow, EMPTY } from './empty.ts'
import { customerIds, demoPortfolio } from './read.ts'

/** Customers of whom something speaks against the figures: of Proseware, suspended seats that no usage row has. */
const CHECKED = ['Proseware']

const known = new Map<Options['by'], DemoRow[]>()

/** The rows of the customers: each grouping is calculated once. */
function rowsBy(by: Options['by']): DemoRow[] {
  const ids = customerIds()
  const before = known.get(by)
  if (before !== undefined) return before
  const rows = oracle(demoPortfolio(), { by }, demoCatalogue).slice(0, -1)
  const counted = rows.map(row => withCounts(row, by))
  const all = by === 'workload' ? [...counted, ...countedWorkloads()] : counted
  const named = all.map(row => ({
    ...row,
    customerId: ids.get(row.customerName) ?? '',
    flags: CHECKED.includes(row.customerName) ? withCheck(row.flags) : row.flags,
  }))
  named.sort((a, b) => byCodePoint(a.customerName, b.customerName) || byCodePoint(a.key, b.key))
  known.set(by, named)
  return named
}

/** The flag has its place before the last one, `small-base`. */
function withCheck(flags: readonly string[]): string[] {
  const isSmall = (flag: string): boolean => flag === 'small-base'
  return [...flags.filter(flag => !isSmall(flag)), 'check', ...flags.filter(isSmall)]
}

/** The rows of `adoption portfolio --by …` over the demo, the Total last. */
export function expectedRows(by: Options['by']): DemoRow[] {
  return [...rowsBy(by), total(rowsBy('customer'))]
}

const COUNTS = [
  ...(['soldLicenses', 'assignedLicenses', 'totalUsers', 'activeUsers', 'entitledActiveUsers'] as const),
  ...(['trialUsers', 'secondSubscriptionUsers', 'lapsedSubscriptionUsers'] as const),
  ...(['turnoverUsers', 'yammerUsers', 'unlicensedUsers'] as const),
]
type Count = (typeof COUNTS)[number]

/** "The sum over customers; a percentage over the customers that have both of its numbers." */
function total(customers: readonly DemoRow[]): DemoRow {
  const over = (part: Count, whole: Count): number | null => {
    const both = customers.filter(row => row[part] !== null && row[whole] !== null)
    return percent(sumKnown(both.map(row => row[part])), sumKnown(both.map(row => row[whole])))
  }
  const days = distinct(customers.map(({ asOf }) => asOf))
  const sum = (name: Count) => sumKnown(customers.map(row => row[name]))
  return {
    ...EMPTY,
    asOf: days.length === 1 ? (days[0] ?? null) : null,
    customerName: 'Total',
    soldLicenses: sum('soldLicenses'),
    assignedLicenses: sum('assignedLicenses'),
    deploymentPercent: over('assignedLicenses', 'soldLicenses'),
    totalUsers: sum('totalUsers'),
    activeUsers: sum('activeUsers'),
    usagePercent: over('activeUsers', 'totalUsers'),
    entitledActiveUsers: sum('entitledActiveUsers'),
    adjustedUsagePercent: over('entitledActiveUsers', 'totalUsers'),
    trialUsers: sum('trialUsers'),
    secondSubscriptionUsers: sum('secondSubscriptionUsers'),
    lapsedSubscriptionUsers: sum('lapsedSubscriptionUsers'),
    turnoverUsers: sum('turnoverUsers'),
    yammerUsers: sum('yammerUsers'),
    unlicensedUsers: sum('unlicensedUsers'),
    basis: 'mixed',
  }
}
