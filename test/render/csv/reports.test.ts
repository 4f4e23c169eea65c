// Every report as CSV: the promised columns, in the promised order.
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { renderCsv, renderTsv } from '../../../src/render/csv/index.ts'
import type { Report } from '../../../src/report/types.ts'
import {
  customerReport,
  diffReport,
  emptyPortfolioReport,
  hostilePortfolioReport,
  portfolioByWorkload,
  portfolioReport,
  portfolioTrendReport,
  strangerReport,
  trendReport,
} from '../../support/sample-reports.ts'
import { sampleRow } from '../../support/samples/row.ts'
import { contextOf } from '../context.ts'

const COLUMNS =
  'asOf,windowStart,windowEnd,customerId,customerName,soldLicenses,assignedLicenses,deploymentPercent,totalUsers,activeUsers,usagePercent,entitledActiveUsers,adjustedUsagePercent,trialUsers,secondSubscriptionUsers,lapsedSubscriptionUsers,turnoverUsers,yammerUsers,unlicensedUsers,basis,flags,advice'

const context = await contextOf()

async function csv(report: Report): Promise<string> {
  return String(await renderCsv(report, context))
}

async function lines(report: Report): Promise<string[]> {
  return (await csv(report)).trimEnd().split('\n')
}

async function records(report: Report): Promise<Record<string, string>[]> {
  return parse(await csv(report), { columns: true })
}

const one = sampleRow(
  'customer',
  { id: 'c1', name: 'Contoso, Ltd' },
  null,
  { sold: 4, assigned: 2, total: 3, entitled: 2, causes: { trial: 1, turnover: 1 } },
  {
    advice: [
      { code: 'convert-trial', evidence: {} },
      { code: 'renew', evidence: {} },
    ],
  },
)
const total = sampleRow(
  'total',
  { id: null, name: 'Total' },
  null,
  { sold: 4, assigned: 2, total: 3, entitled: 2, causes: { trial: 1, turnover: 1 } },
  { flags: [] },
)

test('a portfolio has the promised columns, a row for each customer, and the Total last', async () => {
  expect(await lines({ ...portfolioReport, rows: [one], total })).toEqual([
    COLUMNS,
    '2026-08-31,2026-08-04,2026-08-31,c1,"Contoso, Ltd",4,2,50,3,4,133.33,2,66.67,1,0,0,1,0,0,users,over-100;inflated;small-base,convert-trial;renew',
    '2026-08-31,2026-08-04,2026-08-31,,Total,4,2,50,3,4,133.33,2,66.67,1,0,0,1,0,0,users,,',
  ])
})

test.each(['service', 'product', 'workload'] as const)('by %s there is a column for it', async by => {
  const row = { ...one, scope: by, key: 'The key' }
  const [header, first, last] = await lines({ ...portfolioReport, by, rows: [row], total })
  expect(header).toBe(COLUMNS.replace('customerName,', `customerName,${by},`))
  expect(first).toMatch(/^2026-08-31,2026-08-04,2026-08-31,c1,"Contoso, Ltd",The key,4,2,50,/)
  expect(last).toMatch(/^2026-08-31,2026-08-04,2026-08-31,,Total,,4,2,50,/)
})

test('what is not available is an empty cell', async () => {
  const row = sampleRow('customer', { id: null, name: 'N' }, null, {}, { asOf: null, window: null })
  const [, first] = await lines({ ...portfolioReport, rows: [row], total })
  expect(first).toBe(',,,,N,,,,,,,,,,,,,,,,no-licence-data;no-usage-data,')
})

test('an empty portfolio is the header and an empty Total', async () => {
  expect(await lines(emptyPortfolioReport)).toEqual([COLUMNS, ',,,,Total,,,,,,,,,,,,,,,,,'])
})

test('by workload every row has as many cells as the header', async () => {
  const found = await records(portfolioByWorkload)
  expect(found.map(row => row['workload']).slice(0, 3)).toEqual(['Exchange', 'Teams', 'Exchange'])
})

test('one customer: scope and name follow the customer, its parts in a fixed order', async () => {
  const report = { ...customerReport, users: null }
  const [header] = await lines(report)
  expect(header).toBe(COLUMNS.replace('customerName,', 'customerName,scope,name,'))
  const found = await records(report)
  expect(found[0]).toMatchObject({ scope: 'customer', name: 'Lindqvist Bygg AB', usagePercent: '103.57' })
  expect([...new Set(found.map(row => row['scope']))]).toEqual(['customer', 'service', 'product', 'workload'])
  expect(found.length).toBe(1 + 2 + 5 + 6)
})

test('idle users replace the figures where they were asked for', async () => {
  const expected = [
    'customerId,customerName,userPrincipalName,concealed,status,lastActivityDate,products,monthlyCost,currency,list,scopeName,displayName,people,daysIdle,licenseAssignedDate,workloads,department',
    '6f1c1f9e-2a53-4c1d-9a40-0f5f2a7c1e11,Lindqvist Bygg AB,anna.berg@lindqvist.example,false,idle,2026-06-28,Microsoft 365 Business Premium,20.6,EUR,unused,,Anna Berg,1,64,2025-07-27,Exchange=2026-06-28,',
    '6f1c1f9e-2a53-4c1d-9a40-0f5f2a7c1e11,Lindqvist Bygg AB,ext_olle#EXT#@lindqvist.example,false,never;guest;blocked,,Office 365 E3;Visio Plan 2,,,unused,,,1,,,Exchange=,',
  ]
  expect(await lines(customerReport)).toEqual(expected)
  expect(await lines({ ...portfolioReport, users: customerReport.users })).toEqual(expected)
})

test('costs in several currencies stand beside each other', async () => {
  const [user] = customerReport.users ?? []
  if (!user) throw new Error('the sample has users')
  const cost = [
    { currency: 'EUR', amount: '20.60' },
    { currency: 'USD', amount: '5.00' },
  ]
  const [row] = await records({ ...customerReport, users: [{ ...user, cost }] })
  expect(row).toMatchObject({ monthlyCost: '20.60;5.00', currency: 'EUR;USD' })
})

test('a trend keeps the dates without figures', async () => {
  const found = await records(trendReport)
  expect(found.map(row => [row['date'], row['usagePercent'], row['missing']])).toEqual([
    ['2026-03-31', '47.14', ''],
    ['2026-05-01', '55.7', ''],
    ['2026-05-31', '', 'Kestrel Labs;Ōkawa Seisakusho'],
    ['2026-07-01', '', ''],
    ['2026-07-31', '94.55', ''],
    ['2026-08-31', '103.57', ''],
  ])
  expect(found.at(-1)).toMatchObject({
    changeSince: '2026-07-31',
    deploymentChangePoints: '3.08',
    usageChangePoints: '8.7',
    adjustedUsageChangePoints: '-1.2',
    activeUsersChange: '11',
  })
  expect((await records(portfolioTrendReport))[0]).toMatchObject({ customerId: '', customerName: 'Total' })
})

test('a comparison has every figure before and after', async () => {
  const found = await records(diffReport)
  expect(found[0]).toMatchObject({
    customerName: 'Calder Logistics',
    move: 'moved',
    usageChangePoints: '44.27',
    reasons: 'secondSubscriptionUsers;assignedLicenses',
    secondSubscriptionUsersBefore: '4',
    secondSubscriptionUsersAfter: '71',
    deploymentPercentBefore: '78.33',
    deploymentPercentAfter: '83.33',
  })
  expect(found[1]).toMatchObject({ move: 'came', soldLicensesBefore: '', soldLicensesAfter: '22' })
  expect(found[2]).toMatchObject({ move: 'went', soldLicensesBefore: '14', soldLicensesAfter: '' })
})

test('the files found are a table', async () => {
  const text = await csv(strangerReport)
  expect(text).toBe(
    'file,status,format,customer,customers,rows,users,duplicates,rejected,reportDate,encoding,reason,detail,customerId\nnotes.csv,left-out,,,0,0,0,0,0,,utf-8,stranger,,\n',
  )
})

test('names that mean harm are text, and the table keeps its shape', async () => {
  const found = await records(hostilePortfolioReport)
  expect(found.length).toBe(hostilePortfolioReport.rows.length + 1)
  for (const row of found) expect(row['customerName']).not.toMatch(/^\s*[=+\-@]|\p{Control}/u)
  for (const row of found) expect(row['totalUsers']).toMatch(/^\d+$/)
})

test('TSV has the same cells between tabs; for Excel there is a mark and CRLF', async () => {
  const comma: string[][] = parse(await csv(portfolioReport))
  const tab: string[][] = parse(String(await renderTsv(portfolioReport, context)), { delimiter: '\t' })
  expect(tab).toEqual(comma)
  const excel = String(await renderCsv(portfolioReport, { ...context, excel: true }))
  expect(excel.startsWith('\uFEFFasOf,')).toBe(true)
  expect(excel.replaceAll('\r\n', '').includes('\n')).toBe(false)
})
