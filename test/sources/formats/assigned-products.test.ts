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
  ['Office 365 E3, Power BI Pro', ['Office 365 E3', 'Power BI Pro']],
  ['contoso:ENTERPRISEPACK,contoso:POWER_BI_PRO', ['ENTERPRISEPACK', 'POWER_BI_PRO']],
  ['Office 365 E3 | Power BI Pro\nVisio Plan 2', ['Office 365 E3', 'Power BI Pro', 'Visio Plan 2']],
  [
    'Office 365 E3 + Enterprise Mobility + Security E3 + Power BI Pro',
    ['Office 365 E3', 'Enterprise Mobility + Security E3', 'Power BI Pro'],
  ],
  [
    'Office 365 E3, Dynamics 365 for Sales, Enterprise Edition for Government, Our Plan',
    ['Office 365 E3', 'Dynamics 365 for Sales, Enterprise Edition for Government', 'Our Plan'],
  ],
  ['Our Plan, Gold', ['Our Plan, Gold']],
])('%s', (cell, products) => {
  expect(splitProducts(cell)).toEqual(products)
})
