// Where in the lines of a file its columns stand, as the kernel is told.
import { KIND_KEY, OWNER_KEY } from '../kernel/constants.ts'
import type { Exports } from './exports.ts'

export type KeyPart = typeof OWNER_KEY | typeof KIND_KEY

/** The lines of a file, by the places of columns in them. */
export interface LineLayout {
  width: number
  delimiter: number
  user: number
  /** Cells of days. */
  days: readonly number[]
  /** Columns that stand side by side, from the first to the last one. */
  runs: Record<KeyPart, readonly { first: number; last: number }[]>
  /**
   * The entries that a row may have, each with four of the day cells: two days, of which the newer one counts, and two
   * of the licence, of which the older one does. -1: the file lacks it.
   */
  entries: readonly (readonly [number, number, number, number])[]
  /** The cells of display names and departments, where they are wanted, and whether rows are of a list of people. */
  told?: { name: number; department: number; isList: boolean } | undefined
}

/** Tells a new kernel what lines it will read. */
export function setLayout(
  kernel: Exports,
  { width, delimiter, user, days, runs, entries, told }: LineLayout,
): void {
  kernel.setColumns(width, user, days.length)
  kernel.setDelimiter(delimiter)
  for (const [index, cell] of days.entries()) kernel.setDay(index, cell)
  if (told) kernel.setTold(told.name, told.department, Number(told.isList))
  for (const part of [OWNER_KEY, KIND_KEY] as const) {
    for (const { first, last } of runs[part]) kernel.addRun(part, first, last)
  }
  kernel.setEntries(entries.length)
  for (const [index, cells] of entries.entries()) kernel.setEntry(index, ...cells)
}
