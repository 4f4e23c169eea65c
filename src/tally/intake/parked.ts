// Users of one large export that stay where they were gathered: they have numbers and places, and are taken in, customer
// by customer, when more is asked of them than how many they are.
import type { PlainRules } from '../../model/usage-batch.ts'

/** The users of one customer, one number and one place of an entry behind the other. */
export interface ParkedRun {
  owner: number
  ref: number
  firstUser: number
  endUser: number
  firstEntry: number
  endEntry: number
}

/** Users who were counted, as in `LaidCounts`, and the entries of those who were not, which were taken in. */
export interface ParkedCounts {
  counts: Int32Array
  odd: Uint32Array
}

export interface Parked {
  /** Those that are still parked and those that are not, in the order of their numbers and places. */
  readonly runs: readonly ParkedRun[]
  /** Whether a name may be of a guest, or has letters beyond ASCII. */
  readonly mayHaveGuests: boolean
  readonly hasSpecial: boolean
  takeAll(): void
  /** Takes in the customer that a user is of. */
  takeUser(user: number): void
  take(run: ParkedRun): void
  /** The customer whose entries are these, if it is still parked; takes in whoever else has some of them. */
  runOf(firstEntry: number, endEntry: number): ParkedRun | null
  /** The kinds of entries that a customer has. */
  kindsOf(run: ParkedRun): Set<number>
  /** Counts a customer's users; null where more than a few need a closer look. */
  count(run: ParkedRun, rules: PlainRules): ParkedCounts | null
}
