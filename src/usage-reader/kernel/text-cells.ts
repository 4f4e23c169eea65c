// The columns of a piece of a table: the texts of each, and which of them every row has.
import { ample, SLACK, take } from './memory'
import { width } from './rows'

/**
 * A column: which text each row has, in so many bytes; where the texts begin and end (from the first byte), how many there
 * are, that byte, what the texts are as numbers, and how much room there is from the cells on.
 */
export const CELLS: usize = 0
export const STARTS: usize = 4
export const ENDS: usize = 8
export const COUNT: usize = 12
export const BYTES: usize = 16
export const MADE: usize = 20
export const CELL: usize = 24
const ROOM: usize = 28
const COLUMN: usize = 32

let columns: usize = 0

/** Where a column of the next piece can be laid: the text of each row, where texts begin, where they end, and their bytes. */
export function roomForTexts(place: u32, rows: u32, count: u32, bytes: u32, cell: u32): usize {
  if (columns === 0) columns = take(<usize>(width + 1) * COLUMN)
  const column = columnAt(place)
  const cellBytes = (<usize>rows * cell + 3) & ~3
  const textBytes = (<usize>count) << 2
  const wanted = cellBytes + (textBytes << 1) + bytes
  if (wanted > <usize>load<u32>(column, ROOM)) {
    store<u32>(column, <u32>take(ample(wanted) + SLACK), CELLS)
    store<u32>(column, <u32>ample(wanted), ROOM)
  }
  const cells = <usize>load<u32>(column, CELLS)
  store<u32>(column, <u32>(cells + cellBytes), STARTS)
  store<u32>(column, <u32>(cells + cellBytes + textBytes), ENDS)
  store<u32>(column, <u32>(cells + cellBytes + (textBytes << 1)), BYTES)
  store<u32>(column, count, COUNT)
  store<u32>(column, cell, CELL)
  return cells
}

export function columnAt(place: u32): usize {
  return columns + <usize>place * COLUMN
}

export function countOf(column: usize): u32 {
  return load<u32>(column, COUNT)
}

/** Which text a row has. */
export function cellAt(column: usize, row: u32): u32 {
  const cells = <usize>load<u32>(column, CELLS)
  const cell = load<u32>(column, CELL)
  if (cell === 1) return <u32>load<u8>(cells + row)
  if (cell === 2) return <u32>load<u16>(cells + ((<usize>row) << 1))
  return load<u32>(cells + ((<usize>row) << 2))
}

/** What a text was made. */
export function numberOf(column: usize, text: u32): u32 {
  return load<u32>(<usize>load<u32>(column, MADE) + ((<usize>text) << 2))
}

export function startOf(column: usize, text: u32): usize {
  return <usize>load<u32>(column, BYTES) + load<u32>(<usize>load<u32>(column, STARTS) + ((<usize>text) << 2))
}

export function lengthOf(column: usize, text: u32): usize {
  const place = (<usize>text) << 2
  return (
    load<u32>(<usize>load<u32>(column, ENDS) + place) - load<u32>(<usize>load<u32>(column, STARTS) + place)
  )
}
