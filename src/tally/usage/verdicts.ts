// What one question makes of a frame: worked out once for a customer, then true of every entry that has it.
import type { Service } from '../../catalog/words.ts'
import { isTrial } from '../../model/kind.ts'
import type { Cause } from '../../model/terms.ts'
import { isGraph, LICENCE, NO_DAY, UNKNOWN_DAY } from '../../model/usage-batch.ts'
import type { Frame } from '../intake/frames.ts'
import type { TallyProduct } from '../intake/products.ts'
import { graphRows } from './entries.ts'
import type { CauseRow } from './evidence.ts'
import type { Fates } from './fates.ts'
import type { Holding } from './holdings.ts'
import { marksOf } from './scope-book.ts'
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
  frame: Frame
  service: Service
  /** Whether its snapshot is the current one; `out` where it serves nothing. */
  time: 'current' | 'earlier' | 'stale' | 'out'
  /** Licence removed or user deleted by the as-of day (current), or by the day of its report (earlier). */
  gone: boolean
  /** What of that lies in the window. */
  leave: { how: 'removed' | 'deleted'; day: number } | null
  /** A report without products whose users nothing else tells the products of. */
  loose: boolean
  /** Whether its report lists a product that a person holds. */
  listsPersons: boolean
  /** Rows of an entry with any activity, and of one without; null where they depend on the user. */
  used: readonly JudgedRow[] | null
  unused: readonly JudgedRow[] | null
}

/** No rows, since nobody holds what they would be of. */
export const NO_PERSON: readonly JudgedRow[] = []

export class Verdicts {
  readonly #input: UsageInput
  readonly #workloads: readonly string[]
  readonly #fates: Fates
  readonly #windowStart: number
  readonly #holdings = new Map<number, Holding>()
  readonly #byProduct = new Map<TallyProduct | null, Holding>()

  constructor(input: UsageInput, workloads: readonly string[], fates: Fates) {
    this.#input = input
    this.#workloads = workloads
    this.#fates = fates
    this.#windowStart = input.asOf - input.question.windowDays + 1
  }

  /** Ask when all snapshots are known. `deleted`: the day of the user's deletion, UNKNOWN_DAY or NO_DAY. */
  judge(frame: Frame, snapshots: Snapshots, deleted: number): Verdict {
    const { asOf, productsOfUser } = this.#input
    const service = this.snapshotService(frame)
    const time = timeOf(frame, service, snapshots)
    const graph = isGraph(frame)
    const removed = graph ? NO_DAY : frame.removed
    const ways = [
      { how: 'deleted' as const, day: deleted },
      { how: 'removed' as const, day: removed },
    ].filter(({ day }) => isGone(day, frame, time === 'earlier' ? frame.report : asOf, time))
    const verdict: Verdict = {
      frame,
      service,
      time,
      gone: ways.length > 0,
      leave: ways.find(({ day }) => day >= this.#windowStart) ?? null,
      loose: graph && frame.product < 0 && productsOfUser === null,
      listsPersons: false,
      used: null,
      unused: null,
    }
    const known = time === 'current' || time === 'earlier'
    if (!known || verdict.loose || (graph && frame.product < 0)) return verdict
    const products = graph ? this.#productsOfSet(frame.product) : []
    verdict.listsPersons = products.some(product => !this.#isOfNobody(product))
    verdict.used = this.rows(verdict, products, true)
    verdict.unused = graph ? this.rows(verdict, products, false) : verdict.used
    return verdict
  }

  /** The rows of an entry; `products` are those of its user, for Graph reports. */
  rows(verdict: Verdict, products: readonly TallyProduct[], hasActivity: boolean): readonly JudgedRow[] {
    const { frame } = verdict
    if (!isGraph(frame)) {
      const holding = this.#ownHolding(frame)
      if (holding.kind === 'not-a-person') return NO_PERSON
      return [this.#row(verdict, holding, frame.licence === LICENCE.yes)]
    }
    const workload = this.#workloads[frame.workload] ?? ''
    if (products.length > 0 && products.every(product => this.#isOfNobody(product))) return NO_PERSON
    const isCounted = (product: TallyProduct): boolean => {
      const { kind, lapse } = this.#holdingOf(product)
      return !isTrial(kind) && kind !== 'not-a-person' && lapse === null
    }
    return graphRows(products, workload, frame.licence, hasActivity, isCounted)
      .filter(({ product }) => product === null || !this.#isOfNobody(product))
      .map(({ product, licensed }) => this.#row(verdict, this.#holdingOf(product), licensed))
  }

  /** The service that a frame's snapshot belongs to: Graph reports are of office365 whatever the products are. */
  snapshotService(frame: Frame): Service {
    if (isGraph(frame)) return 'office365'
    return this.#fates.serviceOf(this.#ownHolding(frame), frame.workload)
  }

  /** The scopes of a row; null where the question leaves it out, which is counted each time. */
  scopesOf(row: JudgedRow, { frame }: Verdict): readonly number[] | null {
    row.scopes ??= this.#fates.scopesOf(row.holding, frame.workload)
    return row.scopes
  }

  /** The same, and nothing is counted. */
  plainScopesOf({ holding }: JudgedRow, { frame }: Verdict): readonly number[] | null {
    return this.#fates.peek(holding, frame.workload)
  }

  #isOfNobody(product: TallyProduct): boolean {
    return this.#holdingOf(product).kind === 'not-a-person'
  }

  #row(verdict: Verdict, holding: Holding, licensed: boolean): JudgedRow {
    return verdict.time === 'earlier'
      ? this.#earlierRow(verdict, holding, licensed)
      : this.#currentRow(verdict, holding, licensed)
  }

  #currentRow({ frame, gone, leave }: Verdict, holding: Holding, licensed: boolean): JudgedRow {
    const held = licensed && !gone
    const cause = causeOf(holding, held, leave !== null, this.#workloads[frame.workload] ?? '')
    const onTrial = cause === 'trial' && holding.kind === 'trial'
    const isReplaced = cause !== null && cause === holding.lapse && holding.replaced
    return {
      holding,
      held,
      stray: !licensed || (gone && leave === null),
      yieldsTo: cause === 'turnover' ? 'held' : isReplaced ? 'counted' : null,
      cause,
      isPaid: holding.kind === 'paid',
      scopes: null,
      active: marksOf(cause, true, onTrial),
      idle: marksOf(cause, false, onTrial),
      causeRow: cause && { cause, holding, how: leave?.how ?? null, day: leave?.day ?? null },
    }
  }

  #earlierRow({ frame }: Verdict, holding: Holding, licensed: boolean): JudgedRow {
    const cause = isTrial(holding.kind) ? 'trial' : 'turnover'
    const marks = marksOf(cause, true, holding.kind === 'trial')
    return {
      holding,
      held: licensed,
      stray: !licensed,
      yieldsTo: null,
      cause,
      isPaid: holding.kind === 'paid',
      scopes: null,
      active: marks,
      idle: marks,
      causeRow: { cause, holding, how: 'vanished', day: frame.report },
    }
  }

  #productsOfSet(set: number): TallyProduct[] {
    const { settled } = this.#input
    return settled.collector.productSets.productsOf(set).flatMap(ref => settled.products[ref] ?? [])
  }

  #ownHolding({ product, subscription }: Frame): Holding {
    const { settled, holdings } = this.#input
    const { products, collector } = settled
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

function timeOf(frame: Frame, service: Service, snapshots: Snapshots): Verdict['time'] {
  const day = snapshots.dayOf(frame.report)
  const newest = snapshots.newest(service, frame.workload)
  const replaced = isGraph(frame) && snapshots.ownWins(day)
  if (newest === undefined || replaced) return 'out'
  if (snapshots.isStale(newest)) return day === newest ? 'stale' : 'out'
  return day === newest ? 'current' : 'earlier'
}

/** On an unknown day somebody goes behind every report that has them yet. */
function isGone(day: number, { removed }: Frame, by: number, time: Verdict['time']): boolean {
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
