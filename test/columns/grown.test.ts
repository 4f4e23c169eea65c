import { expect, test } from 'vitest'
import { grown } from '../../src/columns/grown.ts'

test.each([
  new Int32Array([-1, 2]),
  new Uint32Array([4294967295, 2]),
  new Uint16Array([65535, 2]),
  new Float64Array([Number.NaN, 0.5]),
])('a column is copied to one of its kind, twice as long or longer: %o', column => {
  const longer = grown(column)
  expect(longer.constructor).toBe(column.constructor)
  expect([...longer]).toEqual([...column, 0, 0])
  expect([...grown(column, 3)]).toEqual([...column, 0, 0])
  expect([...grown(column, 7)]).toEqual([...column, 0, 0, 0, 0, 0])
  expect(column).toHaveLength(2)
})
