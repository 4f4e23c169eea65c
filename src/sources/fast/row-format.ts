// What the fast lane knows of a format: which columns its rows have, and what keys and cells of them mean.
import type { Day } from '../../model/day.ts'
import type { CustomerCells } from '../../model/rows.ts'
import { type BatchFrame, LICENCE } from '../../model/usage-batch.ts'
import { type Column, flag } from '../column.ts'

/** Cells without outer spaces, by the format's own names of columns; '' where the file lacks one. */
export type KeyCells = Readonly<Record<string, string>>

/** An entry that a row may have. */
export interface RowEntry {
  /** Columns of days, of which the newest counts. */
  days: readonly [string] | readonly [string, string]
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
  day: Column<Day, null>
  ownerOf(cells: KeyCells): CustomerCells | null
  /** What each entry of a row is; one that states no licence counts only where it has a day. */
  framesOf(cells: KeyCells): BatchFrame[] | null
}

const NO_WORDS = { findState: () => undefined }
const FLAG = flag()

/** The value of a cell; null where it is blank, undefined where it cannot be read. */
export function cellValue<T>(column: Column<T, unknown>, cell: string): T | null | undefined {
  if (cell === '') return null
  const parsed = column.parse(cell, NO_WORDS)
  return 'value' in parsed ? parsed.value : undefined
}

/** What a cell says of a licence; undefined where it cannot be read. */
export function licenceOf(cell = ''): number | undefined {
  const stated = cellValue(FLAG, cell)
  if (stated === undefined) return undefined
  if (stated === null) return LICENCE.notStated
  return stated ? LICENCE.yes : LICENCE.no
}
