// The rows of a piece of a table that comes in columns: each text once, and which rows have it. What a text is, is found out
// once; a row is made of numbers alone.
import { clearNames, firstOnes, fold, isConcealed, isNobody } from './fold'
import { ample, hashOf, take } from './memory'
import { FIELDS, numberOf, recordOf } from './pool'
import {
  CONCEALED,
  DAYS,
  dayCell,
  dayCount,
  dayPool,
  firstOf,
  KEYS,
  nextRow,
  PARTS,
  poolOf,
  runCount,
  startRows,
  storeUser,
  userCell,
  width,
} from './rows'
import {
  cellAt,
  columnAt,
  countOf,
  lengthOf,
  MADE,
  roomForTexts,
  startOf,
  numberOf as textNumber,
} from './text-cells'
import { beginKeys, keyAt } from './text-keys'

/** What a text is as a user: hash, address and length of its name, what kind of name it is. */
const USER: usize = 16
const NOBODY: u32 = 2

const QUOTE: i8 = 34
const LF: i8 = 10
const CR: i8 = 13

let made: usize = 0
let madeRoom: usize = 0
let madeEnd: usize = 0
let areUsersMade: bool = false

/** Finds out what the texts of a piece of so many rows are; false where one needs the careful reader. */
export function makeTexts(rows: u32): bool {
  // Stands for the columns that the file lacks: nothing is ever laid there, and memory is zero.
  roomForTexts(width, rows, 1, 0, 1)
  clearNames()
  beginKeys()
  const users = columnAt(userCell)
  // Texts that no two rows have are looked at row by row, while they are close to the processor.
  areUsersMade = countOf(users) < rows
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
  for (let column: u32 = 0; column <= width; column++) texts += countOf(columnAt(column))
  const users = areUsersMade ? <usize>countOf(columnAt(userCell)) * USER : 0
  const bytes = ((<usize>texts) << 2) + users
  if (bytes > madeRoom) {
    made = take(ample(bytes))
    madeRoom = ample(bytes)
  }
  madeEnd = made
}

function makeUsers(column: usize): bool {
  const count = countOf(column)
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
  const count = countOf(column)
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
    store<u32>(row + <usize>part * 4, keyAt(part, at), KEYS)
  }
  for (let day: u32 = 0; day < dayCount; day++) {
    const column = columnAt(dayCell(day))
    store<u32>(row + <usize>day * 4, textNumber(column, cellAt(column, at)), DAYS)
  }
  return true
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
