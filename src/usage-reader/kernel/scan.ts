// The rows of one range of a file, from its lines.
import { clearNames, fold, isConcealed, isNobody, isPlain } from './fold'
import { begin, endOf, escaped, found, setLine, split, startOf } from './line'
import { ample, hashOf, SLACK, take } from './memory'
import { FIELDS, numberOf, recordOf } from './pool'
import {
  DAYS,
  dayCell,
  dayCount,
  dayPool,
  departmentCell,
  displayCell,
  firstOf,
  isList,
  KEYS,
  key,
  keyOf,
  lastOf,
  nextRow,
  PARTS,
  poolOf,
  runCount,
  startRows,
  storeUser,
  TOLD_CELL,
  toldAt,
  userCell,
  width,
} from './rows'
import { digestOf, digestWith } from './told'

/** How a range ends: where its last line does, or with line ends in doubt. */
const DOUBT: usize = 0

/** Lines of the range. */
export let lines: u32 = 0
/** A line has cells that need a careful reader. */
export let unreadable: bool = false

let input: usize = 0
let inputRoom: usize = 0

/** Says how cells are parted, once the columns are set. */
export function setDelimiter(separator: u32): void {
  setLine(width, separator)
}

/** Where that many bytes of a file can be laid. */
export function inputOf(bytes: usize): usize {
  if (bytes > inputRoom) {
    input = take(ample(bytes) + SLACK)
    inputRoom = ample(bytes)
  }
  return input
}

/**
 * Reads the lines from `at` on that start before `stop`; line feeds stand at `end`, where the bytes end. `whole`: the
 * file ends there too. Returns where the last of them ends, or DOUBT.
 */
export function scan(at: usize, stop: usize, end: usize, whole: bool): usize {
  clearNames()
  // No line is shorter than its delimiters.
  startRows(inputRoom / max(width, 2) + 1)
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
  // Who is a guest is told of a list's names by their letters as they are written.
  if (isNobody() || (isList && !isPlain)) {
    unreadable = true
    return
  }
  const row = nextRow()
  storeUser(row, <u32>isConcealed())
  for (let part: u32 = 0; part < PARTS; part++) {
    for (let run: u32 = 0; run < runCount(part); run++) {
      store<u32>(key + <usize>run * 4, runNumber(part, run))
    }
    store<u32>(row + <usize>part * 4, keyOf(part), KEYS)
  }
  for (let day: u32 = 0; day < dayCount; day++) {
    const cell = dayCell(day)
    const from = startOf(cell)
    store<u32>(row + <usize>day * 4, numberOf(dayPool, from, endOf(cell) - from), DAYS)
  }
  if (toldAt === 0) return
  if (isList) store<u32>(row + toldAt, digestWith(told(displayCell, true), told(departmentCell, false)))
  storeCell(row + toldAt + TOLD_CELL, displayCell)
  storeCell(row + toldAt + TOLD_CELL + 8, departmentCell)
}

function told(cell: u32, isName: bool): u32 {
  const start = startOf(cell)
  return digestOf(start, endOf(cell) - start, isName)
}

function storeCell(at: usize, cell: u32): void {
  const start = startOf(cell)
  store<u32>(at, <u32>start)
  store<u32>(at, <u32>(endOf(cell) - start), 4)
}

function runNumber(part: u32, run: u32): u32 {
  const first = firstOf(part, run)
  const last = lastOf(part, run)
  const pool = poolOf(part, run)
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
