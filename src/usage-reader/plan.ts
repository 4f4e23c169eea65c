// What the threads are told of a file, and what they answer.
import type { Day } from '../model/day.ts'
import type { CustomerCells } from '../model/rows.ts'
import type { BatchKind } from '../model/usage-batch.ts'
import type { BulkColumns, Dates } from '../sources/bulk-columns.ts'
import type { TablePiece } from '../sources/bytes/parquet/table.ts'
import { IN_BULK } from '../sources/formats/in-bulk.ts'

/** The columns of a plan's format. Throws where its rows are not read in columns. */
export function columnsOf({ format }: Pick<Plan, 'format'>): BulkColumns {
  const columns = IN_BULK.get(format)
  if (!columns) throw new Error(`${format} is not read in columns`)
  return columns
}

/** The workloads that reports of a format cover, also where no row has them. */
export function coveredBy(plan: Pick<Plan, 'format'>): string[] {
  return columnsOf(plan).entries.flatMap(({ covers }) => covers ?? [])
}

export interface Plan extends Dates {
  /** Descriptor of the open file: the same in all threads. -1 for a stream. */
  file: number
  format: string
  /** Column name of the format → its place in the header; -1 where the file lacks it. */
  places: Readonly<Record<string, number>>
  /** Columns of the header. */
  width: number
  /** Its rows come in columns. */
  isTable: boolean
  /** Byte between two cells. */
  delimiter: number
  /** Customer of a file without customer columns; null where a column names it. */
  owner: CustomerCells | null
  /** Bytes of the file. */
  size: number
  /** The file is in UTF-16, low bytes first, and not in UTF-8. */
  isWide: boolean
  /** Nobody has seen yet that all of it is in its encoding. */
  isGuessed: boolean
  /** Threads that gather: each takes the users that fall to it. */
  threads: number
}

/**
 * A range of a file is made of the lines that start in it; one of a stream comes as its lines, one of a table as its
 * columns, which are read `step` rows at a time.
 */
export type Range =
  | { start: number; end: number }
  | { bytes: Uint8Array<SharedArrayBuffer> }
  | { piece: TablePiece; step: number }

/** The columns of a file that its rows are read with, by their places in the header. */
export function placesOf(plan: Plan): Set<number> {
  const { user, ownerColumns, kindColumns, entries } = columnsOf(plan)
  const days = entries.flatMap(entry => [...entry.days, ...entry.sinces])
  const names = [user, ...(plan.owner ? [] : ownerColumns), ...kindColumns, ...days]
  return new Set(names.map(name => plan.places[name] ?? -1).filter(place => place >= 0))
}

/** Rows of a range, packed for the threads that gather. */
export interface PackedRows {
  rows: number
  /** The thread's number of the last row's owner. */
  lastOwner: number
  /** One for each thread that gathers. */
  parcels: Uint8Array<SharedArrayBuffer>[]
  /** Owners and kinds that the thread has not told of before: their numbers go on where those before end. */
  owners: CustomerCells[]
  kinds: BatchKind[]
  coverage: { report: Day | null; clear: boolean; concealed: boolean }[]
}

/**
 * What a range came to, or the next rows of a table: then `more` may follow.
 * - `rows`: all of its rows.
 * - `unreadable`: cells that need a careful reader, between borders that are certain.
 * - `foreign`: it is not in the encoding of the plan, whatever the first bytes of the file have shown.
 * - `doubt`: quotes or line ends that leave it open where lines start: this range and everything behind it.
 */
export type Answer = { lines: number; start: number; end: number; more: boolean } & (
  | ({ kind: 'rows' } & PackedRows)
  | { kind: 'unreadable' | 'doubt' | 'foreign' }
)
