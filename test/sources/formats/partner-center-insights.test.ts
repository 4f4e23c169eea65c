import { expect, test } from 'vitest'
import { deploymentInsights } from '../../../src/sources/formats/deployment-insights.ts'
import { usageInsights } from '../../../src/sources/formats/usage-insights.ts'
import { day, fixture, readRows, readSteadily, rows } from './read-rows.ts'

const TENANT = '0112A436-B14E-4888-967B-CA4BB2CF1234'

test('deployment: deployed seats are assigned seats, and the SKU id stands beside the old name', () => {
  const outcome = readSteadily(deploymentInsights, fixture('deployment-insights/deployment.csv'))
  const common = {
    origin: 'deployment-insights',
    customer: { id: TENANT, name: 'CONTOSO' },
    state: 'active',
    channel: 'reseller',
  }
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'licence')).toMatchObject([
    {
      ...common,
      product: { skuId: '6FD2C87F-B296-42F0-B197-1E91E994B900', name: 'OFFICE 365 ENTERPRISE E3' },
      service: 'Microsoft Office 365',
      sold: 100,
      assigned: 96,
      statedPercent: 96,
      reportDate: day('2026-08-30'),
    },
    { ...common, sold: 8, assigned: 1, statedPercent: 12.5 },
    {
      ...common,
      service: 'Microsoft Dynamics',
      sold: 9,
      assigned: 0,
      statedPercent: 0,
      reportDate: day('2026-08-28'),
    },
  ])
})

test('usage: qualified users are the total, whichever way the percentage is written', () => {
  const outcome = readSteadily(usageInsights, fixture('usage-insights/usage.csv'))
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'count')).toMatchObject([
    { workload: 'Exchange', active: 60, total: 96, statedPercent: 62.5, reportDate: day('2026-08-30') },
    { workload: 'SPO', active: 120, total: 96, statedPercent: 125, reportDate: day('2026-08-29') },
  ])
  expect(rows(outcome, 'count')[0]).toMatchObject({
    customer: { id: TENANT, name: 'CONTOSO' },
    product: { skuId: '6FD2C87F-B296-42F0-B197-1E91E994B900' },
    service: 'Microsoft Office 365',
    periodDays: null,
  })
})

test('usage: the other spelling of active licences, and codes in place of names', () => {
  const outcome = readRows(
    usageInsights,
    'customerId,workloadCode,serviceCode,productName,licenseActive,licensesQualified\nT1,SFB,o365,X,3,4\n',
  )
  expect(rows(outcome, 'count')).toMatchObject([
    { customer: { id: 'T1', name: '' }, workload: 'SFB', service: 'o365', active: 3, total: 4 },
  ])
})

test('a row without customer, product or workload is a problem', () => {
  const deployment = readRows(
    deploymentInsights,
    'customerTenantId,customerName,productId,productName,licensesDeployed,licensesSold\n,,P,,1,2\nT,,,,1,2\nT,,P,,,2\n',
  )
  expect(deployment.sent).toEqual([])
  expect(deployment.issues.map(({ line, code }) => [line, code])).toEqual([
    [2, 'no-customer'],
    [3, 'blank-cell'],
    [4, 'blank-cell'],
  ])
  const usage = readRows(
    usageInsights,
    'customerTenantId,workloadName,licensesActive,licensesQualified\nT,,1,2\nT,Teams,1.5,2\n',
  )
  expect(usage.sent).toEqual([])
  expect(usage.issues.map(({ line, code }) => [line, code])).toEqual([
    [2, 'blank-cell'],
    [3, 'bad-count'],
  ])
})
