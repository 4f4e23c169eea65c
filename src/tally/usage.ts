// Judges the usage rows of one customer, user by user, and counts them in every scope.
import type { Service } from '../catalog/words.ts'
import { asDay, type Day } from '../model/day.ts'
import type { Note } from '../model/note.ts'
import type { Cause } from '../model/terms.ts'
import { graphRows } from './entries.ts'
import { type CauseRow, EvidenceBook } from './evidence.ts'
import { Fates } from './fates.ts'
import type { Holding, Holdings } from './holdings.ts'
import type { TallyProduct } from './products.ts'
import { marksOf, ScopeBook } from './scope-book.ts'
import type { Settled } from './settle.ts'
import { Snapshots } from './snapshots.ts'
import type { IdleTally, Question } from './types.ts'
import { LICENCE, NO_DAY, ORIGIN, UNKNOWN_DAY } from './usage-table.ts'

export interface UsageInput {
  settled: Settled
  customer: number
  /** Entries to judge, sorted by user, of one style of names. */
  entries: readonly number[]
  style: 'clear' | 'concealed'
  asOf: Day
  question: Question
  holdings: Holdings
  /** Products of a user by exports that list them, for reports that do not; null where nothing is joinable. */
  productsOfUser: ((user: number) => readonly TallyProduct[]) | null
}

export interface UsageOutcome {
  book: ScopeBook
  /** Users of reports without products that nothing else tells: active ones only. */
  loose: ScopeBook
  evidence: EvidenceBook
  idle: IdleTally[]
  fates: Fates
  futureRows: number
  staleSnapshots: Note[]
}

/** A row to judge: what it holds, and whether its licence flag says so. */
interface Row {
  holding: Holding
  licensed: boolean
}

export function tallyUsage(input: UsageInput): UsageOutcome {
  return new UsageJudge(input).run()
}

class UsageJudge {
  readonly #input: UsageInput
  readonly #snapshots: Snapshots
  readonly #windowStart: number
  readonly #holdings = new Map<number, Holding>()
  readonly #sets = new Map<number, TallyProduct[]>()
  readonly #byProduct = new Map<TallyProduct | null, Holding>()
  readonly #workloads: string[]
  readonly #workloadServices: Service[]
  readonly #outcome: UsageOutcome
  readonly #everyScope: number
  /** The user at hand. */
  #holdsNow = false
  #lastActivity: number = NO_DAY
  #products = new Set<string>()
  #causeRows: CauseRow[] = []

  constructor(input: UsageInput) {
    const { settled, asOf, question } = input
    this.#input = input
    this.#windowStart = asOf - question.windowDays + 1
    this.#snapshots = new Snapshots(asOf)
    const { workloads } = settled.collector
    this.#workloads = Array.from({ length: workloads.size }, (_, index) => workloads.text(index))
    this.#workloadServices = this.#workloads.map(name => settled.catalog.serviceOfWorkload(name))
    const book = new ScopeBook()
    this.#outcome = {
      book,
      loose: new ScopeBook(),
      evidence: new EvidenceBook(),
      idle: [],
      fates: new Fates(book, question, this.#workloads, this.#workloadServices),
      futureRows: 0,
      staleSnapshots: [],
    }
    this.#everyScope = book.scope('customer', null)
    this.#outcome.loose.scope('customer', null)
  }

  run(): UsageOutcome {
    const { table } = this.#input.settled
    const { entries } = this.#input
    this.#findSnapshots()
    let first = 0
    while (first < entries.length) {
      const user = table.user.at(entries[first] ?? 0)
      let end = first + 1
      while (end < entries.length && table.user.at(entries[end] ?? 0) === user) end++
      this.#judgeUser(user, first, end)
      first = end
    }
    this.#outcome.fates.withhold()
    return this.#outcome
  }

  #findSnapshots(): void {
    const { settled, entries, customer, style, question } = this.#input
    const { table } = settled
    for (const index of entries) {
      const workload = table.workload.at(index)
      const report = table.report.at(index)
      if (table.origin.at(index) === ORIGIN.graph) this.#snapshots.addGraph(workload, report)
      else this.#snapshots.addOwn(this.#snapshotService(index), report)
    }
    for (const { workload, report, ...styles } of settled.coverage[customer] ?? []) {
      const seen = report === NO_DAY ? question.undated : question.limit === null || report <= question.limit
      if (seen && styles[style]) this.#snapshots.addGraph(workload, report)
    }
  }

  #judgeUser(user: number, first: number, end: number): void {
    const { settled, entries, question } = this.#input
    const { table } = settled
    const earlier: number[] = []
    for (let at = first; at < end; at++) {
      const index = entries[at] ?? 0
      const day = this.#snapshots.dayOf(table.report.at(index))
      const service = this.#snapshotService(index)
      const newest = this.#snapshots.newest(service, table.workload.at(index))
      const replaced = table.origin.at(index) === ORIGIN.graph && this.#snapshots.ownWins(day)
      if (newest === undefined || replaced) continue
      if (this.#snapshots.isStale(newest)) {
        if (day === newest) this.#noteStale(service, table.workload.at(index), newest)
      } else if (day === newest) this.#judgeCurrent(user, index)
      else earlier.push(index)
    }
    if (!this.#holdsNow) for (const index of earlier) this.#judgeEarlier(user, index)
    const { book, loose, evidence, idle } = this.#outcome
    const verdict = book.endUser(this.#everyScope)
    loose.endUser(0)
    if (verdict.cause !== null) evidence.add(verdict.cause, this.#causeRows)
    if (question.listUsers && verdict.counted && !verdict.entitled) {
      const last = this.#lastActivity === NO_DAY ? null : asDay(this.#lastActivity)
      idle.push({ user: settled.collector.users.nameOf(user), products: [...this.#products].sort(), last })
    }
    this.#holdsNow = false
    this.#lastActivity = NO_DAY
    this.#products.clear()
    this.#causeRows = []
  }

  #judgeCurrent(user: number, index: number): void {
    const { settled, asOf } = this.#input
    const { table } = settled
    const workload = table.workload.at(index)
    const last = table.lastUpTo(index, asOf)
    if (table.last.at(index) > asOf) this.#outcome.futureRows++
    const removed = table.removed.at(index)
    const gone = removed !== NO_DAY && (removed === UNKNOWN_DAY || removed <= asOf)
    const goneInWindow = gone && removed >= this.#windowStart
    const active = last >= this.#windowStart
    if (this.#isLoose(index)) {
      this.#markLoose(workload, active && !gone)
      return
    }
    for (const { holding, licensed } of this.#rowsOf(user, index, last)) {
      const held = licensed && !gone
      if (held) this.#holdsNow = true
      const scopes = this.#outcome.fates.scopesOf(holding, workload)
      if (!scopes) continue
      const cause = causeOf(holding, held, goneInWindow, this.#workloads[workload] ?? '')
      this.#mark(scopes, holding, cause, active, true)
      if (cause === null) {
        this.#lastActivity = Math.max(this.#lastActivity, last)
        if (holding.product) this.#products.add(holding.product.name)
      } else if (active) {
        const how = table.origin.at(index) === ORIGIN.graph ? 'deleted' : 'removed'
        this.#causeRows.push({
          cause,
          holding,
          how: goneInWindow ? how : null,
          day: goneInWindow ? removed : null,
        })
      }
    }
  }

  /** A row of an earlier snapshot serves turnover only: the licence was there then, and nothing is held now. */
  #judgeEarlier(user: number, index: number): void {
    const { settled, asOf } = this.#input
    const { table } = settled
    const report = table.report.at(index)
    const last = table.lastUpTo(index, asOf)
    const removed = table.removed.at(index)
    const goneThen = removed !== NO_DAY && (removed === UNKNOWN_DAY || removed <= report)
    if (report < this.#windowStart || last < this.#windowStart || goneThen || this.#isLoose(index)) return
    for (const { holding, licensed } of this.#rowsOf(user, index, last)) {
      const scopes = licensed ? this.#outcome.fates.scopesOf(holding, table.workload.at(index)) : null
      if (!scopes) continue
      const cause = holding.trial ? 'trial' : 'turnover'
      this.#mark(scopes, holding, cause, true, false)
      this.#causeRows.push({ cause, holding, how: 'vanished', day: report })
    }
  }

  /** A report without products whose users nothing else tells the products of. */
  #isLoose(index: number): boolean {
    const { table } = this.#input.settled
    const graph = table.origin.at(index) === ORIGIN.graph
    return graph && table.product.at(index) < 0 && this.#input.productsOfUser === null
  }

  #rowsOf(user: number, index: number, last: number): Row[] {
    const { table } = this.#input.settled
    if (table.origin.at(index) === ORIGIN.own) {
      return [{ holding: this.#ownHolding(index), licensed: table.licence.at(index) === LICENCE.yes }]
    }
    const set = table.product.at(index)
    return graphRows(
      set < 0 ? (this.#input.productsOfUser?.(user) ?? []) : this.#productsOfSet(set),
      this.#workloads[table.workload.at(index)] ?? '',
      table.licence.at(index),
      last !== NO_DAY || table.last.at(index) !== NO_DAY,
      product => {
        const { trial, lapse } = this.#holdingOf(product)
        return trial === null && lapse === null
      },
    ).map(({ product, licensed }) => ({ holding: this.#holdingOf(product), licensed }))
  }

  #productsOfSet(set: number): TallyProduct[] {
    const { settled } = this.#input
    const known = this.#sets.get(set)
    if (known) return known
    const products = settled.collector.productsOf(set).flatMap(ref => settled.products[ref] ?? [])
    this.#sets.set(set, products)
    return products
  }

  #ownHolding(index: number): Holding {
    const { settled, holdings } = this.#input
    const { table, products, collector } = settled
    const ref = table.product.at(index)
    const subscription = table.subscription.at(index)
    const key = (subscription + 1) * (products.length + 1) + ref + 1
    const known = this.#holdings.get(key)
    if (known) return known
    const holding = holdings.resolve(collector.subscriptions.text(subscription), products[ref] ?? null)
    this.#holdings.set(key, holding)
    return holding
  }

  #holdingOf(product: TallyProduct | null): Holding {
    const known = this.#byProduct.get(product)
    if (known) return known
    const holding = this.#input.holdings.resolve('', product)
    this.#byProduct.set(product, holding)
    return holding
  }

  /** The service that a row's snapshot belongs to: Graph reports are of office365 whatever the products are. */
  #snapshotService(index: number): Service {
    const { table } = this.#input.settled
    if (table.origin.at(index) === ORIGIN.graph) return 'office365'
    return this.#outcome.fates.serviceOf(this.#ownHolding(index), table.workload.at(index))
  }

  #mark(
    scopes: readonly number[],
    holding: Holding,
    cause: Cause | null,
    active: boolean,
    current: boolean,
  ): void {
    const onTrial = cause === 'trial' && holding.trial === 'trial'
    this.#outcome.book.mark(scopes, marksOf(cause, active, onTrial), current)
  }

  #markLoose(workload: number, active: boolean): void {
    const { question } = this.#input
    const service = this.#workloadServices[workload] ?? 'unknown'
    if (question.services !== 'all' && !question.services.has(service)) return
    if (question.partner !== null) return
    const { loose } = this.#outcome
    const name = this.#workloads[workload] ?? ''
    const scopes = [0, loose.scope('service', service), loose.scope('workload', name)]
    loose.mark(scopes, marksOf(null, active, false), true)
  }

  readonly #staleSeen = new Set<string>()

  #noteStale(service: Service, workload: number, day: Day): void {
    const name = this.#workloads[workload] ?? ''
    const key = `${service}\n${name}`
    if (this.#staleSeen.has(key)) return
    this.#staleSeen.add(key)
    const customer = this.#input.settled.customers[this.#input.customer]?.name ?? ''
    const params = { customer, service, workload: name, day, asOf: this.#input.asOf }
    this.#outcome.staleSnapshots.push({ code: 'stale-snapshot', params })
  }
}

/** The first cause that applies to a row; null: it is counted. */
function causeOf(holding: Holding, held: boolean, goneInWindow: boolean, workload: string): Cause | null {
  if (holding.trial) return 'trial'
  if (goneInWindow) return 'turnover'
  if (!held) return workload === 'Yammer' ? 'yammer' : 'unlicensed'
  return holding.lapse
}
