import { expect, test } from 'vitest'
import { statedPercent } from '../../../../src/sources/formats/shared/stated-percent.ts'

test.each([
  // stated, part, whole, in percent
  [62.5, 60, 96, 62.5],
  [0.625, 60, 96, 62.5],
  [0.29, 29, 100, 29],
  [1, 1, 100, 1],
  [1, 100, 100, 100],
  [1.25, 120, 96, 125],
  [125, 120, 96, 125],
  [0, 0, 10, 0],
  [0.02, 2, 10_000, 0.02],
  // rounded to whole points
  [33, 1, 3, 33],
  // taken at another time than the counts, and too large for a ratio
  [80, 50, 100, 80],
])('%d beside %d of %d is %d %%', (stated, part, whole, expected) => {
  expect(statedPercent(stated, part, whole)).toBe(expected)
})

test('stays silent where the figure could be either', () => {
  expect(statedPercent(0.8, 50, 100)).toBeNull()
  expect(statedPercent(null, 50, 100)).toBeNull()
  expect(statedPercent(50, 0, 0)).toBeNull()
})
