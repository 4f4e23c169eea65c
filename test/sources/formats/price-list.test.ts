import { expect, test } from 'vitest'
import { FORMATS } from '../../../src/sources/formats/index.ts'
import { priceList } from '../../../src/sources/formats/price-list.ts'
import { fits, fixture, readRows, readSteadily, rows } from './read-rows.ts'

const of = (numerator: bigint, denominator: bigint, written: string) => ({ numerator, denominator, written })
const FILE = fixture('price-list/NewCommerceLicensePriceList_US.csv')

test('takes commercial seat prices for their whole term, and says which of them stands for the product', () => {
  const outcome = readSteadily(priceList, FILE)
  const e3 = { product: { skuId: '', name: 'Office 365 E3' }, currency: 'USD' }
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'price')).toEqual([
    { ...e3, unitPrice: of(2208n, 100n, '22.08'), termMonths: 1, preference: 2 },
    { ...e3, unitPrice: of(23_184n, 100n, '231.84'), termMonths: 12, preference: 2 },
    { ...e3, unitPrice: of(2208n, 10n, '220.8'), termMonths: 12, preference: 1 },
    { ...e3, unitPrice: of(6624n, 10n, '662.4'), termMonths: 36, preference: 1 },
    // its end is set
    { ...e3, unitPrice: of(210n, 1n, '210'), termMonths: 12, preference: 11 },
    {
      product: { skuId: '', name: 'Visio' },
      unitPrice: of(15n, 1n, '15'),
      currency: 'USD',
      termMonths: 1,
      preference: 2,
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
