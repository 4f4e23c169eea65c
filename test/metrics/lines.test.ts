// Whole users and seats to a line.
import { expect, it } from 'vitest'
import { isBelow, isLargeGap, missingTo, reaches } from '../../src/metrics/lines.ts'
import { ratio } from '../../src/model/ratio.ts'

it.each([
  // 40 % of 5 are 2; of 6 are 2.4, so 3; of 1000 are 400.
  [40, 1, 5, 1],
  [40, 2, 5, 0],
  [40, 0, 6, 3],
  [40, 393, 1000, 7],
  [40, 900, 1000, 0],
  [40, 0, 0, 0],
  [33.333_333, 0, 3, 1],
  [33.333_334, 0, 3, 2],
])('to %d %% from %i of %i it takes %i more', (line, part, whole, expected) => {
  expect(missingTo(line, part, whole)).toBe(expected)
})

it('is neither below nor at a line where nothing is known', () => {
  expect([isBelow(null, 40), reaches(null, 40)]).toEqual([false, false])
  expect([isBelow(ratio(2, 5), 40), reaches(ratio(2, 5), 40)]).toEqual([false, true])
})

it('calls a gap large by count and by share', () => {
  expect(isLargeGap(5, 50, 5, 10)).toBe(true)
  expect(isLargeGap(4, 8, 5, 10)).toBe(false)
  expect(isLargeGap(5, 51, 5, 10)).toBe(false)
  expect(isLargeGap(5, 0, 5, 10)).toBe(false)
})
