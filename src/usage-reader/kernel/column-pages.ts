// Pages of a column of Parquet, unpacked, to its texts and which of them each row has. What is odd is refused: then the column
// is read as the careful reader does (`src/sources/bytes/parquet/column.ts`), which says whether it is damaged.
import { BITS, RUNS, TEXTS } from './constants'
import { ample, take } from './memory'
import { BYTES, CELL, CELLS, COUNT, columnAt, ENDS, roomForTexts, STARTS } from './text-cells'
import { behind, DAMAGED, varintAt } from './varint'

/** Numbers of more bits are no number of a text. */
const WIDEST: u32 = 24
/** So many zeros may stand behind the values of a page. */
const MOST_BEHIND: usize = 8

let column: usize = 0
let wanted: u32 = 0
let rows: u32 = 0
let room: u32 = 0
let texts: u32 = 0
let chosen: u32 = 0
let blank: u32 = DAMAGED
let free: usize = 0
/** By row of the page at hand: whether it has a value. Not filled in where all have one, or none. */
let levels: usize = 0
let levelsRoom: u32 = 0

/** Begins a column of so many rows, with room for that many texts and one more, and for the bytes of its pages. */
export function beginPages(place: u32, count: u32, most: u32, bytes: u32): void {
  // The blank text comes behind all others.
  roomForTexts(place, count, most + 1, bytes, most < 0x100 ? 1 : most < 0x10000 ? 2 : 4)
  column = columnAt(place)
  wanted = count
  rows = 0
  room = most
  texts = 0
  chosen = 0
  blank = DAMAGED
  free = <usize>load<u32>(column, BYTES)
}

/** Where the next page can be laid: what it leaves of texts stays where it is. */
export function nextPage(): usize {
  return free
}

/** Takes texts that the rows then have by their numbers. */
export function addChosen(at: usize, length: usize, count: u32): bool {
  if (texts > 0 || !addTexts(at, length, count)) return false
  chosen = count
  return true
}

/** Reads which of so many rows have a value; returns how many. */
export function readLevels(at: usize, length: usize, count: u32): u32 {
  const end = at + length
  const head = varintAt(at, end)
  // In most pages all rows have one, or none has.
  if ((head & 1) === 0 && head >>> 1 >= count && behind < end) {
    const level = <u32>load<u8>(behind)
    return level < 2 && isEnd(behind + 1, end) ? level * count : DAMAGED
  }
  if (count > levelsRoom) {
    levels = take(ample(count))
    levelsRoom = <u32>ample(count)
  }
  if (readRuns<u8>(at, end, 1, levels, count) > 1) return DAMAGED
  let present: u32 = 0
  for (let row: u32 = 0; row < count; row++) present += load<u8>(levels + row)
  return present
}

/** Adds rows of which so many have a value, those of a page; false where it is odd. Where not all have one, levels were read. */
export function addRows(kind: u32, at: usize, length: usize, count: u32, present: u32): bool {
  const cell = load<u32>(column, CELL)
  if (cell === 1) return addCells<u8>(kind, at, length, count, present)
  if (cell === 2) return addCells<u16>(kind, at, length, count, present)
  return addCells<u32>(kind, at, length, count, present)
}

function addCells<T>(kind: u32, at: usize, length: usize, count: u32, present: u32): bool {
  if (count > wanted - rows) return false
  const cells = <usize>load<u32>(column, CELLS) + <usize>rows * sizeof<T>()
  if (kind === TEXTS) {
    const first = texts
    if (!addTexts(at, length, present)) return false
    for (let row: u32 = 0; row < present; row++) store<T>(cells + <usize>row * sizeof<T>(), <T>(first + row))
  } else {
    const most = readNumbers<T>(kind, at, at + length, cells, present)
    if (most === DAMAGED || (present > 0 && most >= chosen)) return false
  }
  if (present < count) spread<T>(cells, count, present)
  rows += count
  return true
}

/** Whether all rows have come. */
export function endPages(): bool {
  store<u32>(column, texts, COUNT)
  return rows === wanted
}

function addTexts(at: usize, length: usize, count: u32): bool {
  if (count > room - texts) return false
  const base = <usize>load<u32>(column, BYTES)
  const end = at + length
  let start = <usize>load<u32>(column, STARTS) + ((<usize>texts) << 2)
  let stop = <usize>load<u32>(column, ENDS) + ((<usize>texts) << 2)
  for (let text: u32 = 0; text < count; text++, start += 4, stop += 4) {
    if (end - at < 4) return false
    const bytes = <usize>load<u32>(at)
    at += 4
    if (bytes > end - at) return false
    // The page is UTF-8 as a whole: this text ends within a letter, of which the length of the next one is the rest.
    if (bytes < end - at && (load<u8>(at + bytes) & 0xc0) === 0x80) return false
    store<u32>(start, <u32>(at - base))
    at += bytes
    store<u32>(stop, <u32>(at - base))
  }
  texts += count
  if (count > 0) free = end
  return isEnd(at, end)
}

/** Gives rows without a value the blank text, from the last one on. */
function spread<T>(cells: usize, count: u32, present: u32): void {
  if (blank === DAMAGED) {
    blank = texts++
    // It is counted among the texts that there is room for.
    room++
    store<u32>(<usize>load<u32>(column, STARTS) + ((<usize>blank) << 2), 0)
    store<u32>(<usize>load<u32>(column, ENDS) + ((<usize>blank) << 2), 0)
  }
  let value = cells + <usize>present * sizeof<T>()
  for (let row = count; row > 0; ) {
    row--
    const to = cells + <usize>row * sizeof<T>()
    if (present > 0 && load<u8>(levels + row) === 1) {
      value -= sizeof<T>()
      store<T>(to, load<T>(value))
    } else store<T>(to, <T>blank)
  }
}

/** Numbers of a page; returns the largest. */
function readNumbers<T>(kind: u32, at: usize, end: usize, to: usize, count: u32): u32 {
  if (kind === BITS) {
    const bytes = (<usize>count + 7) >>> 3
    return bytes <= end - at && isEnd(at + bytes, end) ? readBits<T>(at, 1, to, count) : DAMAGED
  }
  if (kind === RUNS) {
    if (end - at < 4) return DAMAGED
    const bytes = <usize>load<u32>(at)
    at += 4
    return bytes <= end - at ? readRuns<T>(at, at + bytes, 1, to, count) : DAMAGED
  }
  if (at === end) return count === 0 ? 0 : DAMAGED
  const width = <u32>load<u8>(at++)
  if (width > 0) return readRuns<T>(at, end, width, to, count)
  memory.fill(to, 0, <usize>count * sizeof<T>())
  return 0
}

/** Numbers of `width` bits, in runs that repeat one or side by side, which are all there is; returns the largest. */
function readRuns<T>(at: usize, end: usize, width: u32, to: usize, count: u32): u32 {
  if (width > WIDEST) return DAMAGED
  const bytes = <usize>((width + 7) >>> 3)
  let most: u32 = 0
  while (count > 0) {
    // Twice the length of a run, and one more where its numbers stand side by side.
    const head = varintAt(at, end)
    if (head === DAMAGED) return DAMAGED
    at = behind
    const length = head >>> 1
    if ((head & 1) === 1) {
      // Eight at a time; what stands behind the last number is no number.
      if (<u64>length * width > <u64>(end - at)) return DAMAGED
      const some = <u32>min<u64>(count, (<u64>length) << 3)
      most = max(most, readBits<T>(at, width, to, some))
      to += <usize>some * sizeof<T>()
      count -= some
      at += length * width
    } else {
      if (end - at < bytes) return DAMAGED
      const number = load<u32>(at) & (0xffffffff >>> (32 - ((<u32>bytes) << 3)))
      at += bytes
      const some = min(count, length)
      if (some > 0) most = max(most, number)
      for (const stop = to + <usize>some * sizeof<T>(); to < stop; to += sizeof<T>()) store<T>(to, <T>number)
      count -= some
    }
  }
  return isEnd(at, end) ? most : DAMAGED
}

/** Numbers that stand side by side, lowest bit first; returns the largest. Up to four bytes more are read. */
function readBits<T>(at: usize, width: u32, to: usize, count: u32): u32 {
  const mask: u32 = (1 << width) - 1
  let most: u32 = 0
  let bit: u64 = 0
  for (const stop = to + <usize>count * sizeof<T>(); to < stop; to += sizeof<T>(), bit += width) {
    const number = (load<u32>(at + <usize>(bit >>> 3)) >>> (<u32>bit & 7)) & mask
    store<T>(to, <T>number)
    most = max(most, number)
  }
  return most
}

/** Whether nothing but some zeros stands behind what was read. */
function isEnd(at: usize, end: usize): bool {
  if (end - at > MOST_BEHIND) return false
  for (; at < end; at++) if (load<u8>(at) !== 0) return false
  return true
}
