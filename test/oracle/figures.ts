// The independent second calculation of a portfolio: naive, slow and close to the words of the definition.
import { byCodePoint, daysBetween, distinct, newest, percent, sumKnown } from './basics.ts'
import { type CustomerFigures, figuresByCustomer, keyed, scopeFigures } from './customer.ts'
import type { Catalogue, Options, OracleRow, Portfolio } from './model.ts'
import { windowStart } from './snapshots.ts'
import { spelt } from './spelling.ts'

const MIN_USERS = 5

type Figures = Omit<
  OracleRow,
  'asOf' | 'windowStart' | 'windowEnd' | 'customerId' | 'customerName' | 'key' | 'flags'
>

/** A percentage a/b is below a whole percentage, tested on the exact fraction. */
function below(a: number | null, b: number | null, line: number): boolean {
  return a !== null && b !== null && b > 0 && 100 * a < line * b
}

const greater = (a: number | null, b: number | null): boolean => a !== null && b !== null && a > b

/** The flags, in their order. */
function flagsOf(row: Figures, stale: boolean, workload: boolean): string[] {
  const { soldLicenses: sold, assignedLicenses: assigned, totalUsers: t, activeUsers: a } = row
  const table: [string, boolean][] = [
    ['over-100', greater(a, t)],
    ['inflated', greater(a, row.entitledActiveUsers)],
    ['over-assigned', greater(assigned, sold)],
    ['low-deployment', below(assigned, sold, 50)],
    ['low-usage', below(row.entitledActiveUsers, t, 40) && t !== null && t >= MIN_USERS],
    ['no-licence-data', !workload && sold === null],
    ['no-usage-data', t === null],
    ['stale', stale],
    ['small-base', t !== null && t > 0 && t < MIN_USERS],
  ]
  return table.filter(([, on]) => on).map(([flag]) => flag)
}

function dates(asOf: string | null, window: number) {
  return {
    asOf,
    windowStart: asOf === null ? null : windowStart(asOf, window),
    windowEnd: asOf,
  }
}

/** "A workload that has ended (Skype for Business Online, July 2021) … no row of its own where nobody was active." */
function isRetired(workload: string, start: string | null): boolean {
  return workload === 'Skype for Business' && start !== null && start > '2021-07-31'
}

/** "The sum over customers of their own figures"; each percentage over the customers that have both of its numbers. */
function total(all: readonly CustomerFigures[], window: number): OracleRow {
  const rows = all.map(customer => scopeFigures(customer, 'customer', ''))
  const column = (name: Exclude<keyof Figures, 'basis'>) => sumKnown(rows.map(row => row[name]))
  const over = (a: keyof Figures & `${string}s`, b: keyof Figures & `${string}s`): number | null => {
    const both = rows.flatMap(row => {
      const [x, y] = [row[a], row[b]]
      return typeof x === 'number' && typeof y === 'number' ? [{ x, y }] : []
    })
    return both.length === 0
      ? null
      : percent(sumKnown(both.map(({ x }) => x)), sumKnown(both.map(({ y }) => y)))
  }
  const days = distinct(all.map(({ asOf }) => asOf))
  return {
    ...dates(days.length === 1 ? (days[0] ?? null) : null, window),
    customerId: '',
    customerName: 'Total',
    key: '',
    soldLicenses: column('soldLicenses'),
    assignedLicenses: column('assignedLicenses'),
    deploymentPercent: over('assignedLicenses', 'soldLicenses'),
    totalUsers: column('totalUsers'),
    activeUsers: column('activeUsers'),
    usagePercent: over('activeUsers', 'totalUsers'),
    entitledActiveUsers: column('entitledActiveUsers'),
    adjustedUsagePercent: over('entitledActiveUsers', 'totalUsers'),
    trialUsers: column('trialUsers'),
    secondSubscriptionUsers: column('secondSubscriptionUsers'),
    lapsedSubscriptionUsers: column('lapsedSubscriptionUsers'),
    turnoverUsers: column('turnoverUsers'),
    yammerUsers: column('yammerUsers'),
    unlicensedUsers: column('unlicensedUsers'),
    basis: rows.some(row => row.basis !== null) ? 'users' : null,
    flags: [],
  }
}

/** The rows of `adoption portfolio`, in its order, the Total last. */
export function oracle(written: Portfolio, options: Options, catalogue: Catalogue): OracleRow[] {
  const portfolio = spelt(written, options, catalogue)
  const window = options.window ?? 28
  const all = figuresByCustomer(portfolio, options, catalogue)
  const newestDay = newest(all.map(({ asOf, dated }) => (dated ? (asOf ?? '') : '')))
  const rows = all.flatMap(customer => {
    // "Stale: the customer's as-of day is more than 7 days before the newest as-of day in the run; all its rows."
    // "As-of days that come from `--as-of` alone (nothing dated) neither are stale nor make others so."
    const stale = customer.asOf !== null && customer.dated && daysBetween(customer.asOf, newestDay) > 7
    const keys = options.by === 'customer' ? [''] : keyed(customer, options.by)
    return keys.flatMap(key => {
      const figures = scopeFigures(customer, options.by, key)
      const days = dates(customer.asOf, window)
      if (options.by === 'workload' && isRetired(key, days.windowStart) && !figures.activeUsers) return []
      return {
        ...days,
        customerId: customer.id,
        customerName: customer.name,
        key,
        ...figures,
        flags: flagsOf(figures, stale, options.by === 'workload'),
      }
    })
  })
  rows.sort(
    (a, b) =>
      byCodePoint(a.customerName, b.customerName) ||
      byCodePoint(a.customerId, b.customerId) ||
      byCodePoint(a.key, b.key),
  )
  return [...rows, total(all, window)]
}
