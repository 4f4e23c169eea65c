// Exact fractions and their only rounding: half up, also below zero.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparePart,
  compareToPercent,
  difference,
  percent,
  type Ratio,
  ratio,
} from '../../src/model/ratio.ts'

const of = (numerator: number, denominator: number): Ratio => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
})

it.each([
  [1, 0],
  [0, 0],
  [null, 5],
  [5, null],
])('%s of %s is not available', (a, b) => {
  expect(ratio(a, b)).toBeNull()
})

it('0 of something is 0 percent', () => {
  expect(ratio(0, 7)).toEqual(of(0, 7))
  expect(percent(of(0, 7), 2)).toBe(0)
})

describe('percent', () => {
  it('is the same of a fraction and of one that is too large for plain numbers', () => {
    const part = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1_000_000_000 }))
    const whole = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 1_000_000_000 }))
    fc.assert(
      fc.property(part, whole, fc.integer({ min: 0, max: 4 }), (a, b, decimals) => {
        const { numerator, denominator } = of(a, b)
        const large = { numerator: numerator * 10n ** 12n, denominator: denominator * 10n ** 12n }
        expect(percent(of(a, b), decimals)).toBe(percent(large, decimals))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    [1, 2, 2, 50],
    [2, 3, 2, 66.67],
    [1, 3, 2, 33.33],
    [200, 100, 2, 200],
    // 0.125 % and 0.005 %: halves go up.
    [1, 800, 2, 0.13],
    [1, 20_000, 2, 0.01],
    [1, 20_001, 2, 0],
    // 14.05 % and 28.65 % are just below their halves in binary.
    [281, 2000, 1, 14.1],
    [573, 2000, 1, 28.7],
    // 1.005 × 100 is 100.49999999999999 in binary.
    [201, 20_000, 2, 1.01],
    // Up is towards zero for what is below it: −0.125 → −0.12, −0.05 → 0.
    [-1, 800, 2, -0.12],
    [-1, 2000, 1, 0],
    [-3, 2000, 1, -0.1],
    [-151, 1000, 0, -15],
    [-155, 1000, 0, -15],
    [-156, 1000, 0, -16],
    [-1, 3, 2, -33.33],
    [-2, 3, 2, -66.67],
    [999_999_999_999_999, 1_000_000_000_000_000, 2, 100],
  ])('%i/%i to %i places is %d', (a, b, places, expected) => {
    expect(percent(of(a, b), places)).toBe(expected)
  })

  it('never gives a negative zero', () => {
    expect(Object.is(percent(of(-1, 100_000), 2), -0)).toBe(false)
  })
})

it('subtracts exactly', () => {
  // 1/3 − 1/4 = 1/12; 8.333… points.
  expect(percent(difference(of(1, 3), of(1, 4)), 2)).toBe(8.33)
  expect(percent(difference(of(1, 4), of(1, 3)), 2)).toBe(-8.33)
  expect(difference(of(2, 6), of(1, 3)).numerator).toBe(0n)
})

it.each([
  [2, 5, 40, 0],
  [399_999, 1_000_000, 40, -1],
  [400_001, 1_000_000, 40, 1],
  [1, 3, 33.333_333, 1],
  [1, 3, 33.333_334, -1],
  [0, 5, 0, 0],
  [1, 8, 12.5, 0],
])('%i/%i against %d percent', (a, b, line, expected) => {
  expect(compareToPercent(of(a, b), line)).toBe(expected)
})

it('compares small fractions to a line as it does the same ones with larger numbers', () => {
  const part = fc.integer({ min: 0, max: 90_000_001 })
  const line = fc.integer({ min: 0, max: 100_000_001 }).map(millionths => millionths / 1e6)
  fc.assert(
    fc.property(part, part, line, (a, b, percentage) => {
      const { numerator, denominator } = of(a, b + 1)
      const large = { numerator: numerator * 10n ** 20n, denominator: denominator * 10n ** 20n }
      expect(compareToPercent({ numerator, denominator }, percentage)).toBe(
        compareToPercent(large, percentage),
      )
      expect(comparePart(a, b + 1, percentage)).toBe(compareToPercent(large, percentage))
      // The line itself, and a part more and less.
      const exact = { numerator: BigInt(Math.round(percentage * 1e6)), denominator: 100_000_000n }
      expect(compareToPercent(exact, percentage)).toBe(0)
    }),
  )
})
