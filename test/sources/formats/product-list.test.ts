import { expect, test } from 'vitest'
import { productList } from '../../../src/sources/formats/product-list.ts'
import { day, fixture, OWNER, readRows, readSteadily, rows } from './read-rows.ts'

const FILE = 'product-list/ProductList_8_31_2026 6_02_11 AM.csv'
const HEADER = 'Product Title,Total Licenses,Expired Licenses,Assigned licenses,Status message\n'

test('sells what has not expired; a product of which all has expired is in grace', () => {
  const outcome = readSteadily(productList, fixture(FILE), day('2026-08-31'))
  expect(outcome.issues).toEqual([])
  // Total Licenses, Expired Licenses, Assigned licenses: 120/20/96, 10,000/0/31, 5/5/0, 0/0/0, 25/0/blank.
  expect(rows(outcome, 'licence')).toMatchObject([
    { product: { skuId: '', name: 'Office 365 E3' }, state: 'active', sold: 100, assigned: 96 },
    { product: { name: 'Microsoft Power Automate Free' }, state: 'active', sold: 10_000, assigned: 31 },
    { product: { name: 'Visio Plan 2' }, state: 'grace', stateWord: 'Expired', sold: 5, assigned: 0 },
    { product: { name: 'Exchange Online (Plan 1)' }, state: 'active', sold: 0, assigned: 0 },
    { product: { name: 'Windows Store for Business' }, state: 'active', sold: 25, assigned: null },
  ])
  for (const row of rows(outcome, 'licence')) {
    expect(row).toMatchObject({ origin: 'product-list', customer: OWNER, reportDate: day('2026-08-31') })
  }
  expect(rows(outcome, 'seats')).toEqual([])
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
