// The rows of one range of a file. Columns that stand side by side and repeat from row to row are looked at as one
// piece, a run: its bytes are known after a few rows, and with them what the host has read from them.
import { clearNames, fold, isConcealed, isNobody, name, nameLength } from './fold'
import { begin, endOf, escaped, found, setLine, split, startOf } from './line'
import { hashOf, SLACK, take } from './memory'
import { FIELDS, newPool, numberOf, Pool, recordAt, recordOf } from './pool'

/** A row: hash, address and length of the name, whether it is concealed, its keys, the numbers of its day cells. */
export const HASH: usize = 0
export const NAME: usize = 4
export const NAME_LENGTH: usize = 8
export const CONCEALED: usize = 12
export const KEYS: usize = 16
export const DAYS: usize = 24

/** What a row says of its customer, and what it says beside user and days: both are keys, made of runs. */
const PARTS: u32 = 2

/** How a range ends: where its last line does, or with line ends in doubt. */
const DOUBT: usize = 0

export let rowsStart: usize = 0
export let rowsEnd: usize = 0
export let rowLength: usize = 0
/** Lines of the range. */
export let lines: u32 = 0
/** A line has cells that need a careful reader. */
export let unreadable: bool = false

let width: u32 = 0
let userCell: u32 = 0
let dayCells: usize = 0
let dayCount: u32 = 0
const dayPool: Pool = newPool(0)
/** By part: the runs of its columns (first and last column, pool), and the pool of their numbers together. */
const runs: usize = take(PARTS * 4)
const runCounts: usize = take(PARTS * 4)
const keyPools: usize = take(PARTS * 4)
const RUN: usize = 12
/** No format has more columns that count. */
const MOST_RUNS: u32 = 64
const key: usize = take(<usize>MOST_RUNS * 4 + SLACK)

let input: usize = 0
let inputRoom: usize = 0
let rowRoom: usize = 0

/** Says what the lines are; day cells and runs follow. */
export function setColumns(columns: u32, separator: u32, user: u32, days: u32): void {
  width = columns
  userCell = user
  dayCount = days
  dayCells = take(<usize>days * 4)
  rowLength = DAYS + <usize>days * 4
  setLine(columns, separator)
  for (let part: u32 = 0; part < PARTS; part++) {
    store<u32>(runs + <usize>part * 4, <u32>take(<usize>MOST_RUNS * RUN))
    store<u32>(keyPools + <usize>part * 4, <u32>changetype<usize>(newPool(0)))
  }
}

export function setDay(index: u32, cell: u32): void {
  store<u32>(dayCells + <usize>index * 4, cell)
}

/** Adds a run: the columns from `first` to `last`. */
export function addRun(part: u32, first: u32, last: u32): void {
  const count = load<u32>(runCounts + <usize>part * 4)
  const run = runOf(part, count)
  store<u32>(run, first)
  store<u32>(run, last, 4)
  store<u32>(run, <u32>changetype<usize>(newPool(<usize>(last - first + 1) * 8)), 8)
  store<u32>(runCounts + <usize>part * 4, count + 1)
}

/** Where that many bytes of a file can be laid. */
export function inputOf(bytes: usize): usize {
  if (bytes > inputRoom) {
    input = take(bytes + SLACK)
    inputRoom = bytes
    // No line is shorter than its delimiters.
    rowRoom = (bytes / max(width, 2) + 1) * rowLength
    rowsStart = take(rowRoom)
  }
  return input
}

/**
 * Reads the lines from `at` on that start before `stop`; line feeds stand at `end`, where the bytes end. `whole`: the
 * file ends there too. Returns where the last of them ends, or DOUBT.
 */
export function scan(at: usize, stop: usize, end: usize, whole: bool): usize {
  clearNames()
  rowsEnd = rowsStart
  lines = 0
  unreadable = false
  begin(at)
  while (at < stop && at < end) {
    const next = split(at)
    if (next === 0 || (next > end && !whole)) return DOUBT
    if (!isEmpty(at)) {
      if (found === width && !escaped) readRow()
      else unreadable = true
    }
    lines++
    at = next
  }
  return at
}

/** An empty line is no row. */
function isEmpty(at: usize): bool {
  const byte = load<u8>(at)
  return found === 1 && (byte === 10 || byte === 13)
}

function readRow(): void {
  const start = startOf(userCell)
  fold(start, endOf(userCell) - start)
  if (isNobody()) {
    unreadable = true
    return
  }
  const row = rowsEnd
  store<u32>(row, hashOf(name, nameLength), HASH)
  store<u32>(row, <u32>name, NAME)
  store<u32>(row, <u32>nameLength, NAME_LENGTH)
  store<u32>(row, <u32>isConcealed(), CONCEALED)
  for (let part: u32 = 0; part < PARTS; part++) store<u32>(row + <usize>part * 4, keyOf(part), KEYS)
  for (let day: u32 = 0; day < dayCount; day++) {
    const cell = load<u32>(dayCells + <usize>day * 4)
    const from = startOf(cell)
    store<u32>(row + <usize>day * 4, numberOf(dayPool, from, endOf(cell) - from), DAYS)
  }
  rowsEnd += rowLength
}

function keyOf(part: u32): u32 {
  const count = load<u32>(runCounts + <usize>part * 4)
  // One run is the key.
  if (count === 1) return runNumber(load<u32>(runOf(part, 0)), load<u32>(runOf(part, 0), 4), poolOf(part, 0))
  for (let index: u32 = 0; index < count; index++) {
    const run = runOf(part, index)
    store<u32>(key + <usize>index * 4, runNumber(load<u32>(run), load<u32>(run, 4), poolOf(part, index)))
  }
  return numberOf(changetype<Pool>(<usize>load<u32>(keyPools + <usize>part * 4)), key, <usize>count * 4)
}

function runNumber(first: u32, last: u32, pool: Pool): u32 {
  const start = startOf(first)
  const length = endOf(last) - start
  const before = pool.size
  const record = recordOf(pool, start, length, hashOf(start, length))
  if (pool.size > before) {
    for (let cell = first; cell <= last; cell++) {
      const place = record + FIELDS + <usize>(cell - first) * 8
      store<u32>(place, <u32>(startOf(cell) - start))
      store<u32>(place, <u32>(endOf(cell) - start), 4)
    }
  }
  return load<u32>(record)
}

function runOf(part: u32, index: u32): usize {
  return <usize>load<u32>(runs + <usize>part * 4) + <usize>index * RUN
}

function poolOf(part: u32, index: u32): Pool {
  return changetype<Pool>(<usize>load<u32>(runOf(part, index), 8))
}

/** How many different keys of a part there are. */
export function keyCount(part: u32): u32 {
  if (load<u32>(runCounts + <usize>part * 4) === 1) return poolOf(part, 0).size
  return changetype<Pool>(<usize>load<u32>(keyPools + <usize>part * 4)).size
}

/** The record of a run of a key. */
export function runRecord(part: u32, keyNumber: u32, index: u32): usize {
  if (load<u32>(runCounts + <usize>part * 4) === 1) return recordAt(poolOf(part, 0), keyNumber)
  const pool = changetype<Pool>(<usize>load<u32>(keyPools + <usize>part * 4))
  const numbers = recordAt(pool, keyNumber) + pool.head
  return recordAt(poolOf(part, index), load<u32>(numbers + <usize>index * 4))
}

/** How many different day cells there are. */
export function dayCellCount(): u32 {
  return dayPool.size
}

export function dayRecord(number: u32): usize {
  return recordAt(dayPool, number)
}
