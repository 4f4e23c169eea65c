// Finds the cells of a line: the plain part of CSV only. Ends of cells are looked for sixty-four bytes at a time, those within
// quotation marks left out; a line with other marks than one around each end of a cell is looked at once more.
import { take } from './memory'

const QUOTE: u32 = 34
const LF: u32 = 10
const CR: u32 = 13

/** Cells of the last line; those beyond the header are not kept. */
export let found: u32 = 0
/** There was a quote within a quoted cell. */
export let escaped: bool = false
/** There were bytes beyond plain letters, since all before was passed: whether they are text is to be looked at. */
export let isUnusual: bool = false

const SPACE: i8 = 32

let places: usize = 0
let width: u32 = 0
let delimiter: u32 = 0
/** By the lower half of a byte: the one byte with that half that ends a cell, or one that has another half. */
let stopBytes: v128 = i8x16.splat(0)
/** Where the bits of a block begin: `stops` of cells' ends that were not passed yet, `quotes` of all quotation marks. */
let block: usize = 0
let stops: u64 = 0
let quotes: u64 = 0
/** Ones where the block ends within quotation marks, else zeros. */
let within: u64 = 0
/** Quotation marks before the block, and before the line. */
let quotesBefore: u32 = 0
let quotesPassed: u32 = 0

export function setLine(columns: u32, separator: u32): void {
  width = columns
  delimiter = separator
  // One more, which stays blank: the place of columns that the file lacks.
  places = take((<usize>columns + 1) * 8)
  const table = take(16)
  memory.fill(table, 0xff, 15)
  store<u8>(table + (LF & 15), <u8>LF)
  store<u8>(table + (CR & 15), <u8>CR)
  store<u8>(table + (separator & 15), <u8>separator)
  stopBytes = v128.load(table)
}

/** Address of a cell of the last line, without quotes. */
export function startOf(cell: u32): usize {
  return <usize>load<u32>(places + ((<usize>cell) << 3))
}

export function endOf(cell: u32): usize {
  return <usize>load<u32>(places + ((<usize>cell) << 3), 4)
}

/** Passes everything before an address, where a line starts. */
export function begin(at: usize): void {
  isUnusual = false
  beginAgain(at)
}

function beginAgain(at: usize): void {
  within = 0
  quotesBefore = 0
  quotesPassed = 0
  look(at)
}

/** Splits the line at `at`, the place reached. Returns the start of the next, or 0 where it is open where that is. */
export function split(at: usize): usize {
  let cell: u32 = 0
  let marks: u32 = 0
  let start = at
  escaped = false
  for (;;) {
    while (stops === 0) lookOn()
    const end = block + <usize>ctz(stops)
    stops &= stops - 1
    const isQuoted = <u32>load<u8>(start) === QUOTE
    if (isQuoted) {
      if (end < start + 2 || <u32>load<u8>(end - 1) !== QUOTE) return splitAgain(at)
      marks += 2
    }
    keep(cell++, start + <usize>isQuoted, end - <usize>isQuoted)
    start = end + 1
    const stop = <u32>load<u8>(end)
    if (stop === delimiter) continue
    if (stop === CR) {
      while (stops === 0) lookOn()
      stops &= stops - 1
      start++
    }
    if (<u32>load<u8>(start - 1) !== LF || quotesUpTo(start) - quotesPassed !== marks) return splitAgain(at)
    quotesPassed += marks
    found = cell
    return start
  }
}

function keep(cell: u32, start: usize, end: usize): void {
  if (cell >= width) return
  const place = places + ((<usize>cell) << 3)
  store<u32>(place, <u32>start)
  store<u32>(place, <u32>end, 4)
}

/** The same, byte for byte: there may be quotation marks within a cell. */
function splitAgain(line: usize): usize {
  // Not all of its bytes are looked at in blocks.
  isUnusual = true
  let at = line
  let cell: u32 = 0
  for (;;) {
    const isQuoted = <u32>load<u8>(at) === QUOTE
    const start = at + <usize>isQuoted
    const end = isQuoted ? closingQuote(start) : endOfPlain(at)
    if (end === 0) return 0
    keep(cell++, start, end)
    at = end + <usize>isQuoted
    const stop = <u32>load<u8>(at++)
    if (stop === delimiter) continue
    if (stop === CR) at++
    if (<u32>load<u8>(at - 1) !== LF) return 0
    found = cell
    beginAgain(at)
    return at
  }
}

/** The quote that ends a cell; 0 where a line ends before it. */
function closingQuote(start: usize): usize {
  let at = start
  while (<u32>load<u8>(at) !== QUOTE || <u32>load<u8>(at, 1) === QUOTE) {
    const byte = <u32>load<u8>(at)
    if (byte === LF || byte === CR) return 0
    if (byte === QUOTE) {
      escaped = true
      at++
    }
    at++
  }
  return at
}

/** 0 where a quotation mark stands before it. */
function endOfPlain(start: usize): usize {
  let at = start
  let byte = <u32>load<u8>(at)
  while (byte !== delimiter && byte !== LF && byte !== CR) {
    if (byte === QUOTE) return 0
    byte = <u32>load<u8>(++at)
  }
  return at
}

/** How many quotation marks stand before an address behind the last end of a cell that was passed. */
function quotesUpTo(at: usize): u32 {
  return quotesBefore + <u32>popcnt(quotes & (((<u64>1) << (at - 1 - block)) - 1))
}

function lookOn(): void {
  quotesBefore += <u32>popcnt(quotes)
  look(block + 64)
}

function look(at: usize): void {
  block = at
  const a = v128.load(at)
  const b = v128.load(at, 16)
  const c = v128.load(at, 32)
  const d = v128.load(at, 48)
  stops = bits(stopsIn(a), stopsIn(b), stopsIn(c), stopsIn(d))
  quotes = bits(marksIn(a), marksIn(b), marksIn(c), marksIn(d))
  isUnusual = isUnusual || (bits(oddIn(a), oddIn(b), oddIn(c), oddIn(d)) & ~stops) !== 0
  if ((quotes | within) === 0) return
  // Of each byte, whether an odd number of marks stands up to it.
  let inside = quotes ^ (quotes << 1)
  inside ^= inside << 2
  inside ^= inside << 4
  inside ^= inside << 8
  inside ^= inside << 16
  inside ^= inside << 32
  inside ^= within
  within = <u64>(<i64>inside >> 63)
  // A line's end is one wherever it stands: such a line is looked at once more.
  if ((stops & inside) !== 0) stops &= ~inside | bits(endsIn(a), endsIn(b), endsIn(c), endsIn(d))
}

function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  const low = <u64>(<u32>i8x16.bitmask(a) | ((<u32>i8x16.bitmask(b)) << 16))
  return low | ((<u64>(<u32>i8x16.bitmask(c) | ((<u32>i8x16.bitmask(d)) << 16))) << 32)
}

function stopsIn(bytes: v128): v128 {
  return i8x16.eq(i8x16.swizzle(stopBytes, v128.and(bytes, i8x16.splat(15))), bytes)
}

function marksIn(bytes: v128): v128 {
  return i8x16.eq(bytes, i8x16.splat(<i8>QUOTE))
}

/** Bytes of letters beyond ASCII are negative. */
function oddIn(bytes: v128): v128 {
  return i8x16.lt_s(bytes, i8x16.splat(SPACE))
}

function endsIn(bytes: v128): v128 {
  return v128.or(i8x16.eq(bytes, i8x16.splat(<i8>LF)), i8x16.eq(bytes, i8x16.splat(<i8>CR)))
}
