// Puts seats, users and counts together, scope by scope.
import { compareCodePoints } from '../model/code-points.ts'
import { lazy } from '../model/lazy.ts'
import { CAUSES, type Cause, type Grouping } from '../model/terms.ts'
import { heldBy } from './held.ts'
import type { Subscription } from './licences/subscription.ts'
import { mayCarry, possibleCauses } from './possible-causes.ts'
import type { IdleTally, ScopeTally, Seats, UsageCounts } from './types.ts'
import type { Count, CountScopes } from './usage/counts.ts'
import type { ScopeCounts } from './usage/scope-book.ts'
import type { UsageOutcome } from './usage/usage-outcome.ts'

export interface ScopeTallies {
  customer: ScopeTally
  services(): ScopeTally[]
  products(): ScopeTally[]
  workloads(): ScopeTally[]
}

/** What all scopes of a customer are made of. */
interface Parts {
  subscriptions: readonly Subscription[]
  book: readonly ScopeCounts[]
  /** Of users of reports without products. */
  others: readonly ScopeCounts[]
  counts: CountScopes | null
}

/** What is known of one scope. */
interface Known {
  /** Its subscriptions. */
  own: readonly Subscription[]
  book: ScopeCounts | undefined
  others: ScopeCounts | undefined
}

/** All scopes of one customer. A scope exists where it has a licence row, a current usage row, or an extra. */
export function scopeTallies(
  subscriptions: readonly Subscription[],
  usage: UsageOutcome | null,
  counts: CountScopes | null,
): ScopeTallies {
  // Kept for what may be asked for later: these alone, not all that they were counted with.
  const parts: Parts = {
    subscriptions,
    book: usage?.book.scopes ?? [],
    others: usage?.withoutProducts.scopes ?? [],
    counts,
  }
  // Of thousands of customers a portfolio shows one row each.
  const finer = lazy(() => finerScopes(parts))
  const own = { own: subscriptions, book: parts.book.find(isCustomer), others: parts.others.find(isCustomer) }
  return {
    customer: scopeTally('customer', null, own, parts),
    services: () => finer().services(),
    products: () => finer().products(),
    workloads: () => finer().workloads(),
  }
}

/** Those of scopes whose users say all: of whom an export only counts, it does not say who was active. */
export function listable(idle: readonly IdleTally[], scopes: ScopeTallies): IdleTally[] {
  const finer: Record<Grouping, () => ScopeTally[]> = {
    ...{ customer: () => [scopes.customer], service: scopes.services },
    ...{ product: scopes.products, workload: scopes.workloads },
  }
  const groupings = new Set(idle.map(({ scope }) => scope))
  const said = [...groupings]
    .flatMap(scope => finer[scope]())
    .filter(({ usage }) => usage !== null && usage.entitled !== null)
  const names = new Set(said.map(({ scope, key }) => nameOf(scope, key)))
  return idle.filter(({ scope, key }) => names.has(nameOf(scope, key)))
}

function finerScopes(parts: Parts): Omit<ScopeTallies, 'customer'> {
  const { subscriptions, book, others, counts } = parts
  const held = heldBy(subscriptions)
  const inBook = byScope(book)
  const inOthers = byScope(others)
  const keys = (scope: Grouping, licensed: readonly string[]): ScopeTally[] => {
    const used = [...book, ...others].filter(
      ({ grouping, hasCurrent, withheld, extras }) =>
        grouping === scope && (hasCurrent || withheld || extras.some(users => users > 0)),
    )
    const counted = countKeys(counts, scope)
    const all = new Set([...licensed, ...used.map(({ key }) => key ?? ''), ...counted])
    return [...all].sort(compareCodePoints).map(key => {
      const name = nameOf(scope, key)
      const known = { own: held(scope, key), book: inBook.get(name), others: inOthers.get(name) }
      return scopeTally(scope, key, known, parts)
    })
  }
  return {
    services: lazy(() =>
      keys(
        'service',
        subscriptions.map(({ service }) => service),
      ),
    ),
    products: lazy(() =>
      keys(
        'product',
        subscriptions.map(({ product }) => product.name),
      ),
    ),
    workloads: lazy(() => keys('workload', [])),
  }
}

function scopeTally(
  scope: Grouping,
  key: string | null,
  { own, book, others }: Known,
  { subscriptions, counts }: Parts,
): ScopeTally {
  const count = countOf(counts, scope, key)
  return {
    scope,
    key,
    seats: scope === 'workload' || own.length === 0 ? null : seatsOf(own),
    usage: usageOf(book, others, count),
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

function isCustomer({ grouping }: ScopeCounts): boolean {
  return grouping === 'customer'
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
  let next = 0
  for (const cause of CAUSES) causes[cause] = extras[next++] ?? 0
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
