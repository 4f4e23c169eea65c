// The columns of a piece of a table as they are laid into the kernel's memory, one behind the other.
import type { TablePiece, TextColumn } from '../columns/text-column.ts'

const ONE_ZERO = new Int32Array(1)
/** Bytes of texts that may be read behind the last one. */
const BEHIND = 64

/** Numbers stand behind a column's bytes, at a multiple of four. */
export function wholeBytes(length: number): number {
  return (length + BEHIND + 3) & ~3
}

function roomOf({ bytes, starts, ends, cells }: TextColumn): number {
  return wholeBytes(bytes.length) + (starts.length + ends.length + cells.length) * 4
}

/** The columns that are there, and one behind them that stands for all that the file lacks; what they take in the kernel. */
export function toLay(
  columns: TablePiece['columns'],
  rows: number,
): { all: { place: number; column: TextColumn }[]; texts: number; bytes: number } {
  const blank = { bytes: new Uint8Array(0), starts: ONE_ZERO, ends: ONE_ZERO, cells: new Int32Array(rows) }
  const all = [...columns, blank].flatMap((column, place) => (column ? [{ place, column }] : []))
  // The one that stands for others may be looked at for each of them.
  const texts = all.reduce((sum, { column }) => sum + column.starts.length, columns.length)
  return { all, texts, bytes: all.reduce((sum, { column }) => sum + roomOf(column), 0) }
}
