// The sequences of a block of zstd: how many literals come next, and what is repeated behind them.
import { damage, numberAt, type Output } from './output.ts'
import { Bits } from './zstd-bits.ts'
import type { Literals } from './zstd-literals.ts'
import { type Memory, nextState, readTable, type StateTable, tableOf, tableOfCounts } from './zstd-tables.ts'

/** What a code of a number stands for: the lowest number, and how many bits are added to it. */
interface Codes {
  lowest: readonly number[]
  bits: readonly number[]
}

const LENGTHS = codesFrom(0, [
  ...zeros(16),
  ...[1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
])
const MATCHES = codesFrom(3, [
  ...zeros(32),
  ...[1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
])

/** The three kinds of numbers, with the tables that need no description. */
const KINDS = [
  {
    name: 'lengths',
    shift: 6,
    mostLog: 9,
    most: 35,
    usual: tableOfCounts(6, [
      ...[4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1],
      ...[-1, -1, -1, -1],
    ]),
  },
  {
    name: 'distances',
    shift: 4,
    mostLog: 8,
    most: 31,
    usual: tableOfCounts(5, [
      ...[1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      ...[-1, -1, -1, -1, -1],
    ]),
  },
  {
    name: 'matches',
    shift: 2,
    mostLog: 9,
    most: 52,
    usual: tableOfCounts(6, [
      ...[1, 4, 3, 2, 2, 2, 2, 2, 2, ...new Array<number>(37).fill(1)],
      ...[-1, -1, -1, -1, -1, -1, -1],
    ]),
  },
] as const

/** Adds all of a block: its literals, and between them what they repeat. */
export function addSequences(block: Uint8Array, literals: Literals, memory: Memory, output: Output): void {
  const { count, at } = countAt(block, literals.end)
  let used = 0
  if (count > 0) {
    const start = readTables(block, at, memory)
    used = addAll(new Bits(block.subarray(start)), count, literals.bytes, memory, output)
  } else if (at !== block.length) throw damage()
  output.add(literals.bytes, used, literals.bytes.length - used)
}

function countAt(block: Uint8Array, start: number): { count: number; at: number } {
  const first = numberAt(block, start, 1)
  if (first < 128) return { count: first, at: start + 1 }
  if (first < 255) return { count: (first - 128) * 256 + numberAt(block, start + 1, 1), at: start + 2 }
  return { count: numberAt(block, start + 1, 2) + 0x7f00, at: start + 3 }
}

/** Returns where they end. */
function readTables(block: Uint8Array, start: number, memory: Memory): number {
  const modes = numberAt(block, start, 1)
  if ((modes & 3) !== 0) throw damage()
  let at = start + 1
  for (const { name, shift, mostLog, most, usual } of KINDS) {
    const mode = (modes >>> shift) & 3
    if (mode === 0) memory[name] = usual
    else if (mode === 1) {
      const symbol = numberAt(block, at++, 1)
      if (symbol > most) throw damage()
      memory[name] = tableOf(symbol)
    } else if (mode === 2) {
      const { table, end } = readTable(block, at, mostLog, most)
      memory[name] = table
      at = end
    }
  }
  return at
}

/** Returns how many literals were used. */
function addAll(from: Bits, count: number, literals: Uint8Array, memory: Memory, output: Output): number {
  const lengths = known(memory.lengths)
  const distances = known(memory.distances)
  const matches = known(memory.matches)
  let length = from.read(lengths.log)
  let distance = from.read(distances.log)
  let match = from.read(matches.log)
  let used = 0
  for (let left = count; left > 0; left--) {
    const code = distances.symbols[distance] ?? 0
    // Up to 31 bits.
    const high = code > 16 ? from.read(code - 16) * 2 ** 16 : 0
    const told = 2 ** code + high + from.read(Math.min(code, 16))
    const repeated = numberOf(MATCHES, matches.symbols[match] ?? 0, from)
    const alone = numberOf(LENGTHS, lengths.symbols[length] ?? 0, from)
    if (left > 1) {
      length = nextState(lengths, length, from)
      match = nextState(matches, match, from)
      distance = nextState(distances, distance, from)
    }
    output.add(literals, used, alone)
    used += alone
    output.repeat(distanceOf(told, alone, memory.last), repeated)
  }
  from.end()
  return used
}

function known(table: StateTable | null): StateTable {
  if (!table) throw damage()
  return table
}

function numberOf({ lowest, bits }: Codes, code: number, from: Bits): number {
  return (lowest[code] ?? 0) + from.read(bits[code] ?? 0)
}

/** Up to three is one of the last three distances, or one less than the last; where no literals stand before, that shifts by one. */
function distanceOf(told: number, literals: number, last: Memory['last']): number {
  const which = told > 3 ? 3 : told - (literals > 0 ? 1 : 0)
  const distance = told > 3 ? told - 3 : which === 3 ? last[0] - 1 : (last[which] ?? 0)
  if (which > 1) last[2] = last[1]
  if (which > 0) last[1] = last[0]
  last[0] = distance
  return distance
}

function codesFrom(first: number, bits: readonly number[]): Codes {
  let next = first
  const lowest = bits.map(count => {
    next += 2 ** count
    return next - 2 ** count
  })
  return { lowest, bits }
}

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0)
}
