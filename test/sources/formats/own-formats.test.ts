import { expect, test } from 'vitest'
import { ownLicences } from '../../../src/sources/formats/own-licences.ts'
import { ownPrices } from '../../../src/sources/formats/own-prices.ts'
import { ownSupport } from '../../../src/sources/formats/own-support.ts'
import { ownUsage } from '../../../src/sources/formats/own-usage.ts'
import { day, fixture, readRows, readSteadily, rows } from './read-rows.ts'

test('licences: every column, with the state and the trial as stated', () => {
  const outcome = readSteadily(
    ownLicences,
    'CustomerId,CustomerName,SubscriptionId,ProductName,SkuId,Service,State,IsTrial,LicensesSold,LicensesAssigned,PartnerId,PartnerName,Channel,EndDate,Term,AutoRenew,ReportDate\nC,Contoso,S,Office 365 E3,X,Office 365,In Grace Period,yes,"1,048",1048,P,Partner,CSP,2027-01-31,P1Y,no,2026-08-31\n',
  )
  expect(rows(outcome, 'licence')).toEqual([
    {
      origin: 'licences',
      customer: { id: 'C', name: 'Contoso' },
      product: { skuId: 'X', name: 'Office 365 E3' },
      subscriptionId: 'S',
      service: 'Office 365',
      state: 'grace',
      stateWord: 'In Grace Period',
      stated: 'trial',
      sold: 1048,
      assigned: 1048,
      partnerId: 'P',
      partnerName: 'Partner',
      channel: 'CSP',
      reportDate: day('2026-08-31'),
      statedPercent: null,
      ends: day('2027-01-31'),
      termMonths: 12,
      autoRenew: false,
    },
  ])
})

test('licences: what a term and an end may be, strictly', () => {
  const of = (cells: string) =>
    readRows(
      ownLicences,
      `CustomerId,ProductName,LicensesSold,LicensesAssigned,EndDate,Term,AutoRenew,AppliesTo\nC,P,1,1,${cells}\n`,
    )
  for (const [term, termMonths] of [
    ...[['monthly', 1] as const, ['Yearly', 12] as const, ['three-years', 36] as const, ['P1M', 1] as const],
    ...[['P3Y', 36] as const, ['P1Y6M', 18] as const, ['', null] as const],
  ]) {
    expect(rows(of(`,${term},,`), 'licence'), term).toMatchObject([{ termMonths }])
  }
  expect(of(',soon,,').issues.map(({ code, column }) => [code, column])).toEqual([['bad-word', 'Term']])
  expect(of('31.12.26 x,,,').issues.map(({ code, column }) => [code, column])).toEqual([
    ['bad-date', 'EndDate'],
  ])
  expect(of(',,perhaps,').issues.map(({ code, column }) => [code, column])).toEqual([
    ['bad-flag', 'AutoRenew'],
  ])
  expect(rows(of(',,,Company'), 'licence')).toMatchObject([{ stated: 'not-a-person' }])
  expect(rows(of(',,,User'), 'licence')).toMatchObject([{ stated: null }])
})

test('usage: a licence flag may be blank, and the day of a date-time is the one in UTC', () => {
  const outcome = readSteadily(
    ownUsage,
    'CustomerName,UserPrincipalName,Workload,LastActivityDate,HasLicense\nContoso,a@b.c,Teams,2026-08-31T23:30:00-02:00,\nContoso,b@b.c,Teams,,no\n',
  )
  expect(rows(outcome, 'usage')).toMatchObject([
    { user: 'a@b.c', lastActivity: day('2026-09-01'), hasLicense: null },
    { user: 'b@b.c', lastActivity: null, hasLicense: false },
  ])
})

test('support: the day in UTC, and the category as written', () => {
  const outcome = readSteadily(ownSupport, fixture('support/support.csv'))
  expect(rows(outcome, 'support')).toEqual([
    {
      customer: { id: '0112a436-b14e-4888-967b-ca4bb2cf1234', name: 'Contoso' },
      opened: day('2026-08-31'),
      category: 'how-to',
    },
    { customer: { id: '', name: 'Contoso' }, opened: day('2026-08-12'), category: 'outage' },
  ])
  const bad = readRows(
    ownSupport,
    'CustomerId,OpenedDate,Category\nC,,help\nC,2026-13-01,help\nC,2026-08-01,\n',
  )
  expect(bad.sent).toEqual([])
  expect(bad.issues.map(({ line, code }) => [line, code])).toEqual([
    [2, 'blank-cell'],
    [3, 'bad-date'],
    [4, 'blank-cell'],
  ])
})

test('prices: exact, for a month unless they say for how long', () => {
  const outcome = readSteadily(ownPrices, fixture('prices/prices.csv'))
  expect(rows(outcome, 'price')).toEqual([
    {
      product: { skuId: '', name: 'Office 365 E3' },
      unitPrice: { numerator: 23_005n, denominator: 1000n, written: '23.005' },
      currency: 'USD',
      termMonths: 1,
      preference: 0,
    },
    {
      product: { skuId: '1e1a282c-9c54-43a2-9310-98ef728faace', name: '' },
      unitPrice: { numerator: 1140n, denominator: 1n, written: '1,140' },
      currency: 'EUR',
      termMonths: 12,
      preference: 0,
    },
    {
      product: { skuId: '', name: 'Visio Plan 2' },
      unitPrice: { numerator: 125n, denominator: 10n, written: '12.5' },
      currency: 'EUR',
      termMonths: 1,
      preference: 0,
    },
    {
      product: { skuId: '', name: 'Power Automate Free' },
      unitPrice: { numerator: 0n, denominator: 1n, written: '0' },
      currency: 'JPY',
      termMonths: 1,
      preference: 0,
    },
  ])
})

test.each([
  ['E3,-1,USD,', 'bad-number', 'UnitPrice'],
  ['E3,$5,USD,', 'bad-number', 'UnitPrice'],
  ['E3,5,$,', 'bad-word', 'Currency'],
  ['E3,5,,', 'blank-cell', 'Currency'],
  ['E3,5,USD,weekly', 'bad-word', 'Term'],
  [',5,USD,', 'blank-cell', 'ProductName'],
])('prices: never guesses: %s', (record, code, column) => {
  const outcome = readRows(ownPrices, `ProductName,UnitPrice,Currency,Term\n${record}\n`)
  expect(outcome.sent).toEqual([])
  expect(outcome.issues).toMatchObject([{ code, column }])
})
