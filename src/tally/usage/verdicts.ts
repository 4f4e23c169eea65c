// What one question makes of a kind of entry: worked out once for a customer, then true of every entry that has it.
import type { Service } from '../../catalog/words.ts'
import { knownWorkload } from '../../catalog/workloads.ts'
import { isTrial } from '../../model/kind.ts'
import type { Cause } from '../../model/terms.ts'
import { isGraph, isLicensed, LICENCE, NO_DAY, UNKNOWN_DAY } from '../../model/usage-batch.ts'
import type { EntryKind } from '../intake/entry-kinds.ts'
import type { TallyProduct } from '../intake/products.ts'
import { graphRows } from './entries.ts'
import type { CauseRow } from './evidence.ts'
import type { Holding } from './holdings.ts'
import { ofNobody } from './nobodys.ts'
import { userBits } from './scope-book.ts'
import type { ScopeRules } from './scope-rules.ts'
import type { Snapshots } from './snapshots.ts'
import type { UsageInput } from './usage-input.ts'

/** A row that an entry stands for. */
export interface JudgedRow {
  holding: Holding
  held: boolean
  /** Neither now nor in the window of a licence: of somebody who is no subscribed user it is no row. */
  stray: boolean
  /** Another row of the user that makes it a change of plan, where there is one. */
  yieldsTo: 'held' | 'counted' | null
  /** Why it is not counted; null: it is. */
  cause: Cause | null
  /** Somebody pays for its seat. */
  isPaid: boolean
  /** null until it was asked for, and where the question leaves the row out. */
  scopes: readonly number[] | null
  /** What it says of its user, with and without activity in the window. */
  active: number
  idle: number
  /** For the evidence, where it has a cause. */
  causeRow: CauseRow | null
}

export interface Verdict {
  entryKind: EntryKind
  service: Service
  /** Whether its snapshot is the current one; `out` where it serves nothing. */
  time: 'current' | 'earlier' | 'stale' | 'out'
  /** Licence removed or user deleted by the as-of day (current), or by the day of its report (earlier). */
  removed: boolean
  /** What of that lies in the window. */
  leave: { how: 'removed' | 'deleted'; day: number } | null
  /** A report without products whose users nothing else tells the products of. */
  withoutProducts: boolean
  /** Whether its report lists a product that a person holds. */
  listsPersons: boolean
  /** Rows of an entry with any activity, and of one without; null where they depend on the user. */
  used: readonly JudgedRow[] | null
  unused: readonly JudgedRow[] | null
}

export class Verdicts {
  readonly #input: UsageInput
  readonly #workloads: readonly string[]
  readonly #rules: ScopeRules
  readonly #windowStart: number
  readonly #holdings = new Map<number, Holding>()
  readonly #byProduct = new Map<TallyProduct | null, Holding>()

  constructor(input: UsageInput, workloads: readonly string[], rules: ScopeRules) {
    this.#input = input
    this.#workloads = workloads
    this.#rules = rules
    this.#windowStart = input.asOf - input.question.windowDays + 1
  }

  /** Ask when all snapshots are known. `deleted`: the day of the user's deletion, UNKNOWN_DAY or NO_DAY. */
  judge(entryKind: EntryKind, snapshots: Snapshots, deleted: number): Verdict {
    const { asOf, productsOfUser } = this.#input
    const service = this.snapshotService(entryKind)
    const time = timeOf(entryKind, service, snapshots)
    const graph = isGraph(entryKind)
    const removed = graph ? NO_DAY : entryKind.removed
    const ways = [
      { how: 'deleted' as const, day: deleted },
      { how: 'removed' as const, day: removed },
    ].filter(({ day }) => isGone(day, entryKind, time === 'earlier' ? entryKind.report : asOf, time))
    const verdict: Verdict = {
      entryKind,
      service,
      time,
      removed: ways.length > 0,
      leave: ways.find(({ day }) => day >= this.#windowStart) ?? null,
      withoutProducts:
        graph && entryKind.product < 0 && (productsOfUser === null || !this.#isCarried(entryKind)),
      listsPersons: false,
      used: null,
      unused: null,
    }
    const known = time === 'current' || time === 'earlier'
    if (!known || verdict.withoutProducts || (graph && entryKind.product < 0)) return verdict
    const products = graph ? this.#input.resolved.productsOfSet(entryKind.product) : []
    verdict.listsPersons = products.some(product => !this.#isOfNobody(product))
    verdict.used = this.rows(verdict, products, true)
    // Where a licence is stated the day of a use says no more.
    const isSame = !graph || entryKind.licence === LICENCE.yes
    verdict.unused = isSame ? verdict.used : this.rows(verdict, products, false)
    return verdict
  }

  /** Whether products can tell who is licensed for a workload: none carries those of other services. */
  #isCarried({ workload }: EntryKind): boolean {
    return knownWorkload(this.#workloads[workload] ?? '') !== undefined
  }

  /** The rows of an entry; `products` are those of its user, for Graph reports. */
  rows(verdict: Verdict, products: readonly TallyProduct[], hasActivity: boolean): readonly JudgedRow[] {
    const { entryKind } = verdict
    if (!isGraph(entryKind)) {
      const row = this.#row(verdict, this.#ownHolding(entryKind), isLicensed(entryKind))
      return row.holding.kind === 'not-a-person' ? ofNobody([row]) : [row]
    }
    const workload = this.#workloads[entryKind.workload] ?? ''
    const isCounted = (product: TallyProduct): boolean => {
      const { kind, lapse } = this.#holdingOf(product)
      return !isTrial(kind) && kind !== 'not-a-person' && lapse === null
    }
    const isRoom = products.length > 0 && products.every(product => this.#isOfNobody(product))
    const rows = graphRows(products, workload, entryKind.licence, hasActivity, isCounted)
      .filter(({ product }) => isRoom || product === null || !this.#isOfNobody(product))
      .map(({ product, licensed }) => this.#row(verdict, this.#holdingOf(product), licensed))
    return isRoom ? ofNobody(rows) : rows
  }

  /** The service that a kind of entry's snapshot belongs to: Graph reports are of office365 whatever the products are. */
  snapshotService(entryKind: EntryKind): Service {
    if (isGraph(entryKind)) return 'office365'
    return this.#rules.serviceOf(this.#ownHolding(entryKind), entryKind.workload)
  }

  /** The scopes of a row; null where the question leaves it out, which is counted each time. */
  scopesOf(row: JudgedRow, { entryKind }: Verdict): readonly number[] | null {
    row.scopes ??= this.#rules.scopesOf(row.holding, entryKind.workload)
    return row.scopes
  }

  /** The same, and nothing is counted. */
  plainScopesOf({ holding }: JudgedRow, { entryKind }: Verdict): readonly number[] | null {
    return this.#rules.peek(holding, entryKind.workload)
  }

  #isOfNobody(product: TallyProduct): boolean {
    return this.#holdingOf(product).kind === 'not-a-person'
  }

  #row(verdict: Verdict, holding: Holding, licensed: boolean): JudgedRow {
    return verdict.time === 'earlier'
      ? this.#earlierRow(verdict, holding, licensed)
      : this.#currentRow(verdict, holding, licensed)
  }

  #currentRow({ entryKind, removed, leave }: Verdict, holding: Holding, licensed: boolean): JudgedRow {
    const held = licensed && !removed
    const cause = causeOf(holding, held, leave !== null, this.#workloads[entryKind.workload] ?? '')
    const onTrial = cause === 'trial' && holding.kind === 'trial'
    const isReplaced = cause !== null && cause === holding.lapse && holding.replaced
    return {
      holding,
      held,
      stray: !licensed || (removed && leave === null),
      yieldsTo: cause === 'turnover' ? 'held' : isReplaced ? 'counted' : null,
      cause,
      isPaid: holding.kind === 'paid',
      scopes: null,
      active: userBits(cause, true, onTrial),
      idle: userBits(cause, false, onTrial),
      causeRow: cause && { cause, holding, how: leave?.how ?? null, day: leave?.day ?? null },
    }
  }

  #earlierRow({ entryKind }: Verdict, holding: Holding, licensed: boolean): JudgedRow {
    const cause = isTrial(holding.kind) ? 'trial' : 'turnover'
    const bits = userBits(cause, true, holding.kind === 'trial')
    return {
      holding,
      held: licensed,
      stray: !licensed,
      yieldsTo: null,
      cause,
      isPaid: holding.kind === 'paid',
      scopes: null,
      active: bits,
      idle: bits,
      causeRow: { cause, holding, how: 'vanished', day: entryKind.report },
    }
  }

  #ownHolding({ product, subscription }: EntryKind): Holding {
    const { resolved, holdings } = this.#input
    const { products, collector } = resolved
    const key = (subscription + 1) * (products.length + 1) + product + 1
    const known = this.#holdings.get(key)
    if (known) return known
    const holding = holdings.resolve(collector.subscriptions.text(subscription), products[product] ?? null)
    this.#holdings.set(key, holding)
    return holding
  }

  /** Of a row of a Graph report, whose service is its workload's unless its product is known to be of another one. */
  #holdingOf(product: TallyProduct | null): Holding {
    const known = this.#byProduct.get(product)
    if (known) return known
    const resolved = this.#input.holdings.resolve('', product)
    const holding = resolved.service === 'unknown' ? { ...resolved, service: null } : resolved
    this.#byProduct.set(product, holding)
    return holding
  }
}

function timeOf(entryKind: EntryKind, service: Service, snapshots: Snapshots): Verdict['time'] {
  const day = snapshots.dayOf(entryKind.report)
  const newest = snapshots.newest(service, entryKind.workload)
  const replaced = isGraph(entryKind) && snapshots.ownWins(day)
  if (newest === undefined || replaced) return 'out'
  if (snapshots.isStale(newest)) return day === newest ? 'stale' : 'out'
  return day === newest ? 'current' : 'earlier'
}

/** On an unknown day somebody goes behind every report that has them yet. */
function isGone(day: number, { removed }: EntryKind, by: number, time: Verdict['time']): boolean {
  if (day === UNKNOWN_DAY) return time !== 'earlier' || removed === UNKNOWN_DAY
  return day !== NO_DAY && day <= by
}

/** The first cause that applies to a row; null: it is counted. */
function causeOf(holding: Holding, held: boolean, goneInWindow: boolean, workload: string): Cause | null {
  if (isTrial(holding.kind)) return 'trial'
  if (goneInWindow) return 'turnover'
  if (!held) return workload === 'Yammer' ? 'yammer' : 'unlicensed'
  return holding.lapse
}
