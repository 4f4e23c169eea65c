// Tables in JSON that are no list of records, and what merely looks like one.
import { expect, test } from 'vitest'
import { isAlone, recordsOfTable, recordsUnderKey } from '../../../src/sources/json/json-tables.ts'

const RECORDS = [
  { a: 1, b: 'x' },
  { a: null, b: 'y' },
]

test.each([
  ['columns of numbered rows', { a: { 0: 1, 1: null }, b: { 0: 'x', 1: 'y' } }],
  ['numbered rows', { 0: { a: 1, b: 'x' }, 1: { a: null, b: 'y' } }],
  ['columns as lists', { a: [1, null], b: ['x', 'y'] }],
  [
    'lists below names',
    [
      ['a', 'b'],
      [1, 'x'],
      [null, 'y'],
    ],
  ],
])('%s are records', (_, value) => {
  expect(recordsOfTable(value)).toEqual(RECORDS)
})

test.each([
  [
    'names beside lists',
    {
      columns: ['a', 'b'],
      index: [0, 1],
      data: [
        [1, 'x'],
        [null, 'y'],
      ],
    },
  ],
  [
    'named columns beside lists',
    {
      columns: [{ name: 'a', type: 'int' }, { name: 'b' }],
      rows: [
        [1, 'x'],
        [null, 'y'],
      ],
    },
  ],
  [
    'lists below what is said of the columns',
    {
      meta: [{ name: 'a', type: 'UInt8' }, { name: 'b' }],
      data: [
        [1, 'x'],
        [null, 'y'],
      ],
    },
  ],
  [
    'tables of a query',
    {
      Columns: [{ ColumnName: 'a' }, { ColumnName: 'b' }],
      Rows: [
        [1, 'x'],
        [null, 'y'],
      ],
    },
  ],
  [
    'lists below names under a key',
    {
      range: 'A1:B3',
      values: [
        ['a', 'b'],
        [1, 'x'],
        [null, 'y'],
      ],
    },
  ],
])('%s are records', (_, value) => {
  expect(recordsUnderKey(value)?.records).toEqual(RECORDS)
})

test.each([
  ['a list of records', { data: RECORDS }],
  ['rows longer than the names', { columns: ['a', 'b'], data: [[1, 2, 3]] }],
  ['names without a row', { columns: ['a', 'b'], data: [] }],
  ['a column without a name', { columns: ['a', { type: 'int' }], data: [[1, 2]] }],
])('%s is no such table', (_, value) => {
  expect(recordsUnderKey(value)).toBeNull()
})

test.each([
  ['nothing', {}],
  ['a record', { a: 1, b: { 0: 1 } }],
  ['a record of objects', { a: { x: 1 }, b: { x: 2 } }],
  ['columns of other rows', { a: { 0: 1 }, b: { 1: 2 } }],
  ['a list of records', RECORDS],
  ['a list of lists of records', [RECORDS, RECORDS]],
  ['names without a row', [['a', 'b']]],
  [
    'a name that stands twice',
    [
      ['a', 'a'],
      [1, 2],
    ],
  ],
  [
    'a row that is longer than its names',
    [
      ['a', 'b'],
      [1, 2, 3],
    ],
  ],
])('%s is no such table', (_, value) => {
  expect(recordsOfTable(value)).toBeNull()
})

test('a record in place of a list stands beside nothing but what is said of the answer', () => {
  expect(isAlone('value', { '@odata.context': 'x', value: { a: 1 } })).toBe(true)
  expect(isAlone('value', { value: { a: 1 }, name: 'x' })).toBe(false)
  expect(isAlone('data', { data: { a: 1 } })).toBe(false)
})
