import { expect, test } from 'vitest'
import { insightsDynamics } from '../../../src/sources/formats/insights-dynamics.ts'
import { insightsSeats } from '../../../src/sources/formats/insights-seats.ts'
import { insightsUsage } from '../../../src/sources/formats/insights-usage.ts'
import { resellerPerformance } from '../../../src/sources/formats/reseller-performance.ts'
import { day, fixture, readRows, readSteadily, rows } from './read-rows.ts'

const CONTOSO = { id: '0112a436-b14e-4888-967b-ca4bb2cf1234', name: 'Contoso' }
const JULY = day('2026-07-31')

test('usage: a month is its last day, and rows marked as duplicates are left out and counted', () => {
  const outcome = readSteadily(insightsUsage, fixture('insights-usage/O365LicenseUsage.csv'))
  const common = { customer: CONTOSO, reportDate: JULY, periodDays: 0 }
  expect(outcome).toMatchObject({ issues: [], duplicates: 1 })
  expect(rows(outcome, 'count')).toMatchObject([
    { ...common, workload: 'Teams', active: 52, total: 100 },
    { ...common, workload: 'Exchange Online', active: 104, total: 100 },
  ])
})

test.each([
  ['0', 0],
  ['False', 0],
  ['', 0],
  ['1', 1],
  ['True', 1],
  ['2', 1],
])('usage: a duplicate mark of "%s" leaves out %d rows', (mark, duplicates) => {
  const header =
    'CustomerTenantId,WorkloadName,month,PaidAvailableUnits,MonthlyActiveUsers,IsDuplicateRowForPGA'
  const outcome = readRows(insightsUsage, `${header}\nT,Teams,Jul 2026,10,5,${mark}\n`)
  expect(outcome.duplicates).toBe(duplicates)
  expect(outcome.sent).toHaveLength(1 - duplicates)
})

test('seats: the finest product name that is a name, and no assigned figure where there is none', () => {
  const outcome = readSteadily(insightsSeats, fixture('insights-seats/SeatsSubscriptionsAndRevenue.csv'))
  expect(outcome).toMatchObject({ issues: [], duplicates: 1 })
  expect(rows(outcome, 'licence')).toMatchObject([
    {
      customer: CONTOSO,
      product: { skuId: '', name: 'Office 365 E3' },
      subscriptionId: 'b0f2c1d4-0000-4000-8000-00000000000a',
      state: 'active',
      sold: 100,
      assigned: 96,
      partnerId: '1051000',
      partnerName: 'Fabrikam KK',
      channel: 'CSP',
      reportDate: JULY,
    },
    {
      product: { name: 'Microsoft 365 Business Basic' },
      state: 'grace',
      stateWord: 'In Grace Period',
      sold: 20,
      assigned: null,
    },
  ])
})

test('seats: the subscription details state the seats at the end of the period', () => {
  const header =
    'CustomerTenantId,SubscriptionId,SubscriptionState,Month,SKU,PartnerID,AvailableSeatsEOP,AvailableSeats'
  const outcome = readRows(insightsSeats, `${header}\nT,S,Churned,2026-07-01,Office 365 E3,77,40,-2\n`)
  expect(rows(outcome, 'licence')).toMatchObject([
    { sold: 40, assigned: null, state: 'deprovisioned', partnerId: '77' },
  ])
})

test('Dynamics: licences and counts at once; trial and lapsed seats are in no total', () => {
  const outcome = readSteadily(insightsDynamics, fixture('insights-dynamics/DynamicsLicenseUsage.csv'))
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'licence')).toMatchObject([
    {
      customer: CONTOSO,
      product: { skuId: '1E1A282C-9C54-43A2-9310-98EF728FAACE', name: 'Dynamics 365 Sales Enterprise' },
      service: 'Dynamics 365',
      state: 'active',
      stated: null,
      sold: 40,
      assigned: 30,
      channel: 'CSP Indirect',
    },
    { state: 'grace', sold: 10, assigned: 10 },
    { product: { skuId: '', name: 'Dynamics 365 Sales Trial' }, stated: 'free', sold: 10_000, assigned: 2 },
  ])
  const common = { workload: 'Sales', service: 'Dynamics 365', reportDate: JULY, periodDays: 0 }
  expect(rows(outcome, 'count')).toMatchObject([
    { ...common, active: 12, total: 40, statedPercent: 30 },
    { ...common, active: 4, total: 0, statedPercent: null },
    { ...common, active: 2, total: 0, statedPercent: null },
  ])
})

test('Power BI: the same without the revenue columns, and a ratio for a percentage', () => {
  const outcome = readSteadily(insightsDynamics, fixture('insights-dynamics/PowerBILicenseUsage.csv'))
  expect(rows(outcome, 'count')).toMatchObject([
    { workload: 'Power BI', service: '', active: 4, total: 8, statedPercent: 50 },
  ])
})

test('Dynamics: a word that is neither free nor paid is a problem', () => {
  const header =
    'CustomerTenantId,SubscriptionId,SubscriptionStatus,Month,SKU,FreeVsPaidSKU,AvailableSeats,AssignedSeats,ActiveSeats'
  const outcome = readRows(insightsDynamics, `${header}\nT,S,Active,2026-07-01,X,Perhaps,1,1,1\n`)
  expect(outcome.sent).toEqual([])
  expect(outcome.issues).toMatchObject([{ code: 'bad-word', column: 'FreeVsPaidSKU' }])
})

test('reseller performance: the reseller is the partner', () => {
  const outcome = readSteadily(resellerPerformance, fixture('reseller-performance/ResellerPerformance.csv'))
  expect(rows(outcome, 'licence')).toMatchObject([
    {
      customer: { id: '', name: 'Contoso' },
      product: { name: 'Office 365 E3' },
      partnerId: '1051000',
      partnerName: 'Fabrikam KK',
      sold: 100,
      assigned: 96,
      reportDate: JULY,
    },
  ])
})
