import { expect, test } from 'vitest'
import { productsText, splitProducts } from '../../../src/sources/formats/assigned-products.ts'

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
  ['tern:ENTERPRISEPACK tern:POWER_BI_PRO', ['ENTERPRISEPACK', 'POWER_BI_PRO']],
  ['{OFFICE 365 E3, POWER BI PRO}', ['OFFICE 365 E3', 'POWER BI PRO']],
  ['"OFFICE 365 E3","POWER BI PRO"', ['OFFICE 365 E3', 'POWER BI PRO']],
  ['OFFICE 365 E3 +POWER BI PRO', ['OFFICE 365 E3', 'POWER BI PRO']],
  ['Our Plan, Gold', ['Our Plan, Gold']],
])('%s', (cell, products) => {
  expect(splitProducts(cell)).toEqual(products)
})

test('takes no type of a list and no list that was cut short for a product', () => {
  const parse = (cell: string) => productsText('Licenses').parse(cell, { findState: () => undefined })
  for (const cell of ['System.Object[]', 'Microsoft.Graph.PowerShell.Models.X', '{SPE_E3, EMS...}']) {
    expect(parse(cell)).toEqual({ problem: { code: 'powershell-list', params: { found: cell } } })
  }
  expect(parse('OFFICE 365 E3')).toEqual({ value: 'OFFICE 365 E3' })
})
