// What the threads are told of a file, and what they answer.
import type { CustomerCells } from '../../model/rows.ts'
import type { UsageBatch } from '../../model/usage-batch.ts'

/** The formats that are read this way. */
export const FAST_FORMATS = ['usage', 'active-users'] as const
export type FastFormat = (typeof FAST_FORMATS)[number]

export interface Plan {
  /** Descriptor of the open file: the same in all threads. */
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
}

/** A range is made of the lines that start in it. */
export interface Range {
  start: number
  end: number
}

/**
 * What a range came to.
 * - `rows`: all of its rows.
 * - `odd`: cells that need a careful reader, between borders that are certain.
 * - `doubt`: quotes or line ends that leave it open where lines start: this range and everything behind it.
 */
export type Answer = { lines: number; start: number; end: number } & (
  | { kind: 'rows'; rows: number; batch: UsageBatch }
  | { kind: 'odd' | 'doubt' }
)

/** Where a format's columns stand; one that the file lacks stands behind the last cell, where every line is blank. */
export function placesOf<const C extends string>(columns: readonly C[], plan: Plan): Record<C, number> {
  const entries = columns.map((column): [C, number] => {
    const place = plan.places[column] ?? -1
    return [column, place < 0 ? plan.width : place]
  })
  return Object.fromEntries(entries) as Record<C, number>
}
