// Judges the usage entries of one customer, user by user, and counts them in every scope.
import type { Service } from '../catalog/words.ts'
import type { Day } from '../model/day.ts'
import type { Note } from '../model/note.ts'
import { NO_DAY, ORIGIN } from '../model/usage-batch.ts'
import type { Entries, Style } from './entries.ts'
import { type CauseRow, EvidenceBook } from './evidence.ts'
import { Fates } from './fates.ts'
import type { Holdings } from './holdings.ts'
import { Person, type Watch } from './person.ts'
import { PlainUsers } from './plain-users.ts'
import type { TallyProduct } from './products.ts'
import { causeOf, marksOf, ScopeBook, seatMarks } from './scope-book.ts'
import { isSeen } from './seen.ts'
import type { Settled } from './settle.ts'
import { Snapshots } from './snapshots.ts'
import type { IdleTally, Question, WatchedTally } from './types.ts'
import type { UsageTable } from './usage-table.ts'
import { type JudgedRow, NO_PERSON, type Verdict, Verdicts } from './verdicts.ts'

export interface UsageInput {
  settled: Settled
  customer: number
  /** Entries to judge, of one style of names, and the table that they are indices of. */
  entries: Entries
  table: UsageTable
  style: Style
  asOf: Day
  question: Question
  holdings: Holdings
  /** Whose rows are told in lists beyond those who are idle. */
  watch: Watch
  /** Products of a user by exports that list them, for reports that do not; null where nothing is joinable. */
  productsOfUser: ((user: number) => readonly TallyProduct[]) | null
}

export interface UsageOutcome {
  book: ScopeBook
  /** Users of reports without products that nothing else tells: active ones only. */
  loose: ScopeBook
  evidence: EvidenceBook
  idle: readonly IdleTally[]
  watched: ReadonlyMap<string, WatchedTally>
  fates: Fates
  futureRows: number
  /** Users with rows that nobody stands behind: of rooms, phones, devices. */
  noPersons: number
  staleSnapshots: Note[]
}

export function tallyUsage(input: UsageInput): UsageOutcome {
  return new UsageJudge(input).run()
}

class UsageJudge {
  readonly #input: UsageInput
  readonly #snapshots: Snapshots
  readonly #windowStart: number
  readonly #workloads: string[]
  readonly #workloadServices: Service[]
  readonly #verdicts: Verdicts
  /** By frame. */
  readonly #known = new Map<number, Verdict>()
  readonly #outcome: UsageOutcome
  readonly #everyScope: number
  /** The user at hand. */
  #holdsNow = false
  #isNoPerson = false
  readonly #person: Person
  #causeRows: CauseRow[] = []
  #earlier: number[] = []

  constructor(input: UsageInput) {
    const { settled, asOf, question } = input
    this.#input = input
    this.#windowStart = asOf - question.windowDays + 1
    this.#snapshots = new Snapshots(asOf)
    const { workloads } = settled.collector
    this.#workloads = Array.from({ length: workloads.size }, (_, index) => workloads.text(index))
    this.#workloadServices = this.#workloads.map(name => settled.catalog.serviceOfWorkload(name))
    const book = new ScopeBook()
    const fates = new Fates(book, question, this.#workloads, this.#workloadServices)
    this.#verdicts = new Verdicts(input, this.#workloads, fates)
    this.#outcome = {
      book,
      loose: new ScopeBook(),
      evidence: new EvidenceBook(),
      idle: [],
      watched: new Map(),
      fates,
      futureRows: 0,
      noPersons: 0,
      staleSnapshots: [],
    }
    this.#person = new Person(question, book, input.watch)
    this.#everyScope = book.scope('customer', null)
    this.#outcome.loose.scope('customer', null)
  }

  run(): UsageOutcome {
    const { table } = this.#input
    const { index: entries } = this.#input.entries
    this.#findSnapshots()
    const plain = this.#plainUsers()
    for (let first = 0, end = 0; first < entries.length; first = end) {
      const user = table.userOf(entries[first] ?? 0)
      while (end < entries.length && table.userOf(entries[end] ?? 0) === user) end++
      if (!plain?.count(entries, first, end)) this.#judgeUser(user, first, end)
    }
    plain?.close(this.#outcome.book)
    this.#outcome.fates.withhold()
    const { book } = this.#outcome
    const idle = this.#person.idle.filter(({ scope, key }) => !book.isWithheld(scope, key))
    return { ...this.#outcome, idle, watched: this.#person.watched }
  }

  /** null where everybody is listed, or looking at every frame would take longer than looking at the entries. */
  #plainUsers(): PlainUsers | null {
    const { table, entries, asOf, question } = this.#input
    if (question.listUsers || table.frames.size > entries.index.length) return null
    return new PlainUsers({
      table,
      asOf,
      windowStart: this.#windowStart,
      costs: question.costs,
      isWorkload: scope => this.#outcome.book.scopes[scope]?.grouping === 'workload',
      verdictOf: frame => this.#verdictOf(frame),
      scopesOf: (row, verdict) => this.#verdicts.plainScopesOf(row, verdict),
    })
  }

  #findSnapshots(): void {
    const { settled, entries, table, customer, style, question } = this.#input
    for (const index of entries.frames) {
      const frame = table.frames.get(index)
      if (frame.origin === ORIGIN.graph) this.#snapshots.addGraph(frame.workload, frame.report)
      else this.#snapshots.addOwn(this.#verdicts.snapshotService(frame), frame.report)
    }
    for (const { workload, report, ...styles } of settled.coverage[customer] ?? []) {
      if (isSeen(report, question) && styles[style]) this.#snapshots.addGraph(workload, report)
    }
  }

  #judgeUser(user: number, first: number, end: number): void {
    const { entries, table } = this.#input
    for (let at = first; at < end; at++) {
      const index = entries.index[at] ?? 0
      const verdict = this.#verdictOf(table.frameOf(index))
      if (verdict.time === 'current') this.#judgeCurrent(user, index, verdict)
      else if (verdict.time === 'earlier') this.#earlier.push(index)
    }
    if (this.#earlier.length > 0) {
      if (!this.#holdsNow) for (const index of this.#earlier) this.#judgeEarlier(user, index)
      this.#earlier = []
    }
    const { book, loose, evidence } = this.#outcome
    const name = (): string => this.#nameOf(user)
    const person = this.#person.isAsked ? this.#person : null
    const marks = book.endUser(
      this.#everyScope,
      person ? (scope, marks) => person.look(scope, marks, name) : undefined,
    )
    loose.endUser(0)
    const cause = causeOf(marks)
    if (cause !== null) evidence.add(cause, this.#causeRows)
    if (this.#isNoPerson) this.#outcome.noPersons++
    this.#isNoPerson = false
    this.#holdsNow = false
    person?.end(name)
    if (this.#causeRows.length > 0) this.#causeRows = []
  }

  /** '' for a person without a name. */
  #nameOf(user: number): string {
    const { users } = this.#input.settled.collector
    return users.isNameless(user) ? '' : users.nameOf(user)
  }

  #verdictOf(frame: number): Verdict {
    const known = this.#known.get(frame)
    if (known) return known
    const verdict = this.#verdicts.judge(this.#input.table.frames.get(frame), this.#snapshots)
    if (verdict.time === 'stale') this.#noteStale(verdict)
    this.#known.set(frame, verdict)
    return verdict
  }

  #judgeCurrent(user: number, index: number, verdict: Verdict): void {
    const { table, asOf } = this.#input
    const newest = table.lastOf(index)
    if (newest > asOf) this.#outcome.futureRows++
    const last = newest > asOf ? table.lastUpTo(index, asOf) : newest
    const active = last >= this.#windowStart
    if (verdict.loose) {
      this.#markLoose(verdict.frame.workload, active && !verdict.gone)
      return
    }
    const rows = this.#rowsOf(user, verdict, newest !== NO_DAY)
    if (rows === NO_PERSON) this.#isNoPerson = true
    for (const row of rows) {
      if (row.held) this.#holdsNow = true
      const scopes = this.#verdicts.scopesOf(row, verdict)
      if (!scopes) continue
      const since = table.sinceOf(index)
      const isCounted = row.cause === null
      const seat = isCounted && row.isPaid ? seatMarks(since, this.#windowStart) : 0
      this.#outcome.book.mark(scopes, (active ? row.active : row.idle) | seat, true)
      if (row.causeRow && active) this.#causeRows.push(row.causeRow)
      if (!this.#person.isAsked) continue
      const product = row.holding.product?.name ?? null
      const workload = this.#workloads[verdict.frame.workload] ?? ''
      const isGone = verdict.gone && product !== null && verdict.frame.origin !== ORIGIN.own
      this.#person.add({ scopes, product, workload, isCounted, isPaid: row.isPaid, isGone, last, since })
    }
  }

  /** A row of an earlier snapshot serves turnover only: the licence was there then, and nothing is held now. */
  #judgeEarlier(user: number, index: number): void {
    const { table } = this.#input
    const verdict = this.#verdictOf(table.frameOf(index))
    const { loose, gone, frame } = verdict
    if (loose || gone || frame.report < this.#windowStart) return
    if (table.lastUpTo(index, this.#input.asOf) < this.#windowStart) return
    for (const row of this.#rowsOf(user, verdict, true)) {
      const scopes = row.held ? this.#verdicts.scopesOf(row, verdict) : null
      if (!scopes) continue
      this.#outcome.book.mark(scopes, row.active, false)
      if (row.causeRow) this.#causeRows.push(row.causeRow)
    }
  }

  #rowsOf(user: number, verdict: Verdict, hasActivity: boolean): readonly JudgedRow[] {
    const rows = hasActivity ? verdict.used : verdict.unused
    return rows ?? this.#verdicts.rows(verdict, this.#input.productsOfUser?.(user) ?? [], hasActivity)
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

  #noteStale({ service, frame }: Verdict): void {
    const name = this.#workloads[frame.workload] ?? ''
    const key = `${service}\n${name}`
    if (this.#staleSeen.has(key)) return
    this.#staleSeen.add(key)
    const customer = this.#input.settled.customers[this.#input.customer]?.name ?? ''
    const { asOf } = this.#input
    const params = { customer, service, workload: name, day: this.#snapshots.dayOf(frame.report), asOf }
    this.#outcome.staleSnapshots.push({ code: 'stale-snapshot', params })
  }
}
