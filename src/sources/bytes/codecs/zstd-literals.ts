// The literals of a block of zstd: bytes that repeat nothing, as they are or in Huffman's codes.
import { damage, numberAt } from './output.ts'
import { Bits } from './zstd-bits.ts'
import { type HuffmanTable, type Memory, nextState, readTable } from './zstd-tables.ts'

export interface Literals {
  /** Good until those of the next block. */
  bytes: Uint8Array
  /** Where they end in the block. */
  end: number
}

/** No code has more bits. */
const LONGEST = 11
/** No description of codes has more symbols. */
const MOST_SYMBOLS = 256
/** Fewer literals are never in four parts. */
const FEWEST_IN_PARTS = 6

/** Those of one block after the other. */
const ROOM = new Uint8Array(1 << 17)

/** At most so many of them, not more than a block may have. */
export function literalsOf(block: Uint8Array, memory: Memory, most: number): Literals {
  const first = numberAt(block, 0, 1)
  const type = first & 3
  const format = (first >>> 2) & 3
  return type < 2 ? plain(block, type, format, most) : packed(block, type, format, memory, most)
}

/** As they are, or one so many times. */
function plain(block: Uint8Array, type: number, format: number, most: number): Literals {
  const [start, count] =
    format === 1
      ? [2, numberAt(block, 0, 2) >>> 4]
      : format === 3
        ? [3, numberAt(block, 0, 3) >>> 4]
        : [1, numberAt(block, 0, 1) >>> 3]
  const end = start + (type === 0 ? count : 1)
  if (count > most || end > block.length) throw damage()
  if (type === 0) return { bytes: block.subarray(start, end), end }
  return { bytes: ROOM.fill(block[start] ?? 0, 0, count).subarray(0, count), end }
}

function packed(block: Uint8Array, type: number, format: number, memory: Memory, most: number): Literals {
  // Two lengths of so many bits each.
  const width = [10, 10, 14, 18][format] ?? 0
  const head = (4 + 2 * width) / 8
  const lengths = Math.floor(numberAt(block, 0, head) / 16)
  const count = lengths % 2 ** width
  const end = head + Math.floor(lengths / 2 ** width)
  if (count > most || end > block.length) throw damage()
  let start = head
  if (type === 2) {
    const { table, end: after } = readHuffman(block.subarray(0, end), head)
    memory.huffman = table
    start = after
  }
  const table = memory.huffman
  if (!table) throw damage()
  const bytes = ROOM.subarray(0, count)
  const codes = block.subarray(start, end)
  if (format === 0) decode(codes, bytes, table)
  else decodeParts(codes, bytes, table)
  return { bytes, end }
}

/** Three lengths of parts, and four parts. */
function decodeParts(codes: Uint8Array, bytes: Uint8Array, table: HuffmanTable): void {
  if (bytes.length < FEWEST_IN_PARTS) throw damage()
  const each = (bytes.length + 3) >>> 2
  let at = 6
  for (let part = 0; part < 4; part++) {
    const end = part < 3 ? at + numberAt(codes, part * 2, 2) : codes.length
    if (end > codes.length) throw damage()
    decode(
      codes.subarray(at, end),
      bytes.subarray(part * each, part < 3 ? (part + 1) * each : undefined),
      table,
    )
    at = end
  }
}

function decode(codes: Uint8Array, bytes: Uint8Array, { log, codes: table }: HuffmanTable): void {
  const from = new Bits(codes)
  for (let at = 0; at < bytes.length; at++) {
    const code = table[from.peek(log)] ?? 0
    bytes[at] = code
    from.left -= code >>> 8
  }
  from.end()
}

function readHuffman(input: Uint8Array, start: number): { table: HuffmanTable; end: number } {
  const about = numberAt(input, start, 1)
  const first = start + 1
  if (about < 128) {
    const end = first + about
    if (end > input.length) throw damage()
    return { table: huffmanTable(packedWeights(input.subarray(first, end))), end }
  }
  // Four bits each, the higher ones first.
  const count = about - 127
  const end = first + ((count + 1) >>> 1)
  const weights: number[] = []
  for (let at = 0; at < count; at++) {
    const byte = numberAt(input, first + (at >>> 1), 1)
    weights.push((at & 1) === 0 ? byte >>> 4 : byte & 15)
  }
  return { table: huffmanTable(weights), end }
}

/** Two states in turn, each of which goes on until bits are missing: then the other one has the last weight. */
function packedWeights(input: Uint8Array): number[] {
  const { table, end } = readTable(input, 0, 6, LONGEST)
  const from = new Bits(input.subarray(end))
  const weights: number[] = []
  let state = from.read(table.log)
  let other = from.read(table.log)
  if (from.left < 0) throw damage()
  while (weights.length < MOST_SYMBOLS) {
    weights.push(table.symbols[state] ?? 0)
    state = nextState(table, state, from)
    if (from.left < 0) {
      weights.push(table.symbols[other] ?? 0)
      return weights
    }
    const now = state
    state = other
    other = now
  }
  throw damage()
}

/** A weight one higher has a code of one bit less; zero has none. The last symbol has what is left to a power of two. */
function huffmanTable(weights: readonly number[]): HuffmanTable {
  const sum = weights.reduce((total, weight) => total + (weight > 0 ? 2 ** (weight - 1) : 0), 0)
  const log = 32 - Math.clz32(sum)
  const rest = 2 ** log - sum
  const last = 32 - Math.clz32(rest)
  const all = [...weights, last]
  const lightest = all.filter(weight => weight === 1).length
  const isSound =
    sum > 0 &&
    log <= LONGEST &&
    all.length <= MOST_SYMBOLS &&
    rest === 2 ** (last - 1) &&
    lightest >= 2 &&
    lightest % 2 === 0
  if (!isSound) throw damage()
  const codes = new Uint16Array(1 << log)
  let at = 0
  for (let weight = 1; weight <= log; weight++) {
    for (const [symbol, one] of all.entries()) {
      if (one !== weight) continue
      const end = at + 2 ** (weight - 1)
      codes.fill(symbol | ((log + 1 - weight) << 8), at, end)
      at = end
    }
  }
  return { log, codes }
}
