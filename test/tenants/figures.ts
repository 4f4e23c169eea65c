// The rows of a portfolio over tenants, worked out from FIGURES.md and from nothing else: plain, slow and obvious.
import { distinct, groups, moveDay, newest, percent, sum } from './basics.ts'
import type { Judged } from './judge.ts'
import { isCounted } from './licences.ts'
import { CAUSES, type Cause, type Options, Refused, type Service, type Tenant } from './model.ts'
import { type Known, known } from './tenant.ts'
import { workloadOf } from './usage.ts'

interface Figures {
  sold: number | null
  assigned: number | null
  total: number | null
  active: number | null
  entitled: number | null
  causes: Record<Cause, number> | null
  basis: '' | 'users' | 'counts' | 'mixed'
  isLowerBound: boolean
}

export type OutRow = Record<string, string | number | null>

const MIN_USERS = 5

/** "The default (`office365,dynamics365`) and `all` include `unknown`; an explicit list only if it names it." */
function isWanted(service: Service, wanted: Options['services']): boolean {
  return wanted === 'all' || (wanted ?? ['office365', 'dynamics365', 'unknown']).includes(service)
}

interface Scope {
  service?: Service | undefined
  product?: string | undefined
  workload?: string | undefined
}

const LICENCES_NONE = { sold: null, assigned: null }
const USAGE_NONE = { total: null, active: null, entitled: null, causes: null }

function figuresOf(what: Known, options: Options, { service, product, workload }: Scope): Figures {
  const seats = what.subscriptions
    .filter(one => isWanted(one.product.service, options.services))
    .filter(one => service === undefined || one.product.service === service)
    .filter(one => product === undefined || one.product.name === product)
  const rows = what.judged
    .filter(row => isWanted(row.service, options.services))
    .filter(row => service === undefined || row.service === service)
    .filter(row => product === undefined || row.product?.name === product)
    .filter(row => workload === undefined || row.workload === workload)
  return {
    // "Workload scope has no licence figures (licences are sold by product)."
    ...(workload !== undefined || seats.length === 0 ? LICENCES_NONE : licencesOf(seats)),
    ...withCounts(usageOf(rows), countsOf(what, options, { service, product, workload })),
  }
}

/** "`soldLicenses` and `assignedLicenses` are sums over counted subscriptions." */
function licencesOf(seats: Known['subscriptions']): Pick<Figures, 'sold' | 'assigned'> {
  const counted = seats.filter(isCounted)
  const assigned = counted.map(one => one.assigned)
  return {
    sold: sum(counted.map(one => one.sold)),
    assigned: assigned.includes(null) ? null : sum(assigned.map(n => n ?? 0)),
  }
}

type Usage = Omit<Figures, 'sold' | 'assigned'>

/** Reading: of both the one with more active users (ties: larger T) is shown, as a lower bound. */
function withCounts(users: Usage, counts: Usage | null): Usage {
  if (counts === null) return users
  if (users.basis === '') return counts
  const size = ({ active, total }: Usage): number[] => [active ?? 0, total ?? 0]
  const [a, b] = [size(counts), size(users)]
  const isMore = a[0] !== b[0] ? Number(a[0]) > Number(b[0]) : Number(a[1]) > Number(b[1])
  return { ...(isMore ? counts : users), basis: 'mixed', isLowerBound: true }
}

/** "A scope without any current usage row or extra has no usage figures". */
function usageOf(rows: readonly Judged[]): Usage {
  const extra = rows.filter(({ verdict, active }) => active && isCause(verdict))
  const current = rows.filter(({ isCurrent }) => isCurrent)
  if (current.length === 0 && extra.length === 0) return { ...USAGE_NONE, basis: '', isLowerBound: false }
  const people = (some: readonly Judged[]) => new Set(some.map(({ person }) => person))
  const counted = rows.filter(({ verdict }) => verdict === 'counted')
  // "the user gets the first of them in the order `trial`, `secondSubscription` …"
  const causes = {
    trial: 0,
    secondSubscription: 0,
    lapsedSubscription: 0,
    turnover: 0,
    yammer: 0,
    unlicensed: 0,
  }
  for (const own of groups(extra, ({ person }) => person).values()) {
    const cause = CAUSES.find(one => own.some(({ verdict }) => verdict === one))
    if (cause !== undefined) causes[cause]++
  }
  const entitled = people(counted.filter(({ active }) => active)).size
  const unknown = people(rows.filter(({ verdict }) => verdict === 'unknown'))
  if (unknown.size > 0) {
    const active = people(rows.filter(row => row.active && row.verdict !== 'nothing')).size
    return { total: null, active, entitled: null, causes: null, basis: 'users', isLowerBound: false }
  }
  return {
    total: people(counted).size,
    active: entitled + people(extra).size,
    entitled,
    causes,
    basis: 'users',
    isLowerBound: false,
  }
}

function isCause(verdict: Judged['verdict']): verdict is Cause {
  return CAUSES.some(cause => cause === verdict)
}

/**
 * "MAU/PAU, active/qualified, active/inactive: T and A come from the file, A₀ is not available, `basis` is `counts`".
 * "User rows win for the same customer and workload." "a customer's, service's … figure is the file's own overall one
 * (`Office 365 Active/Inactive`), else its workload with the most active users (ties: larger T), flagged `lower-bound`.
 * SharePoint and OneDrive counted apart: the larger, `lower-bound`."
 */
function countsOf(
  { counts, judged }: Known,
  options: Options,
  { service, product, workload }: Scope,
): Usage | null {
  if (counts === null || product !== undefined) return null
  if (!isWanted('office365', options.services) || (service !== undefined && service !== 'office365'))
    return null
  // Reading: user rows of an earlier export tell of who left, not how many use a workload.
  const byUsers = new Set(judged.filter(({ isCurrent }) => isCurrent).map(row => row.workload))
  const all = [...groups(counts.counts, ({ column }) => workloadOf(column))].map(([name, both]) => ({
    name,
    isLowerBound: both.length > 1,
    ...most(both.map(({ active, inactive }) => ({ active, total: active + inactive }))),
  }))
  const overall = all.find(({ name }) => name === 'Office 365')
  const own = all.filter(({ name }) => name !== 'Office 365' && !byUsers.has(name))
  const found =
    workload !== undefined
      ? own.find(({ name }) => name === workload)
      : ((own.length > 0 || byUsers.size === 0 ? overall : undefined) ??
        (own.length > 0 ? { ...most(own), isLowerBound: true } : undefined))
  if (found === undefined) return null
  return {
    total: found.total,
    active: found.active,
    entitled: null,
    causes: null,
    basis: 'counts',
    isLowerBound: found.isLowerBound,
  }
}

function most<T extends { active: number; total: number }>(some: readonly T[]): T {
  const [first] = [...some].sort((a, b) => b.active - a.active || b.total - a.total)
  if (first === undefined) throw new Error('nothing to choose from')
  return first
}

function flagsOf(figures: Figures, isStale: boolean, by: Options['by']): string[] {
  const { sold, assigned, total, active, entitled, basis, isLowerBound } = figures
  const both = (a: number | null, b: number | null): a is number => a !== null && b !== null
  const flags: [string, boolean][] = [
    ['over-100', both(active, total) && active > (total ?? 0)],
    ['inflated', both(active, entitled) && active > (entitled ?? 0)],
    ['over-assigned', both(assigned, sold) && assigned > (sold ?? 0)],
    // "deployment below 50 %"
    ['low-deployment', both(assigned, sold) && (sold ?? 0) > 0 && assigned * 100 < (sold ?? 0) * 50],
    // "adjusted usage (usage, where adjusted is not known) below 40 %, and T ≥ `minUsers`"
    [
      'low-usage',
      total !== null && total >= MIN_USERS && active !== null && (entitled ?? active) * 100 < total * 40,
    ],
    ['no-licence-data', by !== 'workload' && sold === null],
    ['no-usage-data', basis === ''],
    ['from-counts', basis === 'counts' || basis === 'mixed'],
    ['lower-bound', isLowerBound],
    ['stale', isStale],
    ['small-base', total !== null && total > 0 && total < MIN_USERS],
  ]
  return flags.filter(([, holds]) => holds).map(([flag]) => flag)
}

function cells(figures: Figures, ratios = [figures]): OutRow {
  const { sold, assigned, total, active, entitled, causes, basis } = figures
  // "A percentage in a total is taken over the customers that have both of its numbers".
  const ratio = (a: keyof Figures, b: keyof Figures): number | null => {
    const pairs = ratios.map(one => [one[a], one[b]]).filter(pair => pair.every(n => typeof n === 'number'))
    if (pairs.length === 0) return null
    return percent(sum(pairs.map(([n]) => Number(n))), sum(pairs.map(([, n]) => Number(n))))
  }
  return {
    soldLicenses: sold,
    assignedLicenses: assigned,
    deploymentPercent: ratio('assigned', 'sold'),
    totalUsers: total,
    activeUsers: active,
    usagePercent: ratio('active', 'total'),
    entitledActiveUsers: entitled,
    adjustedUsagePercent: ratio('entitled', 'total'),
    ...Object.fromEntries(CAUSES.map(cause => [`${cause}Users`, causes?.[cause] ?? null])),
    basis,
  }
}

/** "the sum over customers of their own figures" */
function totalOf(all: readonly Figures[]): Figures {
  const add = (key: 'sold' | 'assigned' | 'total' | 'active' | 'entitled'): number | null => {
    const numbers = all.map(one => one[key]).filter(n => n !== null)
    return numbers.length === 0 ? null : sum(numbers)
  }
  const causes = all.map(one => one.causes).filter(one => one !== null)
  const bases = distinct(all.map(({ basis }) => basis).filter(basis => basis !== ''))
  return {
    sold: add('sold'),
    assigned: add('assigned'),
    total: add('total'),
    active: add('active'),
    entitled: add('entitled'),
    causes:
      causes.length === 0
        ? null
        : {
            trial: sum(causes.map(one => one.trial)),
            secondSubscription: sum(causes.map(one => one.secondSubscription)),
            lapsedSubscription: sum(causes.map(one => one.lapsedSubscription)),
            turnover: sum(causes.map(one => one.turnover)),
            yammer: sum(causes.map(one => one.yammer)),
            unlicensed: sum(causes.map(one => one.unlicensed)),
          },
    basis: bases.length > 1 ? 'mixed' : (bases[0] ?? ''),
    isLowerBound: false,
  }
}

/** The keys for which a tenant has rows. */
function keysOf(what: Known, options: Options): string[] {
  const { by } = options
  const judged = what.judged
    .filter(row => isWanted(row.service, options.services))
    .filter(({ isCurrent, verdict, active }) => isCurrent || (active && isCause(verdict)))
  const seats = what.subscriptions
    .map(one => one.product)
    .filter(one => isWanted(one.service, options.services))
  const isCounting = what.counts !== null && isWanted('office365', options.services)
  const counted = isCounting ? (what.counts?.counts ?? []).map(({ column }) => workloadOf(column)) : []
  switch (by) {
    case 'customer':
      return ['']
    case 'service':
      return distinct([
        ...judged.map(row => row.service),
        ...seats.map(one => one.service),
        ...(counted.length > 0 ? ['office365'] : []),
      ])
    case 'product':
      return distinct([...judged.flatMap(row => row.product?.name ?? []), ...seats.map(one => one.name)])
    case 'workload':
      return distinct([...judged.map(row => row.workload), ...counted.filter(name => name !== 'Office 365')])
  }
}

function scopeOf(by: Options['by'], key: string): Scope {
  if (by === 'service') return { service: key as Service }
  return by === 'customer' ? {} : { [by]: key }
}

export function figures(tenants: readonly Tenant[], options: Options): OutRow[] {
  const all = tenants.map(tenant => ({ tenant, what: known(tenant, options) }))
  // "if that is everyone, exit 3 names the oldest usable date"
  if (all.every(({ what }) => !what.hasUsable)) throw new Refused(3, 'every export is later than --as-of')
  const newestDay = newest(all.map(({ what }) => (what.isDated ? (what.asOf ?? '') : '')))
  const { by } = options
  const printed = all.flatMap(({ tenant, what }) => {
    // "the customer's as-of day is more than 7 days before the newest as-of day in the run; all its rows"
    const isStale = what.isDated && what.asOf !== null && what.asOf < moveDay(newestDay, -7)
    return keysOf(what, options).flatMap((key): { sort: string[]; row: OutRow }[] => {
      const own = figuresOf(what, options, scopeOf(by, key))
      // "A workload that has ended (Skype for Business Online …) gets … no row of its own where nobody was active".
      if (by === 'workload' && key === 'Skype for Business' && !own.active) return []
      const id = tenant.known?.id.toLowerCase() ?? ''
      return [
        {
          sort: [tenant.name, id, key],
          row: {
            ...days(what),
            customerId: id,
            customerName: tenant.name,
            ...(by === 'customer' ? {} : { [by]: key }),
            ...cells(own),
            flags: flagsOf(own, isStale, by).join(';'),
          },
        },
      ]
    })
  })
  const rows = printed.sort((a, b) => compare(a.sort, b.sort)).map(({ row }) => row)
  const perCustomer = all.map(({ what }) => figuresOf(what, options, {}))
  // "dates only where all rows agree" (CONTRACT). Reading: all customers, also those without a row of this grouping.
  const same = (key: string): string => {
    const values = distinct(all.map(({ what }) => String(days(what)[key])))
    return values.length === 1 ? (values[0] ?? '') : ''
  }
  const total: OutRow = {
    asOf: same('asOf'),
    windowStart: same('windowStart'),
    windowEnd: same('windowEnd'),
    customerId: '',
    customerName: 'Total',
    ...(by === 'customer' ? {} : { [by]: '' }),
    ...cells(totalOf(perCustomer), perCustomer),
    flags: '',
  }
  return [...rows, total]
}

function days({ asOf, window }: Known): OutRow {
  return { asOf: asOf ?? '', windowStart: window?.start ?? '', windowEnd: window?.end ?? '' }
}

function compare(left: readonly string[], right: readonly string[]): number {
  for (const [i, a] of left.entries()) {
    const b = right[i] ?? ''
    if (a !== b) return a < b ? -1 : 1
  }
  return 0
}
