// Tables of zstd: states, each with a symbol and the way to the next state, which say how numbers were packed.
import { damage, numberAt } from './output.ts'
import type { Bits } from './zstd-bits.ts'

export interface StateTable {
  /** A state has so many bits. */
  log: number
  symbols: Uint8Array
  /** How many bits lead to the next state, and what is added to them. */
  bits: Uint8Array
  bases: Uint16Array
}

/** What a block leaves to the next ones of its frame. */
export class Memory {
  huffman: HuffmanTable | null = null
  lengths: StateTable | null = null
  distances: StateTable | null = null
  matches: StateTable | null = null
  readonly last: [number, number, number] = [1, 4, 8]
}

export interface HuffmanTable {
  /** The longest code has so many bits. */
  log: number
  /** By the next bits: the symbol, and above it how many bits its code has. */
  codes: Uint16Array
}

export function nextState({ bits, bases }: StateTable, state: number, from: Bits): number {
  return (bases[state] ?? 0) + from.read(bits[state] ?? 0)
}

/** The table of one symbol. */
export function tableOf(symbol: number): StateTable {
  return { log: 0, symbols: Uint8Array.of(symbol), bits: new Uint8Array(1), bases: new Uint16Array(1) }
}

/** Reads how often each symbol comes, up to the number `most`, and makes the table of it. */
export function readTable(
  input: Uint8Array,
  start: number,
  mostLog: number,
  most: number,
): { table: StateTable; end: number } {
  const log = (numberAt(input, start, 1) & 15) + 5
  if (log > mostLog) throw damage()
  const counts: number[] = []
  let bit = start * 8 + 4
  const peek = (count: number): number => {
    const at = bit >>> 3
    const word = (input[at] ?? 0) | ((input[at + 1] ?? 0) << 8) | ((input[at + 2] ?? 0) << 16)
    return (word >>> (bit & 7)) & ((1 << count) - 1)
  }
  for (let left = 1 << log; left > 0; ) {
    // A number from 0 to `left + 1`: the lowest ones take a bit less.
    const width = 31 - Math.clz32(left + 1)
    const short = (2 << width) - 2 - left
    let number = peek(width)
    if (number < short) bit += width
    else {
      number = peek(width + 1)
      if (number >= 1 << width) number -= short
      bit += width + 1
    }
    // -1 is a symbol that comes less often than once.
    counts.push(number - 1)
    left -= Math.abs(number - 1)
    for (let more = number === 1 ? 3 : 0; more === 3; ) {
      more = peek(2)
      bit += 2
      for (let zero = 0; zero < more; zero++) counts.push(0)
      if (counts.length > most) throw damage()
    }
    if (counts.length > most + 1) throw damage()
  }
  const end = (bit + 7) >>> 3
  if (end > input.length) throw damage()
  return { table: tableOfCounts(log, counts), end }
}

/** Each symbol has as many states as it has of `2 ** log`, spread over all of them. */
export function tableOfCounts(log: number, counts: readonly number[]): StateTable {
  const size = 1 << log
  const table = {
    log,
    symbols: new Uint8Array(size),
    bits: new Uint8Array(size),
    bases: new Uint16Array(size),
  }
  const next = counts.map(Math.abs)
  let free = size
  for (const [symbol, count] of counts.entries()) if (count < 0) table.symbols[--free] = symbol
  const step = (size >> 1) + (size >> 3) + 3
  let at = 0
  for (const [symbol, count] of counts.entries()) {
    for (let one = 0; one < count; one++) {
      table.symbols[at] = symbol
      do at = (at + step) & (size - 1)
      while (at >= free)
    }
  }
  for (let state = 0; state < size; state++) {
    const symbol = table.symbols[state] ?? 0
    const number = next[symbol] ?? 0
    next[symbol] = number + 1
    const bits = log - 31 + Math.clz32(number)
    table.bits[state] = bits
    table.bases[state] = (number << bits) - size
  }
  return table
}
