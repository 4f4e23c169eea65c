// Rows of a list of people, for the host: in columns, as they stand in the list.
import { PEOPLE_COLUMNS, TOLD_COLUMNS } from './constants'
import { copy, SLACK, take } from './memory'
import { rowCount } from './pack'
import { DAYS, KEYS, NAME, NAME_LENGTH, rowLength, rowsEnd, rowsStart, TOLD_CELL, toldAt } from './rows'

let room: usize = 0
let roomStart: usize = 0

function makeRoom(bytes: usize): void {
  if (bytes <= room) return
  room = bytes * 2
  roomStart = take(room + SLACK)
}

/**
 * Lays out the rows of the last scan; returns where. Columns of four bytes, one behind the other (PEOPLE_COLUMNS), and then
 * the names.
 */
export function layPeople(): usize {
  const column = <usize>rowCount() * 4
  let bytes = column * PEOPLE_COLUMNS
  for (let row = rowsStart; row < rowsEnd; row += rowLength) bytes += load<u32>(row, NAME_LENGTH)
  makeRoom(bytes)
  let to = roomStart
  let name = to + column * PEOPLE_COLUMNS
  for (let row = rowsStart; row < rowsEnd; row += rowLength, to += 4) {
    const length = load<u32>(row, NAME_LENGTH)
    store<u32>(to, length)
    store<u32>(to + column, load<u32>(row, KEYS + 4))
    store<u32>(to + column * 2, load<u32>(row, DAYS))
    store<u32>(to + column * 3, load<u32>(row + toldAt))
    copy(name, <usize>load<u32>(row, NAME), length)
    name += length
  }
  return roomStart
}

/** Lays out what the rows of the last scan call their users, row after row (TOLD_COLUMNS); returns where. Call it after `layPeople`. */
export function layTold(): usize {
  makeRoom(<usize>rowCount() * TOLD_COLUMNS * 4)
  for (let row = rowsStart, to = roomStart; row < rowsEnd; row += rowLength, to += TOLD_COLUMNS * 4) {
    memory.copy(to, row + KEYS, 8)
    memory.copy(to + 8, row + NAME, 8)
    memory.copy(to + 16, row + toldAt + TOLD_CELL, 16)
  }
  return roomStart
}
