// Some users of each export are kept, whichever way its rows come, and given again: folded, each once.
import { expect, it } from 'vitest'
import { People, PeopleStore } from '../../../src/sources/owners/people.ts'

function batchOf(names: readonly string[]) {
  const bytes = names.map(name => Buffer.from(name))
  return {
    blocks: [{ names: Buffer.concat(bytes), nameLengths: Int32Array.from(bytes, ({ length }) => length) }],
  }
}

const manyNames = (count: number, of: string): string[] =>
  Array.from({ length: count }, (_, at) => `${of}.${at}@contoso.example`)

it('gives the names of rows and of batches of several files from one store', () => {
  const store = new PeopleStore()
  const [rows, columns, both, none] = [1, 2, 3, 4].map(() => new People(store))
  for (const name of ['Ann@Contoso.example', 'bo@contoso.example', 'ann@contoso.example']) rows?.add(name)
  columns?.addBatch(batchOf(['zoë@contoso.example', '', 'bo@contoso.example']))
  both?.addBatch(batchOf(['bo@contoso.example']))
  both?.add('Cy@Contoso.example')
  for (const one of [rows, columns, both, none]) one?.pack()
  expect([...(rows?.all() ?? [])]).toEqual(['ann@contoso.example', 'bo@contoso.example'])
  expect([...(columns?.all() ?? [])]).toEqual(['zoë@contoso.example', '', 'bo@contoso.example'])
  expect([...(both?.all() ?? [])]).toEqual(['bo@contoso.example', 'cy@contoso.example'])
  expect(none?.all().size).toBe(0)
})

it('gives names that are kept elsewhere, beside those that it keeps', () => {
  const names = ['ann@contoso.example', 'bo@contoso.example', 'cy@contoso.example', 'di@contoso.example']
  const pool = { nameOf: (number: number) => names[number] ?? '' }
  const batch = batchOf(['not looked at'])
  const [taken, both, none] = [new People(new PeopleStore()), new People(new PeopleStore()), new People(null)]
  taken.addBatch(batch, { pool, first: 1, end: 3 })
  both.add('Zoë@Contoso.example')
  both.addBatch(batch, { pool, first: 0, end: 1 })
  both.addBatch(batchOf(['ann@contoso.example', 'yo@contoso.example']))
  none.addBatch(batch, { pool, first: 1, end: 3 })
  expect([...taken.all()]).toEqual(['bo@contoso.example', 'cy@contoso.example'])
  expect([...both.all()]).toEqual(['zoë@contoso.example', 'ann@contoso.example', 'yo@contoso.example'])
  expect(none.all().size).toBe(0)
  const many = new People(new PeopleStore())
  many.addBatch(batch, { pool: { nameOf: number => `user.${number}` }, first: 0, end: 9000 })
  many.addBatch(batchOf(['too.late']))
  expect([...many.all()]).toEqual(Array.from({ length: 5000 }, (_, at) => `user.${at}`))
})

it('keeps as many of a large export as tell it from others, and no more', () => {
  const store = new PeopleStore()
  const [rows, columns] = [new People(store), new People(store)]
  for (const name of [...manyNames(9000, 'row'), ...manyNames(9000, 'row')]) rows.add(name)
  columns.addBatch(batchOf(manyNames(9000, 'column')))
  expect([...rows.all()]).toEqual(manyNames(5000, 'row'))
  expect([...columns.all()]).toEqual(manyNames(5000, 'column'))
})

it('keeps nobody without a store', () => {
  const people = new People(null)
  people.add('ann@contoso.example')
  people.addBatch(batchOf(['bo@contoso.example']))
  expect(people.all().size).toBe(0)
})
