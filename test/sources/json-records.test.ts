// JSON as records: shapes that no export has must not break what reads it.
import { expect, test } from 'vitest'
import { readJson } from '../../src/sources/json-records.ts'

async function read(value: unknown) {
  async function* chunks() {
    yield typeof value === 'string' ? value : JSON.stringify(value)
  }
  return readJson('a.json', chunks())
}

test('nesting beyond that of any export is not looked at', async () => {
  const deep = 20_000
  expect(await read(`{"a":1,"b":${'{"x":'.repeat(deep)}1${'}'.repeat(deep)}}`)).toMatchObject({
    header: ['a'],
    rows: [['1']],
  })
  expect(await read(`[{"a":${'['.repeat(deep)}1${']'.repeat(deep)}}]`)).toEqual({
    header: ['a'],
    rows: [['']],
  })
})

test('objects in lists, and keys that every object has, are plain data', async () => {
  expect(await read([{ a: [{ toString: 1 }, 'x'], toString: 'y', constructor: { name: 'z' } }])).toEqual({
    header: ['a', 'toString', 'constructor.name'],
    rows: [[';x', 'y', 'z']],
  })
  expect(await read('[{"__proto__": {"a": "1"}}]')).toEqual({ header: ['__proto__.a'], rows: [['1']] })
})
