// Licence rows come out of their columns as they went in, whatever they have in common.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asDay } from '../../../src/model/day.ts'
import type { LicenceRow } from '../../../src/model/rows.ts'
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
