// Licence rows come out of their columns as they went in, whatever they have in common.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asDay } from '../../../src/model/day.ts'
import { NOT_STATED } from '../../../src/model/licence-fields.ts'
import { LicenceOwners } from '../../../src/model/licence-owners.ts'
import { NO_DAY } from '../../../src/model/no-day.ts'
import type { LicenceRow } from '../../../src/model/rows.ts'
import { hashOfId } from '../../../src/tally/intake/id-hash.ts'
import { LicenceTable } from '../../../src/tally/intake/licence-table.ts'

const WORD = fc.constantFrom('', 'a', 'b\nc', 'Büro', 'a subscription with a long id')
const DAY = fc.constantFrom(null, asDay(0), asDay(20_000))
const NUMBER = fc.constantFrom(null, 0, 12.5, 9_999_999_999)

const ROW: fc.Arbitrary<LicenceRow> = fc.record({
  origin: fc.constantFrom('licences', 'product-list'),
  customer: fc.constant({ id: 'c', name: 'C' }),
  product: fc.record({ skuId: WORD, name: WORD }),
  subscriptionId: WORD,
  service: WORD,
  state: fc.constantFrom('active', 'leftOut'),
  stateWord: WORD,
  stated: fc.constantFrom(null, 'trial'),
  sold: fc.constantFrom(0, 7, 9_999_999_999),
  assigned: NUMBER,
  partnerId: WORD,
  partnerName: WORD,
  channel: WORD,
  reportDate: DAY,
  statedPercent: NUMBER,
  ends: DAY,
  termMonths: fc.constantFrom(null, 1, 12),
  autoRenew: fc.constantFrom(null, true, false),
})

it('every row is as it was, with its customer and place', () => {
  fc.assert(
    fc.property(fc.array(ROW, { maxLength: 200 }), rows => {
      const table = new LicenceTable()
      for (const [at, row] of rows.entries())
        table.add(row, row.product.name.length - 1, at * 3, `f${at >> 4}`, at + 2)
      expect(table.length).toBe(rows.length)
      for (const [at, { customer: _, ...row }] of rows.entries()) {
        expect(table.rowOf(at)).toEqual(row)
        expect(table.refOf(at)).toBe(at * 3)
        expect(table.dayOf(at)).toBe(row.reportDate ?? -0x80000000)
        expect(table.placeOf(at)).toEqual({ file: `f${at >> 4}`, line: at + 2, answer: `f${at >> 4}` })
      }
    }),
  )
})

it('rows that say the same are of one kind, and pages of one answer are of its first', () => {
  const [row] = fc.sample(ROW, 1)
  if (!row) throw new Error('there is no sample')
  const table = new LicenceTable()
  table.add(row, 0, 0, 'page 1', 2)
  table.add({ ...row, subscriptionId: 'another', sold: 3, ends: asDay(7) }, 0, 1, 'page 2', 2)
  expect(table.kinds).toHaveLength(1)
  table.answers = new Map([['page 2', 'page 1']])
  expect(table.placeOf(1).answer).toBe('page 1')
  expect(table.find(kind => kind === 0)).toBe(0)
  expect(table.find(() => false)).toBe(-1)
})

/** A row as a batch has it, behind `before` bytes of ids. */
const COMPACT = fc.record({
  owner: fc.integer({ min: 0, max: 3 }),
  kind: fc.integer({ min: 0, max: 1 }),
  sold: fc.constantFrom(0, 7, 0x7fffffff),
  assigned: fc.constantFrom(NOT_STATED, 0, 5),
  ends: fc.constantFrom(NO_DAY, -3, 20_000),
  line: fc.integer({ min: 2, max: 1000 }),
  id: fc.constantFrom('', 'a', 'Ünlü', '0a000000-9a1d-4e6a-9f7c-2d5e8a1b3c4d'),
})
const FOUR_OWNERS = [4, -1, 9, 0]

it('rows in columns are as they were, but for those that are left out, across the ends of pieces of memory', () => {
  const [one, two] = fc.sample(ROW, 2)
  if (!one || !two) throw new Error('there are no samples')
  const some = fc.array(COMPACT, { maxLength: 30 })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 4 }), fc.constantFrom(0, 4080, 8185), (batches, before) => {
      const table = new LicenceTable()
      for (let row = 0; row < before; row++) table.add(one, 0, 1, 'before', row)
      const kinds = [table.kindFor(two, 0), table.kindFor({ ...two, service: 'another' }, 0)]
      for (const [at, rows] of batches.entries()) {
        const ends = rows.map((_, row) =>
          Buffer.byteLength(
            rows
              .slice(0, row + 1)
              .map(({ id }) => id)
              .join(''),
          ),
        )
        const numbers = rows.map(({ owner, kind, sold, assigned, ends: day, line }, row) => {
          return [owner, kind, sold, assigned, day, line, 0, ends[row - 1] ?? 0, ends[row] ?? 0]
        })
        table.addBatch(
          {
            owners: new LicenceOwners(),
            kinds: [],
            firstNew: 0,
            length: rows.length,
            rows: Int32Array.from(numbers.flat()),
            ids: Buffer.from(rows.map(({ id }) => id).join('')),
          },
          `f${at}`,
          { refs: FOUR_OWNERS, kinds },
        )
      }
      table.add(one, 0, 1, 'behind', 2)
      const all = batches.flatMap((rows, at) => rows.map(row => ({ ...row, file: `f${at}` })))
      for (const [at, { owner, kind, sold, assigned, ends, line, id, file }] of all.entries()) {
        const index = before + at
        expect(table.refOf(index)).toBe(FOUR_OWNERS[owner])
        expect(table.kindOf(index)).toBe(kinds[kind])
        expect(table.placeOf(index)).toEqual({ file, line, answer: file })
        expect(table.rowOf(index)).toMatchObject({
          subscriptionId: id,
          sold,
          assigned: assigned === NOT_STATED ? null : assigned,
          statedPercent: null,
          ends: ends === NO_DAY ? null : ends,
        })
        expect(table.hashOf(index)).toBe(hashOfId(id))
      }
      const last = table.length - 1
      expect(last).toBe(before + all.length)
      expect([table.idOf(last), table.placeOf(last).file]).toEqual([one.subscriptionId, 'behind'])
      if (before > 0)
        expect([table.idOf(before - 1), table.placeOf(before - 1).file]).toEqual([
          one.subscriptionId,
          'before',
        ])
      const owned = all.findIndex(({ owner, kind }) => owner !== 1 && kind === 1)
      expect(table.find(kind => kind === kinds[1])).toBe(owned < 0 ? -1 : before + owned)
    }),
    { numRuns: 40 },
  )
})
