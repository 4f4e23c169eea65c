import { expect, test } from 'vitest'
import { FORMATS } from '../../../src/sources/formats/index.ts'
import { priceList } from '../../../src/sources/formats/price-list.ts'
import { fits, fixture, readRows, readSteadily, rows } from './read-rows.ts'

const FILE = fixture('price-list/NewCommerceLicensePriceList_US.csv')

test('takes commercial seat prices for their whole term, and says which of them stands for the product', () => {
  const outcome = readSteadily(priceList, FILE)
  const e3 = { product: { skuId: '', name: 'Office 365 E3' }, currency: 'USD' }
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'price')).toEqual([
    { ...e3, unitPrice: 2208, term: 'monthly', preference: 4 },
    { ...e3, unitPrice: 23_184, term: 'yearly', preference: 2 },
    { ...e3, unitPrice: 22_080, term: 'yearly', preference: 1 },
    // a third of what three years cost
    { ...e3, unitPrice: 22_080, term: 'yearly', preference: 5 },
    // its end is set
    { ...e3, unitPrice: 21_000, term: 'yearly', preference: 11 },
    {
      product: { skuId: '', name: 'Visio' },
      unitPrice: 1500,
      currency: 'USD',
      term: 'monthly',
      preference: 4,
    },
  ])
})

test('is not taken for the own price format', () => {
  const header = FILE.split('\n')[0] ?? ''
  expect(FORMATS.filter(format => fits(format, header)).map(format => format.id)).toEqual(['price-list'])
})

test('a price that cannot be read is a problem even where the row is not used', () => {
  const header = 'SkuTitle,TermDuration,BillingPlan,Currency,UnitPrice,Segment'
  const outcome = readRows(priceList, `${header}\nE3,P1Y,Annual,USD,abc,Education\n,P1Y,Annual,USD,1,\n`)
  expect(outcome.sent).toEqual([])
  expect(outcome.issues.map(({ line, code }) => [line, code])).toEqual([
    [2, 'bad-number'],
    [3, 'blank-cell'],
  ])
})
