import { expect, test } from 'vitest'
import { productList } from '../../../src/sources/formats/product-list.ts'
import { day, fixture, OWNER, readRows, readSteadily, rows } from './read-rows.ts'

const FILE = 'product-list/ProductList_8_31_2026 6_02_11 AM.csv'
const HEADER = 'Product Title,Total Licenses,Expired Licenses,Assigned licenses,Status message\n'

test('splits the seats of a product into active ones and ones in grace', () => {
  const outcome = readSteadily(productList, fixture(FILE), day('2026-08-31'))
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'licence')).toMatchObject([
    { product: { skuId: '', name: 'Office 365 E3' }, state: 'active', sold: 100, assigned: null },
    { product: { name: 'Office 365 E3' }, state: 'grace', stateWord: 'Expired', sold: 20, assigned: null },
    { product: { name: 'Microsoft Power Automate Free' }, state: 'active', sold: 10_000 },
    { product: { name: 'Visio Plan 2' }, state: 'grace', sold: 5 },
    { product: { name: 'Exchange Online (Plan 1)' }, state: 'active', sold: 0 },
    { product: { name: 'Windows Store for Business' }, state: 'active', sold: 25 },
  ])
  for (const row of rows(outcome, 'licence')) {
    expect(row).toMatchObject({ origin: 'product-list', customer: OWNER, reportDate: day('2026-08-31') })
  }
})

test('sends assigned seats once for each product, and none where the cell is blank', () => {
  expect(rows(readRows(productList, fixture(FILE)), 'seats')).toMatchObject([
    { product: { name: 'Office 365 E3' }, assigned: 96 },
    { product: { name: 'Microsoft Power Automate Free' }, assigned: 31 },
    { product: { name: 'Visio Plan 2' }, assigned: 0 },
    { product: { name: 'Exchange Online (Plan 1)' }, assigned: 0 },
  ])
})

test('refuses more expired seats than there are in all', () => {
  const outcome = readRows(productList, `${HEADER}Office 365 E3,10,11,3,\n`)
  expect(outcome.sent).toEqual([])
  expect(outcome.issues).toEqual([
    { code: 'bad-count', params: { found: '11 > 10' }, column: 'Expired Licenses', line: 2 },
  ])
})

test.each([
  [',10,0,3,', 'Product Title', 'blank-cell'],
  ['Office 365 E3,,0,3,', 'Total Licenses', 'blank-cell'],
  ['Office 365 E3,10,,3,', 'Expired Licenses', 'blank-cell'],
  ['Office 365 E3,-10,0,3,', 'Total Licenses', 'bad-count'],
  ['Office 365 E3,10,0,3.5,', 'Assigned licenses', 'bad-count'],
])('never guesses: %s', (record, column, code) => {
  const outcome = readRows(productList, `${HEADER}${record}\n`)
  expect(outcome.sent).toEqual([])
  expect(outcome.issues).toMatchObject([{ column, code }])
})
