// Counts the users of whom there is nothing to explain, which are most: every row that they have now is counted. What
// a row puts them into is a set of scopes, as bits, and what a user's rows put it into is all of them together.
import type { Day } from '../../model/day.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import type { UsageTable } from '../intake/usage-table.ts'
import { areOfNobody } from './nobodys.ts'
import type { ScopeBook } from './scope-book.ts'
import type { JudgedRow, Verdict } from './verdicts.ts'

/** Bits of a number that can stand for scopes. */
const MOST_SCOPES = 31
/** The first bit that stands for no scope: with it a kind of entry needs a closer look. */
const ODD = 1 << MOST_SCOPES

export interface PlainInput {
  table: UsageTable
  asOf: Day
  windowStart: number
  /** Whether users who leave a seat unused need a closer look, outside of workloads: their seats have a cost. */
  costs: boolean
  isWorkload(scope: number): boolean
  verdictOf(entryKind: number): Verdict
  /** The scopes of a row; null where the question leaves it out. */
  scopesOf(row: JudgedRow, verdict: Verdict): readonly number[] | null
}

export class PlainUsers {
  readonly #input: PlainInput
  /** By kind of entry, for entries with and without any activity: their scopes, 0 where they are of no account, ODD. */
  readonly #used: Int32Array
  readonly #unused: Int32Array
  /** By kind of entry: the scopes in which it stands for a paid seat. */
  readonly #paid: Int32Array
  readonly #isKnown: Uint8Array
  readonly #totals = new Int32Array(MOST_SCOPES)
  readonly #entitled = new Int32Array(MOST_SCOPES)
  readonly #leaving = new Int32Array(MOST_SCOPES)
  /** Scopes in which unused seats have a cost. */
  #costly = 0

  constructor(input: PlainInput) {
    this.#input = input
    const entryKinds = input.table.entryKinds.size
    this.#used = new Int32Array(entryKinds)
    this.#unused = new Int32Array(entryKinds)
    this.#paid = new Int32Array(entryKinds)
    this.#isKnown = new Uint8Array(entryKinds)
  }

  /** Counts the user with these entries; false, and nothing is counted, where it needs a closer look. */
  count(entries: Uint32Array, first: number, end: number): boolean {
    const { table, asOf, windowStart } = this.#input
    let counted = 0
    let active = 0
    let oldSeats = 0
    let newSeats = 0
    let openSeats = 0
    for (let at = first; at < end; at++) {
      const entry = entries[at] ?? 0
      const entryKind = table.entryKindOf(entry)
      const last = table.lastOf(entry)
      if (this.#isKnown[entryKind] === 0) this.#look(entryKind)
      const scopes = (last === NO_DAY ? this.#unused[entryKind] : this.#used[entryKind]) ?? ODD
      if (scopes < 0 || last > asOf) return false
      counted |= scopes
      if (last >= windowStart) active |= scopes
      const seats = scopes & (this.#paid[entryKind] ?? 0)
      const since = table.sinceOf(entry)
      if (since === NO_DAY) openSeats |= seats
      else if (since < windowStart) oldSeats |= seats
      else newSeats |= seats
    }
    const leaving = counted & ~active & (oldSeats | (openSeats & ~newSeats))
    // Rows of earlier reports may tell of somebody who has nothing now.
    if (counted === 0 || (leaving & this.#costly) !== 0) return false
    this.#add(this.#totals, counted)
    if (active !== 0) this.#add(this.#entitled, active)
    if (leaving !== 0) this.#add(this.#leaving, leaving)
    return true
  }

  /** Adds everybody counted to the book. */
  close(book: ScopeBook): void {
    for (let scope = 0; scope < MOST_SCOPES; scope++) {
      book.addUsers(scope, this.#totals[scope] ?? 0, this.#entitled[scope] ?? 0, this.#leaving[scope] ?? 0)
    }
  }

  #add(users: Int32Array, scopes: number): void {
    for (let left = scopes; left !== 0; left &= left - 1) {
      const scope = 31 - Math.clz32(left & -left)
      users[scope] = (users[scope] ?? 0) + 1
    }
  }

  #look(entryKind: number): void {
    const verdict = this.#input.verdictOf(entryKind)
    this.#isKnown[entryKind] = 1
    if (verdict.time !== 'current') return
    this.#used[entryKind] = this.#bitsOf(verdict.used, verdict)
    const isSame = verdict.unused === verdict.used
    this.#unused[entryKind] = isSame ? (this.#used[entryKind] ?? ODD) : this.#bitsOf(verdict.unused, verdict)
    const rows = [...(verdict.used ?? []), ...(isSame ? [] : (verdict.unused ?? []))]
    const paid = this.#bitsOf(
      rows.filter(({ cause, isPaid }) => cause === null && isPaid),
      verdict,
    )
    this.#paid[entryKind] = Math.max(paid, 0)
  }

  #bitsOf(rows: readonly JudgedRow[] | null, verdict: Verdict): number {
    if (
      rows === null ||
      areOfNobody(rows) ||
      verdict.withoutProducts ||
      rows.some(({ cause }) => cause !== null)
    )
      return ODD
    let bits = 0
    for (const row of rows) {
      for (const scope of this.#input.scopesOf(row, verdict) ?? [MOST_SCOPES]) {
        if (scope >= MOST_SCOPES) return ODD
        bits |= 1 << scope
        if (this.#input.costs && !this.#input.isWorkload(scope)) this.#costly |= 1 << scope
      }
    }
    return bits
  }
}
