import { expect, test } from 'vitest'
import { subscribedSkus } from '../../../src/sources/formats/subscribed-skus.ts'
import { fixture, readRows, readSteadily, rows } from './read-rows.ts'

const E3 = '6fd2c87f-b296-42f0-b197-1e91e994b900'

test('gives a row for each state that has seats, and the assigned seats once per SKU', () => {
  const outcome = readSteadily(subscribedSkus, fixture('subscribed-skus/skus.csv'))
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'licence')).toMatchObject([
    { product: { skuId: E3, name: 'ENTERPRISEPACK' }, state: 'active', sold: 100, assigned: null },
    { product: { skuId: E3 }, state: 'grace', stateWord: 'Warning', sold: 20, assigned: null },
    { product: { name: 'VISIOCLIENT' }, state: 'disabled', stateWord: 'Suspended', sold: 5 },
    { product: { name: 'VISIOCLIENT' }, state: 'deprovisioned', stateWord: 'LockedOut', sold: 2 },
    { product: { name: 'EXCHANGESTANDARD' }, state: 'active', sold: 0 },
  ])
  expect(rows(outcome, 'seats')).toMatchObject([
    { product: { skuId: E3 }, assigned: 96, origin: 'subscribed-skus', reportDate: null },
    { product: { name: 'VISIOCLIENT' }, assigned: 4 },
    { product: { name: 'EXCHANGESTANDARD' }, assigned: 0 },
  ])
})

test.each([
  ['skus-flattened.csv', { skuId: E3, name: 'ENTERPRISEPACK' }],
  ['skus-units.csv', { skuId: E3, name: 'ENTERPRISEPACK' }],
  ['account-skus.csv', { skuId: 'ENTERPRISEPACK', name: '' }],
])('reads the same seats from %s', (file, product) => {
  const outcome = readSteadily(subscribedSkus, fixture(`subscribed-skus/${file}`))
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'licence')).toMatchObject([
    { product, state: 'active', sold: 100 },
    { product, state: 'grace', sold: 20 },
  ])
  expect(rows(outcome, 'seats')).toMatchObject([{ product, assigned: 96 }])
})

test.each(['prepaidUnits.enabled', 'PrepaidUnits/Enabled', 'prepaid_units_enabled'])('knows %s', header => {
  const outcome = readRows(subscribedSkus, `skuPartNumber,consumedUnits,${header}\nENTERPRISEPACK,1,2\n`)
  expect(rows(outcome, 'licence')).toMatchObject([{ sold: 2, state: 'active' }])
})

test('refuses the name of an object where the numbers should be', () => {
  const outcome = readSteadily(subscribedSkus, fixture('subscribed-skus/raw-pipe.csv'))
  expect(outcome.sent).toEqual([])
  expect(outcome.issues).toEqual([
    {
      code: 'powershell-object',
      params: { found: 'Microsoft.Graph.PowerShell.Models.MicrosoftGraphLicenseUnitsDetail' },
      column: 'PrepaidUnits',
      line: 2,
    },
  ])
})

test('names what is blank and sends nothing', () => {
  const outcome = readRows(
    subscribedSkus,
    'SkuId,SkuPartNumber,Enabled,ConsumedUnits\n,,1,1\n,X,,1\n,X,1,\n,X,-1,1\n',
  )
  expect(outcome.sent).toEqual([])
  expect(outcome.issues.map(({ line, code, column }) => [line, code, column])).toEqual([
    [2, 'blank-cell', 'SkuId'],
    [3, 'blank-cell', 'Enabled'],
    [4, 'blank-cell', 'ConsumedUnits'],
    [5, 'bad-count', 'Enabled'],
  ])
})
