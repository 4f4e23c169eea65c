// Puts seats, users and counts together, scope by scope.
import { compareCodePoints } from '../model/fold.ts'
import { isTrial } from '../model/kind.ts'
import { lazy } from '../model/lazy.ts'
import { CAUSES, type Cause, type Grouping } from '../model/terms.ts'
import type { PossibleCause } from '../report/types.ts'
import { heldBy } from './held.ts'
import { isEntitling, type Subscription } from './licences/subscription.ts'
import type { ScopeTally, Seats, UsageCounts } from './types.ts'
import type { Count, CountScopes } from './usage/counts.ts'
import type { ScopeCounts } from './usage/scope-book.ts'
import type { UsageOutcome } from './usage/usage.ts'

export interface ScopeTallies {
  customer: ScopeTally
  services(): ScopeTally[]
  products(): ScopeTally[]
  workloads(): ScopeTally[]
}

/** All scopes of one customer. A scope exists where it has a licence row, a current usage row, or an extra. */
export function scopeTallies(
  subscriptions: readonly Subscription[],
  usage: UsageOutcome | null,
  counts: CountScopes | null,
): ScopeTallies {
  // Kept for what may be asked for later: these alone, not all that they were counted with.
  const book = usage?.book.scopes ?? []
  const withoutProducts = usage?.withoutProducts.scopes ?? []
  const held = heldBy(subscriptions)
  const inBook = lazy(() => byScope(book))
  const inOthers = lazy(() => byScope(withoutProducts))
  const make = (scope: Grouping, key: string | null): ScopeTally => {
    const own = held(scope, key)
    const seats = scope === 'workload' || own.length === 0 ? null : seatsOf(own)
    const count = countOf(counts, scope, key)
    const name = nameOf(scope, key)
    return {
      scope,
      key,
      seats,
      usage: usageOf(inBook().get(name), inOthers().get(name), count),
      paidSeats: scope === 'workload' ? paidSeats(own) : null,
      possible: count
        ? possibleCauses(
            scope === 'workload' ? subscriptions.filter(one => mayCarry(one, key)) : own,
            scope,
            key,
            count,
            counts?.workloads.get('Yammer') ?? null,
          )
        : [],
    }
  }
  const keys = (scope: Grouping, licensed: readonly string[]): ScopeTally[] => {
    const used = [...book, ...withoutProducts].filter(
      ({ grouping, hasCurrent, withheld, extras }) =>
        grouping === scope && (hasCurrent || withheld || extras.some(users => users > 0)),
    )
    const counted = countKeys(counts, scope)
    const all = new Set([...licensed, ...used.map(({ key }) => key ?? ''), ...counted])
    return [...all].sort(compareCodePoints).map(key => make(scope, key))
  }
  // Of thousands of customers a portfolio shows one row each.
  const services = lazy(() =>
    keys(
      'service',
      subscriptions.map(({ service }) => service),
    ),
  )
  const products = lazy(() =>
    keys(
      'product',
      subscriptions.map(({ product }) => product.name),
    ),
  )
  const workloads = lazy(() => keys('workload', []))
  return { customer: make('customer', null), services, products, workloads }
}

/** Whether a product is of a workload, or tells of none. */
function mayCarry({ product }: Subscription, workload: string | null): boolean {
  return product.workloads.length === 0 || product.workloads.includes(workload ?? '')
}

function nameOf(scope: Grouping, key: string | null): string {
  return `${scope}\n${key ?? ''}`
}

function byScope(scopes: readonly ScopeCounts[]): Map<string, ScopeCounts> {
  return new Map(scopes.map(counts => [nameOf(counts.grouping, counts.key), counts]))
}

/** Seats of counted subscriptions. Assigned is not available where one of them leaves it open. */
function seatsOf(subscriptions: readonly Subscription[]): Seats {
  const counted = subscriptions.filter(({ standing }) => standing === 'counted')
  const only = counted.length === 1 ? counted[0] : undefined
  return {
    sold: counted.reduce((sum, { sold }) => sum + sold, 0),
    assigned: counted.some(({ assigned }) => assigned === null)
      ? null
      : counted.reduce((sum, { assigned }) => sum + (assigned ?? 0), 0),
    statedPercent: only?.statedPercent ?? null,
  }
}

function paidSeats(carriers: readonly Subscription[]): number | null {
  const counted = carriers.filter(({ standing }) => standing === 'counted')
  return counted.length === 0 ? null : counted.reduce((sum, { sold }) => sum + sold, 0)
}

/** User rows, else users of reports without products, else the export's counts where they say more. */
function usageOf(
  book: ScopeCounts | undefined,
  withoutProducts: ScopeCounts | undefined,
  count: Count | null,
): UsageCounts | null {
  if (book?.withheld) return null
  const users = book && (book.hasCurrent || book.extras.some(extras => extras > 0)) ? byUsers(book) : null
  const some = users ?? (withoutProducts?.hasCurrent ? activeOnly(withoutProducts) : null)
  if (!count) return some
  if (!some) return byCount(count)
  const countWins =
    count.active > some.active || (count.active === some.active && count.total > (some.total ?? 0))
  return { ...(countWins ? byCount(count) : some), basis: 'mixed', lowerBound: true }
}

const NO_CAUSES = Object.fromEntries(CAUSES.map(cause => [cause, 0])) as Record<Cause, 0>

function byUsers({ total, entitled, unused, unusedSeats, extras, onTrial }: ScopeCounts): UsageCounts {
  const causes: Record<Cause, number> = { ...NO_CAUSES }
  for (const [index, cause] of CAUSES.entries()) causes[cause] = extras[index] ?? 0
  return {
    total,
    active: entitled + extras.reduce((sum, users) => sum + users, 0),
    entitled,
    unused,
    unusedSeats,
    causes,
    onTrial,
    basis: 'users',
    lowerBound: false,
    statedPercent: null,
  }
}

function activeOnly({ entitled }: ScopeCounts): UsageCounts {
  return {
    total: null,
    active: entitled,
    entitled: null,
    unused: null,
    unusedSeats: new Map(),
    causes: null,
    onTrial: 0,
    basis: 'users',
    lowerBound: false,
    statedPercent: null,
  }
}

function byCount({ active, total, lowerBound, statedPercent }: Count): UsageCounts {
  return {
    total,
    active,
    entitled: null,
    unused: null,
    unusedSeats: new Map(),
    causes: null,
    onTrial: 0,
    basis: 'counts',
    lowerBound,
    statedPercent,
  }
}

function countOf(counts: CountScopes | null, scope: Grouping, key: string | null): Count | null {
  if (!counts) return null
  if (scope === 'customer') return counts.customer
  const scopes: ReadonlyMap<string, Count> = counts[`${scope}s`]
  return scopes.get(key ?? '') ?? null
}

function countKeys(counts: CountScopes | null, scope: Grouping): string[] {
  return counts && scope !== 'customer' ? [...counts[`${scope}s`].keys()] : []
}

/** What could stand behind counts above what is entitled, each with the most users that it could explain. */
function possibleCauses(
  held: readonly Subscription[],
  scope: Grouping,
  key: string | null,
  count: Count,
  yammer: Count | null,
): PossibleCause[] {
  const counted = new Set(held.filter(isEntitling).map(({ product }) => product.key))
  const seats = (fits: (subscription: Subscription) => boolean): number => {
    const most = held.filter(fits).reduce((sum, { assigned, sold }) => sum + (assigned ?? sold), 0)
    return Math.min(most, count.active)
  }
  const most: Partial<Record<Cause, number | null>> = {
    trial: seats(({ kind }) => isTrial(kind)),
    secondSubscription: seats(({ standing, product }) => standing === 'inactive' && counted.has(product.key)),
    lapsedSubscription: seats(
      ({ standing, product }) => standing === 'inactive' && !counted.has(product.key),
    ),
    turnover: null,
    ...(scope === 'workload' && key !== 'Yammer' ? {} : { yammer: mostOnYammer(scope, count, yammer) }),
  }
  return CAUSES.flatMap(cause => {
    const users = most[cause]
    return users === undefined || users === 0 ? [] : [{ cause, most: users }]
  })
}

/** Nobody is on Yammer without a licence who is not on Yammer; a product does not tell who is. */
function mostOnYammer(scope: Grouping, count: Count, yammer: Count | null): number | null {
  return yammer === null || scope === 'product' ? null : Math.min(yammer.active, count.active)
}
