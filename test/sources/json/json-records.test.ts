// JSON as records: shapes that no export has must not break what reads it.
import { expect, test } from 'vitest'
import { jsonRecords, parseJson } from '../../../src/sources/json/json-records.ts'

async function read(value: unknown) {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const { header, rows } = jsonRecords(parseJson('a.json', text))
  return { header, rows: rows.map(({ cells }) => cells) }
}

test('nesting beyond that of any export is not looked at', async () => {
  const deep = 20_000
  expect(await read(`{"a":1,"b":${'{"x":'.repeat(deep)}1${'}'.repeat(deep)}}`)).toMatchObject({
    header: ['a'],
    rows: [['1']],
  })
  // And what is blank then is no row.
  expect(await read(`[{"a":${'['.repeat(deep)}1${']'.repeat(deep)}}]`)).toEqual({ header: ['a'], rows: [] })
})

test('objects in lists, and keys that every object has, are plain data', async () => {
  expect(await read([{ a: [{ toString: 1 }, 'x'], toString: 'y', constructor: { name: 'z' } }])).toEqual({
    header: ['a', 'toString', 'constructor.name'],
    rows: [['[{"toString":1},"x"]', 'y', 'z']],
  })
  expect(await read('[{"__proto__": {"a": "1"}}]')).toEqual({ header: ['__proto__.a'], rows: [['1']] })
})

test.each([
  ['a bare list', [{ a: 1 }, { b: 2 }]],
  ['items', { items: [{ a: 1 }, { b: 2 }], totalCount: 2 }],
  ['items of .NET', { TotalCount: 2, Items: [{ a: 1 }, { b: 2 }], Links: { Next: null } }],
  ['value', { '@odata.context': 'x', value: [{ a: 1 }, { b: 2 }] }],
  ['Value', { Value: [{ a: 1 }, { b: 2 }] }],
])('%s is a row per item, under the keys of all of them', async (_, value) => {
  expect(await read(value)).toEqual({
    header: ['a', 'b'],
    rows: [
      ['1', ''],
      ['', '2'],
    ],
  })
})

test('an earlier report gives its own fields to each of its rows, and not its total', async () => {
  const report = {
    kind: 'portfolio',
    window: { days: 28 },
    services: ['office365', 'unknown'],
    rows: [{ customer: { id: null, name: 'Contoso' }, sold: 0, usage: 66.67, flags: [] }],
    total: { sold: 9 },
    notes: [{ code: 'x' }],
    generatedFrom: [{ file: 'a.csv' }],
  }
  expect(await read(report)).toEqual({
    header: [
      ...['customer.id', 'customer.name', 'sold', 'usage', 'flags'],
      ...['report.kind', 'report.window.days', 'report.services'],
    ],
    rows: [['', 'Contoso', '0', '66.67', '', 'portfolio', '28', 'office365;unknown']],
  })
})

test('one object is one row, and nothing is none', async () => {
  expect(await read({ a: true, b: null })).toEqual({ header: ['a', 'b'], rows: [['true', '']] })
  expect((await read([])).rows).toEqual([])
  expect((await read({ items: [] })).rows).toEqual([])
})

test('what is not JSON is an error with its line, and none of its text', async () => {
  const error = await read('{"a": 1,\n "secret": oops}').catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({
    exitCode: 3,
    problems: [{ code: 'bad-json', file: 'a.json', line: 2, params: { reason: '' } }],
  })
})
