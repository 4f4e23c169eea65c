// Numbers of few bits come out as they were packed, alone or in runs, and damage ends in an error.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBits, readRuns } from '../../../../src/sources/bytes/parquet/runs.ts'

/** Side by side, lowest bit first, by way of one large number. */
function packed(numbers: readonly number[], width: number): number[] {
  let all = 0n
  for (const [at, number] of numbers.entries()) all |= BigInt(number) << BigInt(at * width)
  return Array.from({ length: Math.ceil((numbers.length * width) / 8) }, (_, byte) =>
    Number((all >> BigInt(byte * 8)) & 255n),
  )
}

function head(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...head(value >>> 7)]
}

const widths = fc.integer({ min: 1, max: 24 })
const some = widths.chain(width =>
  fc.tuple(
    fc.constant(width),
    fc.array(
      fc.oneof(
        fc.record({ value: fc.nat(2 ** width - 1), length: fc.integer({ min: 1, max: 300 }) }),
        fc.array(fc.nat(2 ** width - 1), { minLength: 1, maxLength: 40 }),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  ),
)

test('numbers that stand side by side', () => {
  fc.assert(
    fc.property(
      widths.chain(width => fc.tuple(fc.constant(width), fc.array(fc.nat(2 ** width - 1)))),
      ([width, numbers]) => {
        const found = new Int32Array(numbers.length)
        readBits(Uint8Array.from(packed(numbers, width)), 0, width, found)
        expect([...found]).toEqual(numbers)
      },
    ),
  )
})

test('runs of both kinds, of which the last may have more than is asked for', () => {
  fc.assert(
    fc.property(some, fc.nat(7), ([width, runs], less) => {
      const wanted: number[] = []
      const bytes: number[] = []
      for (const run of runs) {
        if (Array.isArray(run)) {
          const whole = [...run, ...Array.from({ length: (8 - (run.length % 8)) % 8 }, () => 0)]
          wanted.push(...whole)
          bytes.push(...head((whole.length / 8) * 2 + 1), ...packed(whole, width))
        } else {
          wanted.push(...Array.from({ length: run.length }, () => run.value))
          bytes.push(...head(run.length * 2), ...packed([run.value], Math.ceil(width / 8) * 8))
        }
      }
      const last = runs.at(-1)
      const most = Array.isArray(last) ? (last.length + 7) & 7 : (last?.length ?? 1) - 1
      const asked = wanted.slice(0, wanted.length - Math.min(less, most))
      const found = new Int32Array(asked.length)
      readRuns(Uint8Array.from([9, 9, ...bytes]), 2, width, found)
      expect([...found]).toEqual(asked)
    }),
  )
})

test.each([
  ['no run', []],
  ['a run without its number', [20]],
  ['numbers that end early', [3, 1, 2]],
  ['a head without end', [255, 255, 255, 255, 255, 255]],
  ['too few runs', [2, 1]],
  ['more runs than numbers', [16, 1, 2, 1]],
])('%s', (_, bytes) => {
  expect(() => readRuns(Uint8Array.from(bytes), 0, 8, new Int32Array(8))).toThrow()
})
