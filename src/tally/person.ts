// The user at hand, where more is asked than in which scopes it counts: what its unused seats are, and who it is.
import { asDay } from '../model/day.ts'
import { compareCodePoints } from '../model/fold.ts'
import { NO_DAY } from '../model/usage-batch.ts'
import { isIdle, isUnused, type ScopeBook } from './scope-book.ts'
import type { IdleTally, Question } from './types.ts'

/** A current row of the user. */
interface PersonRow {
  scopes: readonly number[]
  /** Name; null where the row has none. */
  product: string | null
  isCounted: boolean
  isPaid: boolean
  /** Newest activity; NO_DAY where there is none. */
  last: number
}

export class Person {
  /** Whether anything is asked: else no rows are needed. */
  readonly isAsked: boolean
  readonly #question: Question
  readonly #book: ScopeBook
  #rows: PersonRow[] = []

  constructor(question: Question, book: ScopeBook) {
    this.isAsked = question.listUsers || question.costs
    this.#question = question
    this.#book = book
  }

  add(row: PersonRow): void {
    this.#rows.push(row)
  }

  /** Call for each of the user's scopes. Returns the user for the list of those who are idle, where it belongs there. */
  look(scope: number, marks: number, name: () => string): IdleTally | null {
    if (this.#question.costs && isUnused(marks)) {
      for (const product of this.#productsIn(scope, true)) this.#book.addUnusedSeat(scope, product)
    }
    const { grouping } = this.#book.scopes[scope] ?? {}
    if (!this.#question.listUsers || grouping !== 'customer' || !isIdle(marks)) return null
    let day = NO_DAY
    for (const { isCounted, last } of this.#rows) if (isCounted && last > day) day = last
    const last = day === NO_DAY ? null : asDay(day)
    return { user: name(), products: this.#productsIn(scope, false), last }
  }

  end(): void {
    if (this.#rows.length > 0) this.#rows = []
  }

  /** Products of counted rows in a scope, in order; `paid`: only those that somebody pays for. */
  #productsIn(scope: number, paid: boolean): string[] {
    const names = this.#rows.flatMap(({ isCounted, isPaid, product, scopes }) =>
      isCounted && (isPaid || !paid) && product !== null && scopes.includes(scope) ? product : [],
    )
    return [...new Set(names)].sort(compareCodePoints)
  }
}
