// What the kernel unpacks of Parquet is what the careful reader does, and what that refuses is refused.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unpackSnappy } from '../../../src/sources/bytes/codecs/snappy.ts'
import { checkEnd } from '../../../src/sources/bytes/parquet/damage.ts'
import { readBits, readRuns } from '../../../src/sources/bytes/parquet/runs.ts'
import type { Exports } from '../../../src/usage-reader/host/exports.ts'
import { compiled } from '../../../src/usage-reader/host/module.ts'
import { BITS, INDEX, RUNS } from '../../../src/usage-reader/kernel/constants.ts'

const never = () => 0
const kernel = new WebAssembly.Instance<Exports>(compiled(), {
  fold: { foldByHost: never, isNoName: never },
  told: { digestByHost: never },
}).exports
kernel.setColumns(1, 0, 0)

/** Lays bytes between others, since those behind an end must not matter. */
function laid(bytes: Uint8Array): number {
  const at = kernel.inputOf(1 << 16)
  new Uint8Array(kernel.memory.buffer, at, bytes.length + 64).fill(0xff)
  new Uint8Array(kernel.memory.buffer, at).set(bytes)
  return at
}

/** Literals, and copies from before; not all of them may be. */
const tags = fc.array(
  fc.oneof(
    fc
      .uint8Array({ minLength: 1, maxLength: 80 })
      .map(bytes => [...(bytes.length > 60 ? [240, bytes.length - 1] : [(bytes.length - 1) << 2]), ...bytes]),
    fc
      .tuple(fc.integer({ min: 4, max: 11 }), fc.integer({ min: 0, max: 90 }))
      .map(([count, distance]) => [1 | ((count - 4) << 2), distance]),
    fc
      .tuple(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 90 }))
      .map(([count, distance]) => [2 | ((count - 1) << 2), distance, 0]),
    fc
      .tuple(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 30 }))
      .map(([count, distance]) => [3 | ((count - 1) << 2), distance, 0, 0, 0]),
  ),
  { maxLength: 20 },
)
/** How long the tags say that they are. */
function lengthOf(all: readonly (readonly number[])[]): number {
  const lengths = all.map(tag => {
    const [first = 0, second = 0] = tag
    if ((first & 3) === 0) return first === 240 ? second + 1 : (first >> 2) + 1
    return (first & 3) === 1 ? ((first >> 2) & 7) + 4 : (first >> 2) + 1
  })
  return lengths.reduce((sum, length) => sum + length, 0)
}
function head(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...head(value >>> 7)]
}

function result<T>(work: () => T): T | 'refused' {
  try {
    return work()
  } catch {
    return 'refused'
  }
}

test('Snappy, whole and damaged', () => {
  let whole = 0
  const flips = fc.array(fc.tuple(fc.nat(300), fc.nat(7)), { maxLength: 1 })
  const property = fc.property(tags, flips, fc.integer({ min: -1, max: 1 }), (all, many, more) => {
    const size = Math.max(0, lengthOf(all) + (many.length > 0 ? more : 0))
    const packed = Uint8Array.from([...head(size), ...all.flat()])
    for (const [at, bit] of many) packed[at % packed.length] = (packed[at % packed.length] ?? 0) ^ (1 << bit)
    const room = new Uint8Array(size)
    const wanted =
      size === 0
        ? []
        : result(() => {
            unpackSnappy(packed, room)
            return [...room]
          })
    if (wanted !== 'refused') whole++
    const at = laid(packed)
    const to = at + (1 << 15)
    const isUnpacked = kernel.unpackSnappy(at, packed.length, to, size) !== 0
    expect(isUnpacked ? [...new Uint8Array(kernel.memory.buffer, to, size)] : 'refused').toEqual(wanted)
  })
  fc.assert(property, { numRuns: 3000 })
  expect(whole).toBeGreaterThan(100)
})

const MOST = 40

/** Room for how many texts, and of which numbers those that rows have are kept then. */
const ROOMS = [
  { room: MOST, Cells: Uint8Array },
  { room: 300, Cells: Uint16Array },
  { room: 70_000, Cells: Int32Array },
]

/** Which text each row has; the blank one is -1. Of `MOST` texts the rows have some by their numbers. */
function cells(
  { room, Cells }: (typeof ROOMS)[number],
  kind: number,
  body: readonly number[],
  levels: readonly number[] | null,
  count: number,
): number[] | string {
  const rows = 300
  kernel.beginPages(0, rows, room, 1 << 14)
  const texts = kernel.nextPage()
  new Uint8Array(kernel.memory.buffer, texts, MOST * 4).fill(0)
  if (kernel.addChosen(texts, MOST * 4, MOST) === 0) return 'refused'
  let present = count
  if (levels !== null) {
    present = kernel.readLevels(laid(Uint8Array.from(levels)), levels.length, count)
    if (present < 0) return 'refused'
  }
  if (kernel.addRows(kind, laid(Uint8Array.from(body)), body.length, count, present) === 0) return 'refused'
  const at = texts - (room + 1) * 8 - rows * Cells.BYTES_PER_ELEMENT
  return Array.from(new Cells(kernel.memory.buffer, at, count), number => (number === MOST ? -1 : number))
}

/** The same by the careful reader. */
function carefully(
  read: (numbers: Int32Array) => void,
  levels: readonly number[] | null,
  count: number,
): number[] | string {
  return result(() => {
    const has = new Int32Array(count).fill(1)
    if (levels !== null) readRuns(Uint8Array.from(levels), 0, 1, has)
    if (has.some(level => level > 1)) throw new Error('a level that is none')
    const numbers = new Int32Array(has.filter(level => level === 1).length)
    read(numbers)
    if (numbers.some(number => number >= MOST)) throw new Error('no text')
    let at = 0
    return [...has].map(level => (level === 1 ? (numbers[at++] ?? 0) : -1))
  })
}

/** Numbers in runs of either kind: so many times the same, or eight side by side. */
const runs = (width: number, below: number) =>
  fc.array(
    fc.oneof(
      fc.tuple(fc.nat(below - 1), fc.integer({ min: 1, max: 60 })),
      fc.array(fc.nat(below - 1), { minLength: 8, maxLength: 8 }),
      // What stands side by side may be no number of a text.
      fc.array(fc.nat(2 ** width - 1), { minLength: 8, maxLength: 8 }),
    ),
    { maxLength: 4 },
  )

/** As Parquet writes them. */
function written(all: readonly (readonly number[])[], width: number): number[] {
  return all.flatMap(run => {
    const [value = 0, length = 0] = run
    if (run.length === 2) return [...head(length * 2), value]
    const bits = run.reduce((sum, number, at) => sum | (BigInt(number) << BigInt(at * width)), 0n)
    return [3, ...Array.from({ length: width }, (_, byte) => Number((bits >> BigInt(byte * 8)) & 255n))]
  })
}

function numbersOf(all: readonly (readonly number[])[]): number[] {
  return all.flatMap(run => (run.length === 2 ? new Array<number>(run[1] ?? 0).fill(run[0] ?? 0) : run))
}

const damage = fc.option(fc.tuple(fc.nat(200), fc.nat(255)), { freq: 2 })
const zeros = fc.nat(9).map(count => new Array<number>(count).fill(0))
const pages = fc
  .tuple(fc.constantFrom(BITS, INDEX, RUNS), fc.integer({ min: 1, max: 8 }))
  .map(([kind, width]) => ({ kind, width: kind === INDEX ? width : 1 }))
  .chain(({ kind, width }) =>
    fc.record({
      kind: fc.constant(kind),
      width: fc.constant(width),
      values: runs(width, Math.min(MOST, 2 ** width)),
      levels: fc.option(runs(1, 2)),
      behind: zeros,
      damage,
    }),
  )

test('levels and numbers in runs, whole and damaged', () => {
  let whole = 0
  const property = fc.property(
    pages,
    fc.constantFrom(...ROOMS),
    ({ kind, width, values, levels, behind, damage }, room) => {
      const numbers = numbersOf(values)
      const has = levels === null ? null : numbersOf(levels)
      // As many rows as there are levels, or values for all of them.
      const present = has === null ? numbers.length : has.filter(level => level === 1).length
      const count = has?.length ?? numbers.length
      const body = kind === BITS ? written([], 1) : written(values, width)
      if (kind === BITS)
        for (let at = 0; at < present; at += 8)
          body.push(numbers.slice(at, at + 8).reduce((sum, bit, place) => sum | ((bit & 1) << place), 0))
      body.push(...behind)
      if (damage !== null && body.length > 0) body[damage[0] % body.length] = damage[1]
      const read = (found: Int32Array): void => {
        if (kind === BITS) {
          checkEnd(Uint8Array.from(body), Math.ceil(found.length / 8))
          readBits(Uint8Array.from(body), 0, 1, found)
        } else readRuns(Uint8Array.from(body), 0, width, found)
      }
      const before = { [BITS]: [], [INDEX]: [width], [RUNS]: [body.length, 0, 0, 0] }[kind] ?? []
      const wanted = carefully(read, levels && written(levels, 1), count)
      const found = cells(room, kind, [...before, ...body], levels && written(levels, 1), count)
      if (wanted !== 'refused' && present > 0) whole++
      // Behind no values at all anything may stand: that is left to the careful reader.
      if (present > 0 || found !== 'refused') expect(found).toEqual(wanted)
    },
  )
  fc.assert(property, { numRuns: 5000 })
  expect(whole).toBeGreaterThan(300)
})
