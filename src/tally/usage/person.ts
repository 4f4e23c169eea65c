// The user at hand, where more is asked than the scopes they count in: which seats are unused, and who they are.
import { compareCodePoints } from '../../model/code-points.ts'
import { asDay, type Day } from '../../model/day.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import type { Question } from '../question.ts'
import type { IdleTally, PersonTally, WatchedTally } from '../types.ts'
import { isIdle, isUnused, type ScopeBook } from './scope-book.ts'

/** A current row of the user. Days are NO_DAY where there is none. */
interface PersonRow {
  scopes: readonly number[]
  /** Name; null where the row has none. */
  product: string | null
  workload: string
  isCounted: boolean
  isPaid: boolean
  /** The account is deleted, and the export still lists what it holds. */
  isGone: boolean
  last: number
  since: number
}

/** Whose rows are told beyond those who are idle. */
export type Watch = (user: string) => boolean

export class Person {
  /** Whether anything is asked: else no rows are needed. */
  readonly isAsked: boolean
  readonly idle: IdleTally[] = []
  readonly watched = new Map<string, WatchedTally>()
  readonly #question: Question
  readonly #book: ScopeBook
  readonly #watch: Watch
  #rows: PersonRow[] = []

  constructor(question: Question, book: ScopeBook, watch: Watch) {
    this.isAsked = question.listUsers || question.costs
    this.#question = question
    this.#book = book
    this.#watch = watch
  }

  add(row: PersonRow): void {
    this.#rows.push(row)
  }

  /** Call for each of the user's scopes; `name` is '' for a person without one. */
  look(scope: number, bits: number, name: () => string): void {
    const { costs, listUsers, listedBy } = this.#question
    if (costs && isUnused(bits)) {
      const paid = this.#rows.filter(row => row.isPaid && isIn(row, scope))
      for (const product of productsOf(paid)) this.#book.addUnusedSeat(scope, product)
    }
    const counts = this.#book.scopes[scope]
    if (!listUsers || !counts || !listedBy.includes(counts.grouping) || !isIdle(bits)) return
    const rows = this.#rows.filter(row => isIn(row, scope))
    this.idle.push({ scope: counts.grouping, key: counts.key, ...tallyOf(name(), rows) })
  }

  /** Ends the user at hand. */
  end(name: () => string): void {
    if (this.#question.listUsers && this.#rows.length > 0) {
      const user = name()
      const deleted = this.#rows.some(({ isGone }) => isGone)
      if (user !== '' && (deleted || this.#watch(user))) {
        this.watched.set(user, { deleted, ...tallyOf(user, this.#rows) })
      }
    }
    if (this.#rows.length > 0) this.#rows = []
  }
}

/** Only rows that count say what somebody holds in a scope. */
function isIn({ isCounted, scopes }: PersonRow, scope: number): boolean {
  return isCounted && scopes.includes(scope)
}

function tallyOf(user: string, rows: readonly PersonRow[]): PersonTally {
  const workloads = [...new Set(rows.map(({ workload }) => workload))].sort(compareCodePoints)
  const lastOf = (some: readonly PersonRow[]): Day | null =>
    dayOf(some.reduce((best, { last }) => Math.max(best, last), NO_DAY))
  const sinces = rows.map(({ since }) => since).filter(day => day !== NO_DAY)
  return {
    user,
    products: productsOf(rows),
    activity: workloads.map(workload => ({
      workload,
      last: lastOf(rows.filter(row => row.workload === workload)),
    })),
    last: lastOf(rows),
    since: sinces.length === 0 ? null : asDay(Math.min(...sinces)),
  }
}

function productsOf(rows: readonly PersonRow[]): string[] {
  return [...new Set(rows.flatMap(({ product }) => product ?? []))].sort(compareCodePoints)
}

function dayOf(day: number): Day | null {
  return day === NO_DAY ? null : asDay(day)
}
