import { expect, test } from 'vitest'
import { ALIASES } from '../../../../src/catalog/aliases.ts'
import { SKUS } from '../../../../src/catalog/generated/products.ts'
import {
  MOST_BLANKS,
  MOST_MARKS,
  productsText,
  splitProducts,
} from '../../../../src/sources/formats/shared/assigned-products.ts'

test.each([
  ['', []],
  ['OFFICE 365 E3', ['OFFICE 365 E3']],
  ['ENTERPRISE MOBILITY + SECURITY E3', ['ENTERPRISE MOBILITY + SECURITY E3']],
  [
    'OFFICE 365 E3+ENTERPRISE MOBILITY + SECURITY E3+POWER BI (FREE)',
    ['OFFICE 365 E3', 'ENTERPRISE MOBILITY + SECURITY E3', 'POWER BI (FREE)'],
  ],
  ['OFFICE 365 E3 POWER BI (FREE)', ['OFFICE 365 E3', 'POWER BI (FREE)']],
  [
    'OFFICE 365 E3 ENTERPRISE MOBILITY + SECURITY E3 VISIO PLAN 2',
    ['OFFICE 365 E3', 'ENTERPRISE MOBILITY + SECURITY E3', 'VISIO PLAN 2'],
  ],
  // A product that nobody knows stays what it is.
  ['OFFICE 365 E3 NEXT', ['OFFICE 365 E3 NEXT']],
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
  ...['NULL', 'nan', '<NA>', 'None', '[None]', '[null]', '{}', '()', 'set()', '-', 'Unlicensed'].map(
    (cell): [string, string[]] => [cell, []],
  ),
  ['OFFICE 365 E3;NULL', ['OFFICE 365 E3']],
  ["['OFFICE 365 E3', 'POWER BI (FREE)']", ['OFFICE 365 E3', 'POWER BI (FREE)']],
  ["['OFFICE 365 E3' 'POWER BI PRO']", ['OFFICE 365 E3', 'POWER BI PRO']],
  ['c("OFFICE 365 E3", "POWER BI (FREE)")', ['OFFICE 365 E3', 'POWER BI (FREE)']],
  ['"OFFICE 365 E3"+POWER BI PRO+"VISIO PLAN 2"', ['OFFICE 365 E3', 'POWER BI PRO', 'VISIO PLAN 2']],
  ['• OFFICE 365 E3\n• POWER BI PRO', ['OFFICE 365 E3', 'POWER BI PRO']],
  [
    "[{'disabledPlans': [], 'skuId': '6fd2c87f-b296-42f0-b197-1e91e994b900'}, {'skuId': 'c5928f49-12ba-48f7-ada3-0d743a3601d5'}]",
    ['6fd2c87f-b296-42f0-b197-1e91e994b900', 'c5928f49-12ba-48f7-ada3-0d743a3601d5'],
  ],
  [
    '@{skuId=6fd2c87f-b296-42f0-b197-1e91e994b900; disabledPlans=System.Object[]}',
    ['6fd2c87f-b296-42f0-b197-1e91e994b900'],
  ],
])('%s', (cell, products) => {
  expect(splitProducts(cell)).toEqual(products)
})

test('takes no type of a list and no list that was cut short for a product', () => {
  const parse = (cell: string) => productsText('Licenses').parse(cell, { findState: () => undefined })
  for (const cell of [
    'System.Object[]',
    'Microsoft.Graph.PowerShell.Models.X',
    '{SPE_E3, EMS...}',
    '[object Object]',
    '[{"plan":1}]',
  ]) {
    expect(parse(cell)).toEqual({ problem: { code: 'powershell-list', params: { found: cell } } })
  }
  expect(parse('OFFICE 365 E3')).toEqual({ value: 'OFFICE 365 E3' })
})

test('no name in the catalogue has more of a mark than are looked at together', () => {
  const shipped = SKUS.split('\n').flatMap(line => line.split('|').slice(2))
  const names = [...shipped.flatMap(text => text.split(';')), ...Object.entries(ALIASES).flat(2)]
  expect(names.length).toBeGreaterThan(1000)
  const most = (mark: string) => Math.max(...names.map(name => name.split(mark).length - 1))
  for (const mark of [',', '+', '/', '&']) expect(most(mark), mark).toBeLessThanOrEqual(MOST_MARKS)
  expect(most(' ')).toBeLessThanOrEqual(MOST_BLANKS)
})

test('names with a blank between them are told apart, whichever two', () => {
  const shipped = SKUS.split('\n').flatMap(line => line.split('|').slice(2))
  const names = shipped.flatMap(text => text.split(';')).filter(name => / /.test(name) && !/[;|]/.test(name))
  const wrong = names.filter((name, at) => {
    const other = names[(at * 7919 + 1) % names.length] ?? ''
    return splitProducts(`${name} ${other}`).join('|') !== `${name}|${other}`
  })
  expect(wrong).toEqual([])
})

test.each([',', '+', ' / ', ' & '])('very many %s are split at once', mark => {
  const cell = `Our Plan${mark} Gold`.repeat(50_000)
  const parted = splitProducts(`${cell}${mark}Visio Plan 2`)
  expect(parted.at(-1)).toBe('Visio Plan 2')
})
