// Rows of licence exports: what groups of cells say is found out by the host once, and stands in their records from then on.
import {
  ASSIGNED,
  ENDS,
  HASH,
  ID_END,
  ID_START,
  KIND,
  LICENCE_FIELDS,
  LINE,
  OWNER,
  SOLD,
  UNTAUGHT,
} from '../../model/licence-fields'
import { GROUPS, MEANING, ODD_FIELDS, ODD_LINE, ODD_LOOSE } from './constants'
import { GUID, hashOfGuid, isGuid } from './guid'
import { begin, endOf, escaped, found, setLine, split, startOf } from './line'
import { copy, hashOf, prefetch, SLACK, take } from './memory'
import { guess, newPool, Pool, recordOf } from './pool'

const LF: u8 = 10

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
/** By such a line: where its key stands among the keys, its length and its hash; and what an odd row says. */
let waiting: usize = 0
const WAITING: usize = 12 + <usize>ODD_FIELDS * 4
let waits: u32 = 0
let keys: usize = 0
let keyRoom: usize = 0
let keysUsed: usize = 0
let rows: usize = 0
let rowRoom: usize = 0
/** Ids of subscriptions, one behind the other. */
let ids: usize = 0
let idsUsed: usize = 0
let idRoom: usize = 0
let odd: usize = 0
/** Rows of the last scan of which not all is known. */
export let oddLicences: u32 = 0

/** `id`: the cell of the subscription; `columns` where there is none, which is always blank. */
export function setLicences(columns: u32, separator: u32, id: u32): void {
  width = columns
  idCell = id
  setLine(columns, separator)
  groups = take(columns)
  memory.fill(groups, <u8>GROUPS, columns)
  pools = take(GROUPS * 4)
  waiting = take(<usize>LINES * WAITING)
  members = take(<usize>GROUPS * (columns + 1) * 4)
  for (let group: u32 = 0; group < <u32>GROUPS; group++)
    store<u32>(pools + group * 4, <u32>changetype<usize>(newPool(4)))
}

/** Adds the next cell of a group. */
export function addLicenceCell(group: u32, cell: u32): void {
  const list = membersOf(group)
  const count = load<u32>(list)
  store<u32>(list + 4 + count * 4, cell)
  store<u32>(list, count + 1)
  store<u8>(groups + cell, <u8>group)
}

/**
 * Reads lines of the text of so many bytes at `text` from `start` on, of which the first has that number. Returns how many rows
 * they are: they stand at `licenceRows`, behind so many of the same text that stand there before. Places of lines are counted from
 * the start of the text.
 */
export function scanLicences(text: usize, start: usize, size: usize, line: u32, before: u32): u32 {
  const end = text + size
  let at = text + start
  makeRoom(size)
  if (before === 0) idsUsed = 0
  oddLicences = 0
  const first = rows + <usize>before * LICENCE_FIELDS * 4
  let row = first
  begin(at)
  while (at < end) {
    const next = split(at)
    if (next === 0 || next > end || found !== width || escaped) break
    if (next - at + <usize>width + SLACK > joinedRoom) {
      joinedRoom = (next - at + <usize>width + SLACK) * 2
      joined = take(joinedRoom)
    }
    if (waits === LINES || keysUsed + joinedRoom > keyRoom) lookUp(row)
    const place = wait()
    store<u32>(place, <u32>((row - first) / (LICENCE_FIELDS * 4)))
    for (let group: usize = 1; group < <usize>GROUPS; group++) {
      const record = recordIn(<u32>group)
      store<u32>(place + 4 + group * 4, <u32>record)
      store<i32>(row + group * 4, load<i32>(record, MEANING) ^ UNTAUGHT)
    }
    store<u32>(place + ODD_LINE * 4, <u32>(at - text))
    const loose = isLoose()
    store<u32>(place + ODD_LOOSE * 4, <u32>loose)
    keepId(row, loose)
    store<u32>(row + LINE * 4, line++)
    row += LICENCE_FIELDS * 4
    at = next
  }
  lookUp(row)
  licencesEnd = at - text
  return <u32>((row - first) / (LICENCE_FIELDS * 4))
}

export function licenceRows(): usize {
  return rows
}

export function licenceIds(): usize {
  return ids
}

export function oddRows(): usize {
  return odd
}

function makeRoom(size: usize): void {
  // No line is shorter than its delimiters and its end.
  const most = size / width + 1
  if (most > rowRoom) {
    rowRoom = most
    rows = take(most * LICENCE_FIELDS * 4)
    odd = take(most * ODD_FIELDS * 4)
  }
  if (size > idRoom) {
    idRoom = size
    ids = take(size + SLACK)
  }
}

/** The hash of an id that is none of Microsoft's form is left to the host. */
function keepId(row: usize, isOther: bool): void {
  const at = startOf(idCell)
  const length = endOf(idCell) - at
  copy(ids + idsUsed, at, length)
  store<u32>(row + ID_START * 4, <u32>idsUsed)
  idsUsed += length
  store<u32>(row + ID_END * 4, <u32>idsUsed)
  store<u32>(row + HASH * 4, isOther ? 0 : hashOfGuid(at, length))
}

function poolOf(group: u32): Pool {
  return changetype<Pool>(<usize>load<u32>(pools + group * 4))
}

function membersOf(group: u32): usize {
  return members + <usize>group * (width + 1) * 4
}

/** Notes whose the last line is, which is looked up with those of other lines. Returns where what an odd row says is to stand. */
function wait(): usize {
  if (joinedRoom > keyRoom) {
    keyRoom = joinedRoom * 4
    keys = take(keyRoom + SLACK)
  }
  const key = keys + keysUsed
  const length = join(0, key)
  const place = waiting + <usize>waits * WAITING
  waits++
  store<u32>(place, <u32>key)
  store<u32>(place, <u32>length, 4)
  store<u32>(place, hashOf(key, length), 8)
  keysUsed += length
  return place + 12
}

/** Finds whose the lines are that wait, the rows before `behind`, and notes those of which not all is known. */
function lookUp(behind: usize): void {
  const pool = poolOf(0)
  const end = waiting + <usize>waits * WAITING
  for (let place = waiting; place < end; place += WAITING) prefetch(<u32>guess(pool, load<u32>(place, 8)))
  for (let place = waiting; place < end; place += WAITING) {
    const record = guess(pool, load<u32>(place, 8))
    prefetch(load<u32>(record) ^ load<u32>(record + load<u32>(place, 4)))
  }
  let row = behind - <usize>waits * LICENCE_FIELDS * 4
  for (let place = waiting; place < end; place += WAITING, row += LICENCE_FIELDS * 4) {
    const record = taughtOf(pool, load<u32>(place), load<u32>(place, 4), load<u32>(place, 8))
    const owner = load<i32>(record, MEANING) ^ UNTAUGHT
    store<i32>(row + OWNER * 4, owner)
    const known =
      owner !== UNTAUGHT &&
      load<i32>(row + KIND * 4) !== UNTAUGHT &&
      load<i32>(row + SOLD * 4) !== UNTAUGHT &&
      load<i32>(row + ASSIGNED * 4) !== UNTAUGHT &&
      load<i32>(row + ENDS * 4) !== UNTAUGHT
    if (known && load<u32>(place + 12 + ODD_LOOSE * 4) === 0) continue
    store<u32>(place + 12 + 4, <u32>record)
    copy(odd + <usize>oddLicences * ODD_FIELDS * 4, place + 12, ODD_FIELDS * 4)
    oddLicences++
  }
  waits = 0
  keysUsed = 0
}

/** The record of what the last line says in the cells of a group. */
function recordIn(group: u32): usize {
  const length = join(group, joined)
  return taughtOf(poolOf(group), joined, length, hashOf(joined, length))
}

/** The record of a key; of a new one nothing is known. */
function taughtOf(pool: Pool, key: usize, length: usize, hash: u32): usize {
  const before = pool.size
  const record = recordOf(pool, key, length, hash)
  if (pool.size !== before) store<i32>(record, 0, MEANING)
  return record
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
