// Usage rows in columns: how rows of large exports travel from the thread that reads them to the tally.
import type { Day } from './day.ts'
import { NO_DAY } from './no-day.ts'
import type { CustomerCells, ProductCells } from './rows.ts'

export { NO_DAY }

/** A removal or deletion on an unknown day: within the window. */
export const UNKNOWN_DAY = 0x7ffffffe

/** A user who is said not to be deleted: later than any day. */
export const NOT_DELETED = 0x7ffffffd

/** What a report says of a deletion, as a number: its day, or one of those that stand for none. */
export function deletionOf(deleted: boolean | null, day: Day | null): number {
  if (deleted === null) return NO_DAY
  return deleted ? (day ?? UNKNOWN_DAY) : NOT_DELETED
}

/** What a row says of the licence, in the order in which one row of an entry beats another; `assumed`: blank in an own row. */
export const LICENCE = { notStated: 0, no: 1, assumed: 2, yes: 3 } as const

/**
 * Where an entry comes from: own usage rows hold one product, Graph rows a set of assigned products. Once taken in, each
 * format of Graph reports has an origin of its own, from `graph` on.
 */
export const ORIGIN = { own: 0, graph: 1 } as const

export function isGraph({ origin }: { origin: number }): boolean {
  return origin !== ORIGIN.own
}

/** Whether an own row is of somebody with a licence. */
export function isLicensed({ licence }: { licence: number }): boolean {
  return licence >= LICENCE.assumed
}

/** A customer with a report date that it has rows of; cells without outer spaces. */
export interface BatchOwner {
  customer: CustomerCells
  report: Day | null
}

/** The workloads that a report covers, also where no row has them, with the styles of the names in it. */
export interface BatchCoverage extends BatchOwner {
  workloads: readonly string[]
  clear: boolean
  concealed: boolean
}

/** What rows say beside their user and day. */
export interface BatchKind {
  origin: number
  workload: string
  product: ProductCells
  /** Graph: the assigned products; null for own rows. */
  products: readonly string[] | null
  /** As written, without outer spaces; '' for none. */
  subscription: string
  report: Day | null
  licence: number
  /** Own rows: day of the removal of the licence. Graph: day of the deletion, UNKNOWN_DAY or NOT_DELETED. NO_DAY: not said. */
  removed: number
  /** The tenant that a report says the user is of, as written; '' where it does not, null for another than the report's. */
  home: string | null
}

/**
 * Users with their entries, owner after owner, in columns; numbers are places in the lists of the batch. Rows that say
 * the same of one user are one entry, with the newest day, unless that may turn out to lie after the as-of day.
 */
export interface UserBlock {
  /** By user: its owner, bytes of its name, how many entries it has. */
  owners: Int32Array
  nameLengths: Int32Array
  entryCounts: Int32Array
  /** By entry: its kind, its newest activity, and the earliest day of its licence; NO_DAY for none. */
  kinds: Int32Array
  days: Int32Array
  sinces: Int32Array
  /** Lower-case names without outer spaces, one behind the other, in UTF-8. */
  names: Uint8Array
}

/** What a row calls its user. */
export interface CalledUser extends BatchOwner {
  /** The folded name. */
  user: string
  displayName: string
}

/** How many users there are, with how many entries and bytes of names. */
export interface UserRoom {
  users: number
  entries: number
  nameBytes: number
}

/** Rows of one file, gathered by user: no user of an owner stands in two blocks. A large file gives several, owner after owner. */
export interface UsageBatch {
  customers: readonly CustomerCells[]
  kinds: readonly BatchKind[]
  /** Which customers have rows of which report dates. */
  owners: readonly BatchOwner[]
  coverage: readonly BatchCoverage[]
  /** Read at once: their memory is used again for the batch after the next one. */
  blocks: readonly UserBlock[]
  /** Told with the first of several batches: room for all of them. */
  room: UserRoom | null
  /** The batch before has users of the first customer too, all of them others. */
  goesOn: boolean
  /** By kind: rows that fell together with an entry already there. */
  merged: readonly number[]
  /** Display names, where they are asked for. */
  called?: readonly CalledUser[] | undefined
}
