// Licence lists of tools and scripts: which words say sold, which assigned, and what a subscription is.
import { expect, test } from 'vitest'
import { cippLicences } from '../../../src/sources/formats/cipp-licences.ts'
import { partnerSkus } from '../../../src/sources/formats/partner-skus.ts'
import { skuList } from '../../../src/sources/formats/sku-list.ts'
import { subscribedSkus } from '../../../src/sources/formats/subscribed-skus.ts'
import { subscriptionExpiry } from '../../../src/sources/formats/subscription-expiry.ts'
import { day, fixture, readRows, readSteadily, rows } from './read-rows.ts'

const E3 = '6fd2c87f-b296-42f0-b197-1e91e994b900'

test.each([
  ['sku-usage.csv', { skuId: E3, name: 'Office 365 E3' }],
  ['M365LicenseCostReport.csv', { skuId: E3, name: 'Office 365 E3' }],
  ['purchased.csv', { skuId: 'ENTERPRISEPACK', name: '' }],
])('a script’s %s has 100 sold and 96 assigned', (file, product) => {
  const outcome = readSteadily(skuList, fixture(`sku-list/${file}`))
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'licence')[0]).toMatchObject({ product, state: 'active', sold: 100, assigned: null })
  expect(rows(outcome, 'seats')[0]).toMatchObject({ origin: 'sku-list', product, assigned: 96 })
})

test.each([
  'License,In Use,Total,Available',
  'SKU Name,Units Used,Units Purchased,Unused',
  'Friendly Name,Consumed,TotalLicenses,Remaining',
  'License Name,Assigned,Purchased,Unused',
])('%s: what is left over is neither sold nor assigned', header => {
  const outcome = readRows(skuList, `${header}\nOffice 365 E3,"1,096",1100,-4\n`)
  expect(rows(outcome, 'licence')).toMatchObject([{ product: { name: 'Office 365 E3' }, sold: 1100 }])
  expect(rows(outcome, 'seats')).toMatchObject([{ assigned: 1096 }])
})

test.each(['prepaid-as-json.csv', 'manage-licences.csv'])(
  '%s of subscribed SKUs has 100 sold and 96 assigned',
  file => {
    const outcome = readSteadily(subscribedSkus, fixture(`subscribed-skus/${file}`))
    expect(outcome.issues).toEqual([])
    expect(rows(outcome, 'licence')[0]).toMatchObject({ state: 'active', sold: 100 })
    expect(rows(outcome, 'seats')).toMatchObject([{ assigned: 96 }])
  },
)

test.each([
  '@{enabled=25; suspended=0; warning=0}',
  '{"suspended":0}',
  '{"enabled":"many"}',
  '{"enabled":-1}',
  '[{"enabled":1},{"enabled":2}]',
])('%s in the cell of the seats is no number', cell => {
  const csv = `SkuId,ConsumedUnits,PrepaidUnits\n${E3},1,"${cell.replaceAll('"', '""')}"\n`
  const outcome = readRows(subscribedSkus, csv)
  expect(outcome.issues).toMatchObject([{ code: 'powershell-object', column: 'PrepaidUnits', line: 2 }])
  expect(outcome.sent).toEqual([])
})

test('Partner Center: what is active is sold, whatever all units come to', () => {
  const outcome = readSteadily(partnerSkus, fixture('partner-skus/Get-PartnerCustomerSubscribedSku.csv'))
  expect(outcome.issues).toEqual([])
  const product = { skuId: E3, name: 'Office 365 E3' }
  expect(rows(outcome, 'licence')).toMatchObject([
    { origin: 'partner-skus', product, state: 'active', sold: 100 },
    { product, state: 'grace', sold: 20 },
    { product, state: 'disabled', sold: 5 },
  ])
  expect(rows(outcome, 'seats')).toMatchObject([{ product, assigned: 96 }])
})

test('CIPP: each subscription with its state, and what none of them explains', () => {
  const outcome = readSteadily(cippLicences, fixture('cipp-licences/licences.csv'))
  expect(outcome.issues).toEqual([])
  const contoso = { customer: { id: '', name: 'contoso.onmicrosoft.com' } }
  const id = (last: string) => `b0f2c1d4-0000-4000-8000-0000000000${last}`
  expect(rows(outcome, 'licence')).toMatchObject([
    {
      ...contoso,
      subscriptionId: id('c1'),
      state: 'active',
      stated: null,
      sold: 80,
      termMonths: 12,
      ends: day('2026-12-15'),
    },
    { ...contoso, subscriptionId: id('c2'), state: 'active', stated: 'trial', sold: 20 },
    { ...contoso, subscriptionId: id('c3'), state: 'disabled', stated: null, sold: 7 },
    { customer: { id: '', name: 'northwind.example' }, subscriptionId: '', state: 'active', sold: 30 },
  ])
  expect(rows(outcome, 'seats')).toMatchObject([{ ...contoso, assigned: 96 }, { assigned: 18 }])
})

test.each([
  ['', [25]],
  ['[]', [25]],
  ['{"Status":"Enabled","TotalLicenses":25}', [25]],
  ['{"Status":"Enabled","TotalLicenses":"20","IsTrial":null}', [20, 5]],
  ['[{"Status":"Suspended","TotalLicenses":9}]', [9, 25]],
  ['[{"Status":"Enabled","TotalLicenses":30}]', [30]],
  ['{"Status":"Enabled","TotalLicenses":"20"}, {"Status":"Suspended","TotalLicenses":"7"}', [20, 7, 5]],
  ['No data', [25]],
])('CIPP: 25 seats beside %s are %j', (cell, sold) => {
  const csv = `Tenant,License,CountUsed,TotalLicenses,TermInfo\na.example,Office 365 E3,4,25,"${cell.replaceAll('"', '""')}"\n`
  const outcome = readRows(cippLicences, csv)
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'licence')).toMatchObject(sold.map(seats => ({ sold: seats })))
})

test.each(['System.Object[]', '@{Status=Enabled; TotalLicenses=25; IsTrial=True}'])(
  'CIPP: 25 seats beside %s may be a trial, which is an error',
  cell => {
    const csv = `Tenant,License,CountUsed,TotalLicenses,TermInfo\na.example,Office 365 E3,4,25,"${cell}"\n`
    const outcome = readRows(cippLicences, csv)
    expect(outcome.issues).toMatchObject([{ code: 'bad-word', column: 'TermInfo' }])
    expect(rows(outcome, 'licence')).toEqual([])
  },
)

test('CIPP: what its own CSV has for true and for nothing', () => {
  const term = { Status: 'Enabled', TotalLicenses: '25', IsTrial: 'Yes', CSPSubscriptionId: 'No data' }
  const cell = JSON.stringify({ ...term, SubscriptionId: 's1' }).replaceAll('"', '""')
  const outcome = readRows(
    cippLicences,
    `Tenant,License,CountUsed,TotalLicenses,TermInfo\na.example,Office 365 E3,4,25,"${cell}"\n`,
  )
  expect(rows(outcome, 'licence')).toMatchObject([{ subscriptionId: 's1', stated: 'trial', sold: 25 }])
})

test.each(['{"Status":"Resting","TotalLicenses":25}', '{"Status":"Enabled"}'])(
  'CIPP: a subscription that says %s is an error',
  cell => {
    const csv = `Tenant,License,CountUsed,TotalLicenses,TermInfo\na.example,Office 365 E3,4,25,"${cell.replaceAll('"', '""')}"\n`
    const outcome = readRows(cippLicences, csv)
    expect(outcome.issues).toMatchObject([{ code: 'bad-word', column: 'TermInfo', line: 2 }])
    expect(outcome.sent).toEqual([])
  },
)

test('AdminDroid: the type and the status of a subscription, and no end for a trial', () => {
  const file = 'subscription-expiry/LicenseExpiryReport_2026-Aug-31-Mon 09-17 AM.csv'
  const outcome = readSteadily(subscriptionExpiry, fixture(file))
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'licence')).toMatchObject([
    { product: { skuId: E3 }, state: 'active', stated: null, sold: 100, ends: day('2026-12-15') },
    { state: 'active', stated: 'trial', sold: 25, ends: null },
    { state: 'active', stated: 'free', sold: 10_000 },
    { state: 'grace', stated: null, sold: 10 },
  ])
  expect(rows(outcome, 'seats')).toMatchObject([96, 3, 5, 2].map(assigned => ({ assigned })))
})

test('AdminDroid: several subscriptions of one SKU come as a text that has no number', () => {
  const header = 'Subscription Name,Total Units,Consumed Units,Subscription Type,Status'
  const outcome = readRows(subscriptionExpiry, `${header}\nSPE_E3,System.Object[],4,Purchased,Enabled\n`)
  expect(outcome.issues).toMatchObject([{ code: 'bad-count', column: 'Total Units', line: 2 }])
  const odd = readRows(subscriptionExpiry, `${header}\nSPE_E3,5,4,Rented,Enabled\n`)
  expect(odd.issues).toMatchObject([{ code: 'bad-word', column: 'Subscription Type' }])
})
