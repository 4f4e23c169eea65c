// What the threads are told of a file, and what they answer.
import type { Day } from '../../model/day.ts'
import type { CustomerCells } from '../../model/rows.ts'
import type { BatchFrame } from '../../model/usage-batch.ts'
import { ACTIVE_USERS } from './active-users.ts'
import { OWN_USAGE } from './own-usage.ts'
import type { Dates } from './row-format.ts'

/** The formats that are read this way. */
export const FAST_FORMATS = { usage: OWN_USAGE, 'active-users': ACTIVE_USERS }
export type FastFormat = keyof typeof FAST_FORMATS

/** The workloads that reports of a format cover, also where no row has them. */
export function coveredBy(format: FastFormat): string[] {
  return FAST_FORMATS[format].entries.flatMap(({ covers }) => covers ?? [])
}

export interface Plan extends Dates {
  /** Descriptor of the open file: the same in all threads. -1 for a stream. */
  file: number
  format: FastFormat
  /** Column name of the format → its place in the header; -1 where the file lacks it. */
  places: Readonly<Record<string, number>>
  /** Columns of the header. */
  width: number
  /** Byte between two cells. */
  delimiter: number
  /** Customer of a file without customer columns; null where a column names it. */
  owner: CustomerCells | null
  /** Bytes of the file. */
  size: number
  /** Threads that gather: each takes the users that fall to it. */
  threads: number
}

/** A range of a file is made of the lines that start in it; one of a stream comes as its lines. */
export type Range = { start: number; end: number } | { bytes: Uint8Array<ArrayBuffer> }

/** Rows of a range, packed for the threads that gather. */
export interface PackedRows {
  rows: number
  /** The thread's number of the last row's owner. */
  lastOwner: number
  /** One for each thread that gathers. */
  parcels: Uint8Array<ArrayBuffer>[]
  /** Owners and frames that the thread has not told of before: their numbers go on where those before end. */
  owners: CustomerCells[]
  frames: BatchFrame[]
  coverage: { report: Day | null; clear: boolean; concealed: boolean }[]
}

/**
 * What a range came to.
 * - `rows`: all of its rows.
 * - `odd`: cells that need a careful reader, between borders that are certain.
 * - `doubt`: quotes or line ends that leave it open where lines start: this range and everything behind it.
 */
export type Answer = { lines: number; start: number; end: number } & (
  | ({ kind: 'rows' } & PackedRows)
  | { kind: 'odd' | 'doubt' }
)
