// What the tally hands on: counted users and seats, per customer and scope. No ratios, no rounding, no flags.
import type { Service } from '../catalog/words.ts'
import type { Day } from '../model/day.ts'
import type { Note } from '../model/note.ts'
import type { Problem } from '../model/problem.ts'
import type { Basis, Cause, Grouping } from '../model/terms.ts'
import type { Evidence, PossibleCause } from '../report/types.ts'
import type { Subscription } from './licences/subscription.ts'
import type { DirectoryUser } from './usage/directory.ts'
import type { Doubts } from './usage/doubts.ts'
import type { LeftOut } from './usage/scope-rules.ts'

/** Seats of counted subscriptions. */
export interface Seats {
  sold: number
  /** null where an export leaves it open. */
  assigned: number | null
  statedPercent: number | null
}

/** Users of one scope. null is "not available". */
export interface UsageCounts {
  total: number | null
  /** entitled + all causes (user rows), or as the export counts it. */
  active: number
  entitled: number | null
  /** Of those who count and were not active: who leaves a paid seat unused that was given out before the window. */
  unused: number | null
  /** The same users by the paid products that they hold; empty where costs are not asked for. */
  unusedSeats: ReadonlyMap<string, number>
  /** Extras by cause; null where the export has counts only. */
  causes: Record<Cause, number> | null
  /** Extras on a trial proper, not on a free product. */
  onTrial: number
  basis: Basis
  /** The true figure may be larger. */
  lowerBound: boolean
  statedPercent: number | null
}

export interface ScopeTally {
  scope: Grouping
  /** Name of the service, product or workload; null for the customer. */
  key: string | null
  seats: Seats | null
  usage: UsageCounts | null
  /** Sold seats of counted subscriptions whose product carries the workload; null outside workloads. */
  paidSeats: number | null
  possible: PossibleCause[]
}

/** What current rows tell of one person, for a list. Days are null where none is known. */
export interface PersonTally {
  /** Folded name; '' for a person without one. */
  user: string
  products: string[]
  /** Newest activity in each workload that the person has a row of, in order. */
  activity: { workload: string; last: Day | null }[]
  last: Day | null
  /** Since when there is a licence. */
  since: Day | null
}

/** A licensed user without activity in the window, in one scope. */
export interface IdleTally extends PersonTally {
  scope: Grouping
  /** Of the scope; null for the customer. */
  key: string | null
}

/** Somebody whose licence is to be looked at, whether idle or not. */
export interface WatchedTally extends PersonTally {
  /** An export of today says that the account is deleted, and lists products of it. */
  deleted: boolean
}

/** Seats of counted subscriptions, of which no more are assigned than sold. */
export interface SeatSum {
  day: Day
  sold: number
  assigned: number
}

export interface CustomerTally {
  asOf: Day | null
  /** Whether something in the data says so, not `--as-of` alone. */
  isDated: boolean
  /** The seats of one of whom nothing else is known: all its rows are of that day, so that nothing earlier is to be looked for. */
  seatsAlone: SeatSum | null
  customer: ScopeTally
  services(this: CustomerTally): ScopeTally[]
  products(this: CustomerTally): ScopeTally[]
  workloads(this: CustomerTally): ScopeTally[]
  /** Newest day of the licence rows; null without a dated one. */
  licenceDay: Day | null
  evidence: { cause: Cause; groups: Evidence[] }[]
  subscriptions: readonly Subscription[]
  /** Whether one of them that counts has more seats assigned than sold. */
  isOverAssigned(this: CustomerTally): boolean
  /** Seats of counted subscriptions that nobody has, product by product: none of a product that is over-assigned. */
  unassigned(this: CustomerTally): number
  /** Services that were not asked for, with the products seen in them. */
  leftOut: ReadonlyMap<Service, LeftOut>
  idle: IdleTally[]
  /** By folded name: guests, the deleted, and those of whom the user list says so. */
  watched: ReadonlyMap<string, WatchedTally>
  /** Everybody in the newest user list. */
  directory(this: CustomerTally): readonly DirectoryUser[]
  /** Whether the partner asked for sells anything here; true without such a question. */
  own: boolean
  /** Rows that came more than once. */
  duplicates: Readonly<Record<'counts' | 'licences', number>>
  /** Licence rows that contradict each other. */
  problems: Problem[]
  notes: Note[]
  /** What does not go together in the rows. */
  doubts(this: CustomerTally): Doubts
}
