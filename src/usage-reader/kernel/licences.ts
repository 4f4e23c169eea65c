// Rows of licence exports, for the host: whatever a row says is a few numbers of pieces of bytes, each of them looked at once.
import { GROUPS, ID_END, ID_START, LICENCE_FIELDS, LINE_START, LOOSE } from './constants'
import { begin, endOf, escaped, found, setLine, split, startOf } from './line'
import { copy, hashOf, prefetch, SLACK, take } from './memory'
import { guess, newPool, Pool, recordAt, recordOf } from './pool'

const LF: u8 = 10
const HYPHEN: u8 = 45
const GUID: usize = 36

/** Where the first line stands that is no row as simple as that, or the end. */
export let licencesEnd: usize = 0

let width: u32 = 0
let idCell: u32 = 0
/** By cell: the group that it belongs to, GROUPS for those in which hardly two are the same. */
let groups: usize = 0
/** By group: its pool, and then how many cells it has and which. */
let pools: usize = 0
let members: usize = 0
/** The key of a group in the making. */
let joined: usize = 0
let joinedRoom: usize = 0
/** Customers of so many lines are looked up together: the processor waits for many places of memory at once. */
const LINES: u32 = 64
/** By such a line: where its key stands among the keys, its length and its hash. */
let waiting: usize = 0
let waits: u32 = 0
let keys: usize = 0
let keyRoom: usize = 0
let keysUsed: usize = 0
let rows: usize = 0
let rowRoom: usize = 0

/** `id`: the cell of the subscription; `columns` where there is none, which is always blank. */
export function setLicences(columns: u32, separator: u32, id: u32): void {
  width = columns
  idCell = id
  setLine(columns, separator)
  groups = take(columns)
  memory.fill(groups, <u8>GROUPS, columns)
  pools = take(GROUPS * 4)
  waiting = take(LINES * 12)
  members = take(<usize>GROUPS * (columns + 1) * 4)
  for (let group: u32 = 0; group < <u32>GROUPS; group++)
    store<u32>(pools + group * 4, <u32>changetype<usize>(newPool(0)))
}

/** Adds the next cell of a group. */
export function addLicenceCell(group: u32, cell: u32): void {
  const list = membersOf(group)
  const count = load<u32>(list)
  store<u32>(list + 4 + count * 4, cell)
  store<u32>(list, count + 1)
  store<u8>(groups + cell, <u8>group)
}

/** What the cells of a group say under a number, a line feed behind each: its record. */
export function licenceRecord(group: u32, number: u32): usize {
  return recordAt(poolOf(group), number)
}

/**
 * Reads lines of the text of so many bytes at `text` from `start` on. Returns how many: the rows stand at `licenceRows`. Places are
 * counted from the start of the text.
 */
export function scanLicences(text: usize, start: usize, size: usize): u32 {
  const end = text + size
  let at = text + start
  // No line is shorter than its delimiters and its end.
  const most = size / width + 1
  if (most > rowRoom) {
    rowRoom = most
    rows = take(most * LICENCE_FIELDS * 4)
  }
  let row = rows
  begin(at)
  while (at < end) {
    const next = split(at)
    if (next === 0 || next > end || found !== width || escaped) break
    if (next - at + <usize>width + SLACK > joinedRoom) {
      joinedRoom = (next - at + <usize>width + SLACK) * 2
      joined = take(joinedRoom)
    }
    for (let group: u32 = 1; group < <u32>GROUPS; group++) store<u32>(row + group * 4, numberIn(group))
    if (waits === LINES || keysUsed + joinedRoom > keyRoom) lookUp(row)
    wait()
    store<u32>(row + ID_START * 4, <u32>(startOf(idCell) - text))
    store<u32>(row + ID_END * 4, <u32>(endOf(idCell) - text))
    store<u32>(row + LINE_START * 4, <u32>(at - text))
    store<u32>(row + LOOSE * 4, <u32>isLoose())
    row += LICENCE_FIELDS * 4
    at = next
  }
  lookUp(row)
  licencesEnd = at - text
  return <u32>((row - rows) / (LICENCE_FIELDS * 4))
}

export function licenceRows(): usize {
  return rows
}

function poolOf(group: u32): Pool {
  return changetype<Pool>(<usize>load<u32>(pools + group * 4))
}

function membersOf(group: u32): usize {
  return members + <usize>group * (width + 1) * 4
}

/** Notes whose the last line is, which is looked up with those of other lines. */
function wait(): void {
  if (joinedRoom > keyRoom) {
    keyRoom = joinedRoom * 4
    keys = take(keyRoom + SLACK)
  }
  const key = keys + keysUsed
  const length = join(0, key)
  const place = waiting + <usize>waits * 12
  waits++
  store<u32>(place, <u32>key)
  store<u32>(place, <u32>length, 4)
  store<u32>(place, hashOf(key, length), 8)
  keysUsed += length
}

/** Numbers whose the lines are that wait, the rows before `behind`. */
function lookUp(behind: usize): void {
  const pool = poolOf(0)
  const end = waiting + <usize>waits * 12
  for (let place = waiting; place < end; place += 12) prefetch(<u32>guess(pool, load<u32>(place, 8)))
  for (let place = waiting; place < end; place += 12) {
    const record = guess(pool, load<u32>(place, 8))
    prefetch(load<u32>(record))
  }
  let row = behind - <usize>waits * LICENCE_FIELDS * 4
  for (let place = waiting; place < end; place += 12, row += LICENCE_FIELDS * 4)
    store<u32>(row, load<u32>(recordOf(pool, load<u32>(place), load<u32>(place, 4), load<u32>(place, 8))))
  waits = 0
  keysUsed = 0
}

/** The number of what the last line says in the cells of a group. */
function numberIn(group: u32): u32 {
  const length = join(group, joined)
  return load<u32>(recordOf(poolOf(group), joined, length, hashOf(joined, length)))
}

/** Lays the cells of a group one behind the other, a line feed behind each. Returns how many bytes that are. */
function join(group: u32, at: usize): usize {
  const list = membersOf(group)
  let to = at
  const last = list + 4 + load<u32>(list) * 4
  for (let place = list + 4; place < last; place += 4) {
    const cell = load<u32>(place)
    const start = startOf(cell)
    const length = endOf(cell) - start
    copy(to, start, length)
    to += length
    store<u8>(to++, LF)
  }
  return to - at
}

/** Whether a cell of no group is neither blank nor an id as Microsoft writes them. */
function isLoose(): bool {
  for (let cell: u32 = 0; cell < width; cell++) {
    if (load<u8>(groups + cell) !== <u8>GROUPS) continue
    const start = startOf(cell)
    const length = endOf(cell) - start
    if (length !== 0 && !(length === GUID && isGuid(start))) return true
  }
  return false
}

/** That of zeros alone stands for nothing. */
function isGuid(at: usize): bool {
  let others: u32 = 0
  for (let place: usize = 0; place < GUID; place++) {
    const byte = load<u8>(at + place)
    if (place === 8 || place === 13 || place === 18 || place === 23) {
      if (byte !== HYPHEN) return false
      continue
    }
    const letter = (byte | 32) - 97
    if (<u8>(byte - 48) > 9 && letter > 5) return false
    if (byte !== 48) others++
  }
  return others > 0
}
