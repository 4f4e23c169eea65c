// Judges the usage entries of one customer, user by user, and counts them in every scope.
import type { Service } from '../../catalog/words.ts'
import { LICENCE, NO_DAY } from '../../model/usage-batch.ts'
import { workloadsOf } from '../intake/resolve.ts'
import { type CauseRow, EvidenceBook } from './evidence.ts'
import { areOfNobody, areStray } from './nobodys.ts'
import { Outsiders } from './outsiders.ts'
import { joins } from './people.ts'
import { Person } from './person.ts'
import { PlainUsers } from './plain-users.ts'
import { causeOf, ScopeBook, seatBits, userBits } from './scope-book.ts'
import { ScopeRules } from './scope-rules.ts'
import type { SharedKinds } from './shared-kinds.ts'
import type { UsageInput } from './usage-input.ts'
import type { UsageOutcome } from './usage-outcome.ts'
import { VerdictBook } from './verdict-book.ts'
import { type JudgedRow, type Verdict, Verdicts } from './verdicts.ts'

/** A row of the user at hand. */
interface SeenRow {
  row: JudgedRow
  verdict: Verdict
  last: number
  active: boolean
  /** Day on which the licence was given out. */
  since: number
}

/** `shared`: what kinds of entries come to, for all customers that the question is asked of. */
export function tallyUsage(input: UsageInput, shared: SharedKinds): UsageOutcome {
  return new UsageJudge(input).run(shared)
}

class UsageJudge {
  readonly #input: UsageInput
  readonly #windowStart: number
  readonly #workloads: readonly string[]
  readonly #workloadServices: readonly Service[]
  readonly #verdicts: Verdicts
  readonly #book: VerdictBook
  readonly #outcome: UsageOutcome
  readonly #everyScope: number
  /** The user at hand. */
  readonly #person: Person
  #rows: SeenRow[] = []
  #earlier: number[] = []
  #causeRows: CauseRow[] = []
  /** Whether a report lists only products that nobody holds for the user, and whether one lists another one. */
  #isNoPerson = false
  #isPerson = false

  constructor(input: UsageInput) {
    const { resolved, asOf, question, people, table, entries } = input
    this.#input = input
    this.#windowStart = asOf - question.windowDays + 1
    const { names, services } = workloadsOf(resolved)
    this.#workloads = names
    this.#workloadServices = services
    const book = new ScopeBook()
    const rules = new ScopeRules(book, question, this.#workloads, this.#workloadServices)
    this.#verdicts = new Verdicts(input, this.#workloads, rules)
    this.#book = new VerdictBook(input, this.#workloads, this.#verdicts)
    const listed = joins(people) ? people.directory.guests : new Set<string>()
    this.#outcome = {
      book,
      withoutProducts: new ScopeBook(),
      evidence: new EvidenceBook(),
      idle: [],
      watched: new Map(),
      rules,
      futureRows: 0,
      noPersons: 0,
      outsiders: new Outsiders(resolved.collector.users, table, entries, listed),
      staleSnapshots: this.#book.stale,
      leftBehind: this.#book.leftBehind(),
    }
    this.#person = new Person(question, book, input.watch)
    this.#everyScope = book.scope('customer', null)
    this.#outcome.withoutProducts.scope('customer', null)
  }

  run(shared: SharedKinds): UsageOutcome {
    const { table, people } = this.#input
    const { index: entries } = this.#input.entries
    const { users: deleted } = people.deletions
    const plain = this.#plainUsers(shared)
    for (let first = 0, end = 0; first < entries.length; first = end) {
      const user = table.userOf(entries.at(first))
      while (end < entries.length && table.userOf(entries.at(end)) === user) end++
      if (deleted.has(user) || !plain?.count(user, entries, first, end)) this.#judgeUser(user, first, end)
    }
    plain?.close(this.#outcome.book)
    this.#outcome.rules.withhold()
    const { book } = this.#outcome
    const idle = this.#person.idle.filter(({ scope, key }) => !book.isWithheld(scope, key))
    return { ...this.#outcome, idle, watched: this.#person.watched }
  }

  /** null where a closer look at everybody is quicker. */
  #plainUsers(shared: SharedKinds): PlainUsers | null {
    const { table, asOf, question, watch } = this.#input
    const kinds = shared.of(this.#input)
    if (!kinds) return null
    const judge = {
      verdictOf: (entryKind: number) => this.#book.of(entryKind, NO_DAY),
      scopesOf: (row: JudgedRow, verdict: Verdict) => this.#verdicts.plainScopesOf(row, verdict),
      nameOf: (scope: number) => this.#outcome.book.scopes[scope],
    }
    return new PlainUsers({
      table,
      asOf,
      windowStart: this.#windowStart,
      costs: question.costs,
      isWatched: question.listUsers ? user => this.#nameOf(user) !== '' && watch(this.#nameOf(user)) : null,
      kinds,
      judge,
    })
  }

  #judgeUser(user: number, first: number, end: number): void {
    const { entries, table, people } = this.#input
    const deleted = people.deletions.users.get(user) ?? NO_DAY
    for (let at = first; at < end; at++) {
      const index = entries.index.at(at)
      const verdict = this.#book.of(table.entryKindOf(index), deleted)
      if (verdict.time === 'current') this.#gather(user, index, verdict)
      else if (verdict.time === 'earlier') this.#earlier.push(index)
    }
    const holdsNothing = this.#rows.every(({ row }) => row.holding.product === null)
    if (this.#isNoPerson && !this.#isPerson && holdsNothing) this.#rows = []
    else this.#judgeRows(user, deleted)
    this.#endUser(user)
  }

  /** Takes the rows of a current entry: all of them are seen before any is judged. */
  #gather(user: number, index: number, verdict: Verdict): void {
    const { table, asOf } = this.#input
    const newest = table.lastOf(index)
    const last = newest > asOf ? table.lastUpTo(index, asOf) : newest
    const active = last >= this.#windowStart
    const { withoutProducts, removed, leave, entryKind } = verdict
    const rows = withoutProducts ? [] : this.#rowsOf(user, verdict, newest !== NO_DAY)
    const isBare = entryKind.licence !== LICENCE.yes || (removed && leave === null)
    const isStray = withoutProducts ? isBare : areStray(rows)
    const isOutside = isStray && this.#outcome.outsiders.leavesOut(user, entryKind)
    if (areOfNobody(rows) && !isOutside) this.#isNoPerson = true
    if (verdict.listsPersons) this.#isPerson = true
    // Neither a licence nor a use: no row, as in the reports that name products.
    const isRow = entryKind.licence !== LICENCE.no || newest !== NO_DAY
    if (withoutProducts && isRow && !isOutside)
      this.#markWithoutProducts(entryKind.workload, active && !removed)
    const kept = isOutside ? rows.filter(({ stray }) => !stray) : rows
    const since = table.sinceOf(index)
    for (const row of kept) this.#rows.push({ row, verdict, last, active, since })
    if (newest > asOf && !(isOutside && kept.length === 0)) this.#outcome.futureRows++
  }

  #judgeRows(user: number, deleted: number): void {
    const { book } = this.#outcome
    const others = {
      held: this.#rows.some(({ row }) => row.held),
      counted: this.#rows.some(({ row }) => row.cause === null),
    }
    for (const { row, verdict, last, active, since } of this.#rows) {
      const scopes = this.#verdicts.scopesOf(row, verdict)
      if (!scopes) continue
      const isCounted = row.cause === null
      const seat = isCounted && row.isPaid ? seatBits(since, this.#windowStart) : 0
      const isChangeOfPlan = row.yieldsTo !== null && others[row.yieldsTo]
      const bits = active ? row.active : row.idle
      book.mark(scopes, isChangeOfPlan ? 0 : bits | seat, true)
      if (row.causeRow && active && !isChangeOfPlan) this.#causeRows.push(row.causeRow)
      if (!this.#person.isAsked) continue
      const product = row.holding.product?.name ?? null
      const workload = this.#workloads[verdict.entryKind.workload] ?? ''
      const isGone = verdict.removed && deleted !== NO_DAY && product !== null
      this.#person.add({ scopes, product, workload, isCounted, isPaid: row.isPaid, isGone, last, since })
    }
    if (others.held || this.#input.resolved.collector.users.isNameless(user)) return
    for (const index of this.#earlier) this.#judgeEarlier(user, index, deleted)
  }

  /** A row of an earlier snapshot serves turnover only: the licence was there then, and nothing is held now. */
  #judgeEarlier(user: number, index: number, deleted: number): void {
    const { table } = this.#input
    const verdict = this.#book.of(table.entryKindOf(index), deleted)
    const { withoutProducts, removed, entryKind } = verdict
    if (withoutProducts || removed || entryKind.report < this.#windowStart) return
    if (table.lastUpTo(index, this.#input.asOf) < this.#windowStart) return
    for (const row of this.#rowsOf(user, verdict, true)) {
      const scopes = row.held ? this.#verdicts.scopesOf(row, verdict) : null
      if (!scopes) continue
      this.#outcome.book.mark(scopes, row.active, false)
      if (row.causeRow) this.#causeRows.push(row.causeRow)
    }
  }

  #endUser(user: number): void {
    const outcome = this.#outcome
    const name = (): string => this.#nameOf(user)
    const person = this.#person.isAsked ? this.#person : null
    const bits = outcome.book.endUser(
      this.#everyScope,
      person ? (scope, bits) => person.look(scope, bits, name) : undefined,
    )
    outcome.withoutProducts.endUser(0)
    const cause = causeOf(bits)
    if (cause !== null) outcome.evidence.add(cause, this.#causeRows)
    if (this.#isNoPerson) outcome.noPersons++
    this.#isNoPerson = false
    this.#isPerson = false
    person?.end(name)
    if (this.#rows.length > 0) this.#rows = []
    if (this.#earlier.length > 0) this.#earlier = []
    if (this.#causeRows.length > 0) this.#causeRows = []
  }

  /** '' for a person without a name. */
  #nameOf(user: number): string {
    const { users } = this.#input.resolved.collector
    return users.isNameless(user) ? '' : users.nameOf(user)
  }

  #rowsOf(user: number, verdict: Verdict, hasActivity: boolean): readonly JudgedRow[] {
    const rows = hasActivity ? verdict.used : verdict.unused
    return rows ?? this.#verdicts.rows(verdict, this.#input.productsOfUser?.(user) ?? [], hasActivity)
  }

  #markWithoutProducts(workload: number, active: boolean): void {
    const { question } = this.#input
    const service = this.#workloadServices[workload] ?? 'unknown'
    if (question.services !== 'all' && !question.services.has(service)) return
    if (question.partner !== null) return
    const { withoutProducts } = this.#outcome
    const name = this.#workloads[workload] ?? ''
    const scopes = [0, withoutProducts.scope('service', service), withoutProducts.scope('workload', name)]
    withoutProducts.mark(scopes, userBits(null, active, false), true)
  }
}
