// Finds the cells of a line: the plain part of CSV only. Bytes that matter are looked for sixty-four at a time.
import { take } from './memory'

const QUOTE: u32 = 34
const LF: u32 = 10
const CR: u32 = 13

/** Cells of the last line; those beyond the header are not kept. */
export let found: u32 = 0
/** There was a quote within a quoted cell. */
export let escaped: bool = false

let places: usize = 0
let width: u32 = 0
let delimiter: u32 = 0
/** By the lower half of a byte: the one byte with that half that matters, or one that has another half. */
let stopBytes: v128 = i8x16.splat(0)
/** Where the bits of `stops` begin: those of bytes that matter and were not passed yet. */
let block: usize = 0
let stops: u64 = 0

export function setLine(columns: u32, separator: u32): void {
  width = columns
  delimiter = separator
  // One more, which stays blank: the place of columns that the file lacks.
  places = take((<usize>columns + 1) * 8)
  const table = take(16)
  memory.fill(table, 0xff, 15)
  store<u8>(table + (QUOTE & 15), <u8>QUOTE)
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

/** Passes everything before an address. */
export function begin(at: usize): void {
  block = at
  stops = stopsAt(at)
}

/** Splits the line at `at`, the place reached. Returns the start of the next, or 0 where it is open where that is. */
export function split(at: usize): usize {
  let cell: u32 = 0
  escaped = false
  for (;;) {
    let start = at
    let end = nextStop()
    let behind = end
    if (<u32>load<u8>(end) === QUOTE) {
      if (end !== at) return 0
      start = at + 1
      end = closingQuote()
      if (end === 0) return 0
      behind = end + 1
      if (!isStop(load<u8>(behind))) return 0
      nextStop()
    }
    if (cell < width) {
      const place = places + ((<usize>cell) << 3)
      store<u32>(place, <u32>start)
      store<u32>(place, <u32>end, 4)
    }
    cell++
    at = behind + 1
    const stop = <u32>load<u8>(behind)
    if (stop === delimiter) continue
    found = cell
    if (stop === LF) return at
    if (stop !== CR || <u32>load<u8>(at) !== LF) return 0
    nextStop()
    return at + 1
  }
}

/** The quote that ends a cell; 0 where a line ends before it. */
function closingQuote(): usize {
  let at = nextStop()
  while (<u32>load<u8>(at) !== QUOTE || <u32>load<u8>(at, 1) === QUOTE) {
    const stop = <u32>load<u8>(at)
    if (stop === LF || stop === CR) return 0
    if (stop === QUOTE) {
      escaped = true
      nextStop()
    }
    at = nextStop()
  }
  return at
}

function isStop(byte: u32): bool {
  return byte === delimiter || byte === LF || byte === CR
}

/** The next byte that matters, which is passed. */
function nextStop(): usize {
  while (stops === 0) {
    block += 64
    stops = stopsAt(block)
  }
  const at = block + <usize>ctz(stops)
  stops &= stops - 1
  return at
}

function stopsAt(at: usize): u64 {
  return bits(at) | (bits(at + 16) << 16) | (bits(at + 32) << 32) | (bits(at + 48) << 48)
}

function bits(at: usize): u64 {
  const bytes = v128.load(at)
  const wanted = i8x16.swizzle(stopBytes, v128.and(bytes, i8x16.splat(15)))
  return <u64>i8x16.bitmask(i8x16.eq(wanted, bytes))
}
