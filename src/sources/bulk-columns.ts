// What a format says to the reader of large usage exports (src/usage-reader): its columns by what they are to a row, and
// what the cells in them mean. A format declares it beside its `read`, which stays the meaning of a row.
import type { Day } from '../model/day.ts'
import type { PersonKind } from '../model/people-batch.ts'
import { isPlaceholder } from '../model/placeholder.ts'
import type { CustomerCells } from '../model/rows.ts'
import type { DayOrder } from '../model/terms.ts'
import { type BatchKind, LICENCE } from '../model/usage-batch.ts'
import { type Column, day, flag, valueIn } from './cells/column.ts'

/** Cells without outer spaces, by the format's own names of columns; '' where one is blank or the file lacks it. */
export type BulkCells<K extends string> = Readonly<Partial<Record<K, string>>>

/** An entry that a row may have. `K`: the format's own names of columns. */
interface BulkEntry<K extends string = string> {
  /** Columns of days, of which the newest counts. */
  days: readonly [K] | readonly [K, K]
  /** Columns of the days on which the licence was given out, of which the earliest counts; none where it is not said. */
  sinces: readonly [] | readonly [K] | readonly [K, K]
  /** Workload that reports of this format cover, also where no row has it; null where rows alone tell. */
  covers: string | null
}

/** In all of it null means: for the careful reader. */
export interface BulkColumns<K extends string = string> {
  user: K
  /** The column of display names, which are read where they are asked for. */
  displayName: K
  /** Columns that tell the customer, and all others that rows are read with, beside user and days. */
  ownerColumns: readonly K[]
  kindColumns: readonly K[]
  entries: readonly BulkEntry<K>[]
  /** Whether an entry that states no licence counts only where it has a day. */
  onlyActive: boolean
  ownerOf(cells: BulkCells<K>): CustomerCells | null
  /** What each entry of a row is. */
  kindsOf(cells: BulkCells<K>, dates: Dates): BatchKind[] | null
}

/** The same of a format that lists people. */
export interface ListColumns<K extends string = string> {
  user: K
  displayName: K
  department: K
  deletedOn: K
  /** All others that rows are read with. */
  kindColumns: readonly K[]
  kindOf(cells: BulkCells<K>): PersonKind | null
}

/** How the dates of a file are read. */
export interface Dates {
  /** The order of day and month, where it is known: open dates are left to the careful reader else. */
  dayOrder: DayOrder | null
  /** Rows that state no day get one from the name of the file: that is left to the careful reader. */
  hasStamp: boolean
}

/** The name in a cell; '' where it is blank, or has a word for nothing. */
export function nameIn(cell: string): string {
  const text = cell.trim()
  return isPlaceholder(text) ? '' : text
}

const FLAG = flag()
const DAY = day()

/** The day in a cell; null where it is blank, undefined where it cannot be read. */
export function dayOf(cell = '', { dayOrder }: Dates): Day | null | undefined {
  return cellValue(DAY, cell, dayOrder)
}

function cellValue<T>(
  column: Column<T, null>,
  cell: string,
  dayOrder: DayOrder | null,
): T | null | undefined {
  const parsed = valueIn(column, cell, { findState: () => undefined, dayOrder: dayOrder ?? undefined })
  return 'value' in parsed ? parsed.value : undefined
}

/** Yes or no in a cell; null where it is blank, undefined where it cannot be read. */
export function flagOf(cell = ''): boolean | null | undefined {
  return cellValue(FLAG, cell, null)
}

/** What a cell says of a licence; undefined where it cannot be read. */
export function licenceOf(cell = ''): number | undefined {
  const stated = flagOf(cell)
  if (stated === undefined) return undefined
  if (stated === null) return LICENCE.notStated
  return stated ? LICENCE.yes : LICENCE.no
}
