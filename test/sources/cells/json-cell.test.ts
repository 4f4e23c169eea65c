// JSON that stands in a cell of CSV.
import { expect, test } from 'vitest'
import { listInCell, objectsInCell } from '../../../src/sources/cells/json-cell.ts'

test('a list, an object, a list of objects', () => {
  expect(listInCell('["A","B"]')).toEqual(['A', 'B'])
  expect(listInCell('[]')).toEqual([])
  expect(objectsInCell('{"a":1}')).toEqual([{ a: 1 }])
  expect(objectsInCell('[{"a":1},{"a":2}]')).toEqual([{ a: 1 }, { a: 2 }])
})

test.each(['', 'A', '[A', '{a}', '@{enabled=1}', '"A"', '7'])('%s is none', cell => {
  expect(listInCell(cell)).toBeNull()
  expect(objectsInCell(cell)).toBeNull()
})
