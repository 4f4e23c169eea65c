// The rows of a piece of a table that comes in columns: each text once, and which rows have it. What a text is, is found out
// once; a row is made of numbers alone.
import { clearNames, firstOnes, fold, isConcealed, isNobody } from './fold'
import { ample, hashOf, SLACK, take } from './memory'
import { FIELDS, numberOf, recordOf } from './pool'
import {
  CONCEALED,
  DAYS,
  dayCell,
  dayCount,
  dayPool,
  firstOf,
  KEYS,
  key,
  keyOf,
  nextRow,
  PARTS,
  poolOf,
  runCount,
  startRows,
  storeUser,
  userCell,
  width,
} from './rows'

/** A column: which text each row has, where the texts begin and end (from the first byte), how many there are, that byte, what
 * the texts are, and how much room there is from the cells on. */
export const CELLS: usize = 0
export const STARTS: usize = 4
export const ENDS: usize = 8
export const COUNT: usize = 12
export const BYTES: usize = 16
const MADE: usize = 20
const ROOM: usize = 24
const COLUMN: usize = 28
/** What a text is as a user: hash, address and length of its name, what kind of name it is. */
const USER: usize = 16
const NOBODY: u32 = 2

const QUOTE: i8 = 34
const LF: i8 = 10
const CR: i8 = 13

let columns: usize = 0
let made: usize = 0
let madeRoom: usize = 0
let madeEnd: usize = 0
let areUsersMade: bool = false

/** Where a column of the next piece can be laid: the text of each row, where texts begin, where they end, and their bytes. */
export function roomForTexts(column: u32, rows: u32, count: u32, bytes: u32): usize {
  if (columns === 0) columns = take(<usize>(width + 1) * COLUMN)
  const place = columnAt(column)
  const wanted = ((<usize>rows + ((<usize>count) << 1)) << 2) + <usize>bytes
  if (wanted > <usize>load<u32>(place, ROOM)) {
    store<u32>(place, <u32>take(ample(wanted) + SLACK), CELLS)
    store<u32>(place, <u32>ample(wanted), ROOM)
  }
  const starts = <usize>load<u32>(place, CELLS) + ((<usize>rows) << 2)
  const ends = starts + ((<usize>count) << 2)
  store<u32>(place, <u32>starts, STARTS)
  store<u32>(place, <u32>ends, ENDS)
  store<u32>(place, count, COUNT)
  store<u32>(place, <u32>(ends + ((<usize>count) << 2)), BYTES)
  return <usize>load<u32>(place, CELLS)
}

/** Finds out what the texts of a piece of so many rows are; false where one needs the careful reader. */
export function makeTexts(rows: u32): bool {
  // Stands for the columns that the file lacks: nothing is ever laid there, and memory is zero.
  roomForTexts(width, rows, 1, 0)
  clearNames()
  const users = columnAt(userCell)
  // Texts that no two rows have are looked at row by row, while they are close to the processor.
  areUsersMade = load<u32>(users, COUNT) < rows
  roomForMade()
  if (areUsersMade && !makeUsers(users)) return false
  for (let part: u32 = 0; part < PARTS; part++) {
    for (let run: u32 = 0; run < runCount(part); run++) {
      if (!makeNumbers(firstOf(part, run), part, run)) return false
    }
  }
  for (let day: u32 = 0; day < dayCount; day++) if (!makeNumbers(dayCell(day), PARTS, 0)) return false
  return true
}

/** Reads some rows of the piece; false where one needs the careful reader. */
export function readRows(first: u32, end: u32): bool {
  startRows(end - first)
  if (!areUsersMade) clearNames()
  for (let at = first; at < end; at++) if (!readRow(at)) return false
  return true
}

/** Users and numbers of all texts: sixteen and four bytes each. */
function roomForMade(): void {
  // The column that stands for others may be looked at for each of them.
  let texts: u32 = width
  for (let column: u32 = 0; column <= width; column++) texts += load<u32>(columnAt(column), COUNT)
  const users = areUsersMade ? <usize>load<u32>(columnAt(userCell), COUNT) * USER : 0
  const bytes = ((<usize>texts) << 2) + users
  if (bytes > madeRoom) {
    made = take(ample(bytes))
    madeRoom = ample(bytes)
  }
  madeEnd = made
}

function makeUsers(column: usize): bool {
  const count = load<u32>(column, COUNT)
  store<u32>(column, <u32>madeEnd, MADE)
  for (let text: u32 = 0; text < count; text++, madeEnd += USER) {
    if (!makeUser(column, text, madeEnd)) return false
  }
  return true
}

/** Who a text is, unless it is nobody, which the careful reader has to say of its rows; false where it has to say all. */
function makeUser(column: usize, text: u32, to: usize): bool {
  const start = startOf(column, text)
  const length = lengthOf(column, text)
  if (!isPlain(start, length)) return false
  fold(start, length)
  storeUser(to, isNobody() ? NOBODY : <u32>isConcealed())
  return true
}

/** The numbers of a column's texts, among those of a run, or of all days. */
function makeNumbers(cell: u32, part: u32, run: u32): bool {
  const column = columnAt(cell)
  const count = load<u32>(column, COUNT)
  store<u32>(column, <u32>madeEnd, MADE)
  for (let text: u32 = 0; text < count; text++, madeEnd += 4) {
    const start = startOf(column, text)
    const length = lengthOf(column, text)
    if (!isPlain(start, length)) return false
    store<u32>(
      madeEnd,
      part === PARTS ? numberOf(dayPool, start, length) : runNumber(part, run, start, length),
    )
  }
  return true
}

function runNumber(part: u32, run: u32, start: usize, length: usize): u32 {
  const pool = poolOf(part, run)
  const before = pool.size
  const record = recordOf(pool, start, length, hashOf(start, length))
  if (pool.size > before) {
    store<u32>(record, 0, FIELDS)
    store<u32>(record, <u32>length, FIELDS + 4)
  }
  return load<u32>(record)
}

function readRow(at: u32): bool {
  const row = nextRow()
  const users = columnAt(userCell)
  const text = cellAt(users, at)
  if (areUsersMade) {
    const user = <usize>load<u32>(users, MADE) + <usize>text * USER
    store<v128>(row, load<v128>(user))
  } else if (!makeUser(users, text, row)) return false
  if (load<u32>(row, CONCEALED) === NOBODY) return false
  for (let part: u32 = 0; part < PARTS; part++) {
    for (let run: u32 = 0; run < runCount(part); run++) {
      store<u32>(key + <usize>run * 4, numberAt(firstOf(part, run), at))
    }
    store<u32>(row + <usize>part * 4, keyOf(part), KEYS)
  }
  for (let day: u32 = 0; day < dayCount; day++) {
    store<u32>(row + <usize>day * 4, numberAt(dayCell(day), at), DAYS)
  }
  return true
}

function numberAt(cell: u32, row: u32): u32 {
  const column = columnAt(cell)
  return load<u32>(<usize>load<u32>(column, MADE) + ((<usize>cellAt(column, row)) << 2))
}

function cellAt(column: usize, row: u32): u32 {
  return load<u32>(<usize>load<u32>(column, CELLS) + ((<usize>row) << 2))
}

export function columnAt(cell: u32): usize {
  return columns + <usize>cell * COLUMN
}

function startOf(column: usize, text: u32): usize {
  return (
    <usize>load<u32>(column, BYTES) +
    <usize>load<u32>(<usize>load<u32>(column, STARTS) + ((<usize>text) << 2))
  )
}

function lengthOf(column: usize, text: u32): usize {
  const place = (<usize>text) << 2
  return <usize>(
    (load<u32>(<usize>load<u32>(column, ENDS) + place) - load<u32>(<usize>load<u32>(column, STARTS) + place))
  )
}

/** Whether a text is the same in lines: there breaks become spaces, and a quotation mark is written twice. */
function isPlain(start: usize, length: usize): bool {
  let odd = i8x16.splat(0)
  for (let at: usize = 0; at < length; at += 16) {
    const bytes = v128.load(start + at)
    const stops = v128.or(i8x16.eq(bytes, i8x16.splat(LF)), i8x16.eq(bytes, i8x16.splat(CR)))
    const found = v128.or(stops, i8x16.eq(bytes, i8x16.splat(QUOTE)))
    odd = v128.or(odd, v128.and(found, firstOnes(length - at)))
  }
  return !v128.any_true(odd)
}
