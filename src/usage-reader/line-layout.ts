// Where in the lines of a file its columns stand, as the kernel is told.
import type { KIND_KEY, OWNER_KEY } from './kernel/constants.ts'

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
}
