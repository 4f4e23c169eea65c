// Usage rows in columns: how rows of large exports travel from the thread that reads them to the tally.
import type { Day } from './day.ts'
import type { CustomerCells, ProductCells } from './rows.ts'

/** Stands for "no day" in a column of days. */
export const NO_DAY = -0x80000000
/** A removal or deletion on an unknown day: within the window. */
export const UNKNOWN_DAY = 0x7ffffffe

/** What a row says of the licence, in the order in which one row of an entry beats another. */
export const LICENCE = { notStated: 0, no: 1, yes: 2 } as const

/** Where an entry comes from: own usage rows hold one product, Graph rows a set of assigned products. */
export const ORIGIN = { own: 0, graph: 1 } as const

/** A customer with the report date of its rows, in cells without outer spaces. */
export interface BatchOwner {
  customer: CustomerCells
  report: Day | null
}

/** A workload that a report covers, also where no row has it, with the styles of the names in it. */
export interface BatchCoverage {
  owner: number
  workload: string
  clear: boolean
  concealed: boolean
}

/** What rows say beside their user and day. */
export interface BatchFrame {
  origin: number
  workload: string
  product: ProductCells
  /** Graph: the assigned products; null for own rows. */
  products: readonly string[] | null
  licence: number
  /** Day of the removal or deletion, NO_DAY or UNKNOWN_DAY. */
  removed: number
}

/** Rows in the order of the file; numbers are places in the batch's own lists. */
export interface UsageBatch {
  owners: readonly BatchOwner[]
  frames: readonly BatchFrame[]
  coverage: readonly BatchCoverage[]
  /** The owner of the last row. */
  lastOwner: number
  /** Ids as written, without outer spaces. */
  subscriptions: readonly string[]
  /** Users: lower-case names without outer spaces, one behind the other, in UTF-8. */
  names: Uint8Array
  nameEnds: Int32Array
  /** Hash of each name's bytes, as `hashBytes` makes it. */
  nameHashes: Int32Array
  ownerOfUser: Int32Array
  /** The rows. */
  user: Int32Array
  frame: Int32Array
  /** -1 for none. */
  subscription: Int32Array
  /** Newest activity, NO_DAY for none. */
  last: Int32Array
}
