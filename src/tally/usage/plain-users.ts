// Counts the users of whom there is nothing to explain, which are most: every row that they have now is counted. What
// a row puts them into is a set of scopes, as bits, and what a user's rows put it into is all of them together.
import type { Day } from '../../model/day.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import type { UsageTable } from '../intake/usage-table.ts'
import type { EntryList } from './entry-list.ts'
import { type KindJudge, NOT_NOW, type PlainKinds } from './plain-kinds.ts'
import type { ScopeBook } from './scope-book.ts'

export interface PlainInput {
  table: UsageTable
  asOf: Day
  windowStart: number
  /** Whether users who leave a seat unused need a closer look, outside of workloads: their seats have a cost. */
  costs: boolean
  /** Whether a user is listed whatever they use; null where nobody is listed. */
  isWatched: ((user: number) => boolean) | null
  kinds: PlainKinds
  judge: KindJudge
}

export class PlainUsers {
  readonly #input: PlainInput
  /** By bit. */
  readonly #totals: number[] = []
  readonly #entitled: number[] = []
  readonly #leaving: number[] = []

  constructor(input: PlainInput) {
    this.#input = input
  }

  /** Counts the user with these entries; false, and nothing is counted, where it needs a closer look. */
  count(user: number, entries: EntryList, first: number, end: number): boolean {
    const { table, asOf, windowStart, kinds, judge, costs, isWatched } = this.#input
    let known = 0
    let counted = 0
    let active = 0
    let oldSeats = 0
    let newSeats = 0
    let openSeats = 0
    for (let at = first; at < end; at++) {
      const entry = entries.at(at)
      const entryKind = table.entryKindOf(entry)
      const last = table.lastOf(entry)
      if (kinds.known[entryKind] === 0) kinds.look(entryKind, judge)
      known |= kinds.known[entryKind] ?? 0
      const scopes = (last === NO_DAY ? kinds.unused[entryKind] : kinds.used[entryKind]) ?? -1
      if (scopes < 0 || last > asOf) return false
      counted |= scopes
      if (last >= windowStart) active |= scopes
      const seats = scopes & (kinds.paid[entryKind] ?? 0)
      const since = table.sinceOf(entry)
      if (since === NO_DAY) openSeats |= seats
      else if (since < windowStart) oldSeats |= seats
      else newSeats |= seats
    }
    if (isWatched && ((counted & ~active & kinds.listed) !== 0 || isWatched(user))) return false
    const leaving = counted & ~active & (oldSeats | (openSeats & ~newSeats))
    // Rows of earlier reports may tell of somebody who has nothing now; without any there is nothing to tell.
    if (counted === 0) return (known & NOT_NOW) === 0
    if (costs && (leaving & kinds.costly) !== 0) return false
    add(this.#totals, counted)
    if (active !== 0) add(this.#entitled, active)
    if (leaving !== 0) add(this.#leaving, leaving)
    return true
  }

  /** Adds everybody counted to the book. */
  close(book: ScopeBook): void {
    for (let bit = 0; bit < this.#totals.length; bit++) {
      const total = this.#totals[bit] ?? 0
      const name = this.#input.kinds.scopes[bit]
      if (total === 0 || !name) continue
      const scope = book.scope(name.grouping, name.key)
      book.addUsers(scope, total, this.#entitled[bit] ?? 0, this.#leaving[bit] ?? 0)
    }
  }
}

function add(users: number[], scopes: number): void {
  for (let left = scopes; left !== 0; left &= left - 1) {
    const bit = 31 - Math.clz32(left & -left)
    while (users.length <= bit) users.push(0)
    users[bit] = (users[bit] ?? 0) + 1
  }
}
