import { expect, test } from 'vitest'
import { splitProducts } from '../../../src/sources/formats/assigned-products.ts'

test.each([
  ['', []],
  ['OFFICE 365 E3', ['OFFICE 365 E3']],
  ['ENTERPRISE MOBILITY + SECURITY E3', ['ENTERPRISE MOBILITY + SECURITY E3']],
  [
    'OFFICE 365 E3+ENTERPRISE MOBILITY + SECURITY E3+POWER BI (FREE)',
    ['OFFICE 365 E3', 'ENTERPRISE MOBILITY + SECURITY E3', 'POWER BI (FREE)'],
  ],
  ['OFFICE 365 E3;POWER BI (FREE)', ['OFFICE 365 E3', 'POWER BI (FREE)']],
  ['+OFFICE 365 E3+', ['OFFICE 365 E3']],
  [
    '["OFFICE 365 E3","ENTERPRISE MOBILITY + SECURITY E3"]',
    ['OFFICE 365 E3', 'ENTERPRISE MOBILITY + SECURITY E3'],
  ],
  ['[]', []],
])('%s', (cell, products) => {
  expect(splitProducts(cell)).toEqual(products)
})
