// What the fast lane knows of a format: which columns its rows have, and what keys and cells of them mean.
import type { Day } from '../../model/day.ts'
import type { CustomerCells } from '../../model/rows.ts'
import type { DayOrder } from '../../model/terms.ts'
import { type BatchFrame, LICENCE } from '../../model/usage-batch.ts'
import { type Column, day, flag } from '../column.ts'

/** Cells without outer spaces, by the format's own names of columns; '' where the file lacks one. */
export type KeyCells = Readonly<Record<string, string>>

/** An entry that a row may have. */
export interface RowEntry {
  /** Columns of days, of which the newest counts. */
  days: readonly [string] | readonly [string, string]
  /** Columns of the days on which the licence was given out, of which the earliest counts. */
  sinces: readonly [string] | readonly [string, string]
  /** Workload that reports of this format cover, also where no row has it; null where rows alone tell. */
  covers: string | null
}

/** In all of it null means: for the careful reader. */
export interface RowFormat {
  user: string
  /** Columns that tell the customer, and all others that rows are read with, beside user and days. */
  ownerColumns: readonly string[]
  frameColumns: readonly string[]
  entries: readonly RowEntry[]
  ownerOf(cells: KeyCells): CustomerCells | null
  /** What each entry of a row is; one that states no licence counts only where it has a day. */
  framesOf(cells: KeyCells, dates: Dates): BatchFrame[] | null
}

/** How the dates of a file are read. */
export interface Dates {
  /** The order of day and month, where it is known: open dates are left to the careful reader else. */
  dayOrder: DayOrder | null
  /** Rows that state no day get one from the name of the file: that is left to the careful reader. */
  hasStamp: boolean
}

const FLAG = flag()
const DAY = day()

/** The day in a cell; null where it is blank, undefined where it cannot be read. */
export function dayOf(cell = '', { dayOrder }: Dates): Day | null | undefined {
  return cellValue(DAY, cell, dayOrder)
}

function cellValue<T>(
  column: Column<T, unknown>,
  cell: string,
  dayOrder: DayOrder | null,
): T | null | undefined {
  if (cell === '') return null
  const parsed = column.parse(cell, { findState: () => undefined, dayOrder: dayOrder ?? undefined })
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
