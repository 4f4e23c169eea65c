import { expect, test } from 'vitest'
import { rowHeader } from '../../../src/render/csv/columns.ts'
import { usersTable } from '../../../src/render/csv/users.ts'
import { POINT_NAMES } from '../../../src/render/fields.ts'
import type { Format } from '../../../src/sources/format.ts'
import { FORMATS } from '../../../src/sources/formats/index.ts'
import { portfolioCsv } from '../../../src/sources/formats/portfolio-csv.ts'
import { portfolioJson } from '../../../src/sources/formats/portfolio-json.ts'
import { FIGURE_COLUMNS } from '../../../src/sources/formats/shared/portfolio-figures.ts'
import { day, fits, fixture, readRows, readSteadily, rows } from './read-rows.ts'

const BY_CUSTOMER = fixture('portfolio-csv/portfolio-2026-07-31.csv')
const BY_SERVICE = fixture('portfolio-csv/portfolio-by-service-2026-07-31.csv')

function only(headerLine: string): Format {
  const [format, ...others] = FORMATS.filter(candidate => fits(candidate, headerLine))
  expect(others).toEqual([])
  if (!format) throw new Error(`no format for ${headerLine}`)
  return format
}

test('a portfolio by customer gives a point for each row, names as they were before they were disarmed', () => {
  const outcome = readSteadily(only(BY_CUSTOMER.split('\n')[0] ?? ''), BY_CUSTOMER)
  expect(outcome.issues).toEqual([])
  const common = {
    by: 'customer',
    key: '',
    asOf: day('2026-07-31'),
    windowDays: 28,
    scope: null,
    services: null,
    only: null,
  }
  expect(rows(outcome, 'point')).toMatchObject([
    {
      ...common,
      customer: { id: '0112a436-b14e-4888-967b-ca4bb2cf1234', name: 'Contoso' },
      isTotal: false,
      values: {
        soldLicenses: 100,
        assignedLicenses: 96,
        deploymentPercent: 96,
        totalUsers: 90,
        activeUsers: 60,
        usagePercent: 66.67,
        entitledActiveUsers: 54,
        adjustedUsagePercent: 60,
        trialUsers: 2,
        secondSubscriptionUsers: 3,
        lapsedSubscriptionUsers: 0,
        turnoverUsers: 1,
        yammerUsers: 0,
        unlicensedUsers: 0,
      },
    },
    {
      ...common,
      customer: { id: '', name: '=Evil & Sons' },
      isTotal: false,
      values: { soldLicenses: 10, assignedLicenses: null, totalUsers: null, usagePercent: null },
    },
    { ...common, customer: { id: '', name: 'Total' }, isTotal: true, values: { soldLicenses: 110 } },
  ])
})

test('the grouping is known by its column, also of a Total without key and dates', () => {
  const format = only(BY_SERVICE.split('\n')[0] ?? '')
  expect(format.id).toBe('portfolio-csv-service')
  expect(rows(readSteadily(format, BY_SERVICE), 'point')).toMatchObject([
    { by: 'service', key: 'office365', isTotal: false, windowDays: 28 },
    { by: 'service', key: '', isTotal: true, windowDays: null, asOf: null },
  ])
})

test('a row without its key, or with a window that ends before it starts, is a problem', () => {
  const [header = '', record = ''] = BY_SERVICE.split('\n')
  const keyless = record.replace('office365', '')
  const turned = record.replace('2026-07-04', '2026-08-04')
  const byService = portfolioCsv.find(format => format.id === 'portfolio-csv-service')
  if (!byService) throw new Error('no such format')
  const outcome = readRows(byService, `${header}\n${keyless}\n${turned}\n`)
  expect(outcome.sent).toEqual([])
  expect(outcome.issues.map(({ code, column }) => [code, column])).toEqual([
    ['blank-cell', 'service'],
    ['bad-date', 'windowEnd'],
  ])
})

test('what is written today is what is read tomorrow', () => {
  expect(Object.keys(FIGURE_COLUMNS)).toEqual(POINT_NAMES)
  expect(only(rowHeader([]).join(',')).id).toBe('portfolio-csv')
  for (const by of ['service', 'product', 'workload']) {
    expect(only(rowHeader([by]).join(',')).id).toBe(`portfolio-csv-${by}`)
  }
})

test('JSON also says with which scope and services it was made', () => {
  const header =
    'scope,customer.id,customer.name,workload,asOf,customerId,customerName,soldLicenses,assignedLicenses,totalUsers,activeUsers,entitledActiveUsers,usagePercent,adjustedUsagePercent,report.schemaVersion,report.kind,report.by,report.window.days,report.scope,report.partner,report.services'
  const report = '1,portfolio,workload,14,own,1051000,dynamics365;office365'
  const outcome = readSteadily(
    portfolioJson,
    `${header}\nworkload,C,Contoso,Teams,2026-07-31,C,Contoso,,,10,5,4,50,40,${report}\ntotal,,Total,,,,Total,,,10,5,4,50,40,${report}\n`,
  )
  expect(outcome.issues).toEqual([])
  const common = { by: 'workload', windowDays: 14, scope: 'own:1051000', services: 'dynamics365;office365' }
  expect(rows(outcome, 'point')).toMatchObject([
    {
      ...common,
      customer: { id: 'C', name: 'Contoso' },
      key: 'Teams',
      asOf: day('2026-07-31'),
      isTotal: false,
      values: {
        soldLicenses: null,
        totalUsers: 10,
        activeUsers: 5,
        entitledActiveUsers: 4,
        usagePercent: 50,
      },
    },
    { ...common, isTotal: true, key: '' },
  ])
  expect(only(header)).toBe(portfolioJson)
})

test.each([
  ['report-csv', rowHeader(['scope', 'name']).join(',')],
  ['idle-users-csv', usersTable([]).header.join(',')],
  ['trend-csv', 'date,customerId,customerName,customers,missing,soldLicenses,changeSince,usageChangePoints'],
  ['diff-csv', 'customerId,customerName,move,usageChangePoints,reasons,asOfBefore,asOfAfter'],
  [
    'sources-csv',
    'file,status,format,customer,customers,rows,users,duplicates,rejected,reportDate,encoding,reason,detail',
  ],
  [
    'renewals-csv',
    'customerId,customerName,asOf,product,subscriptionId,endDate,daysLeft,termMonths,autoRenew,soldLicenses,assignedLicenses,totalUsers,entitledActiveUsers,adjustedUsagePercent,seatsToDrop,currency,seatCost,renewalCost,seatsToDropCost',
  ],
  ['rejects-csv', 'file,line,column,reason,raw'],
  ['own-json', 'schemaVersion,kind,by,old,new,moves,notes'],
])('%s is known as an own output', (id, header) => {
  expect(only(header)).toMatchObject({ id, refuse: 'own-output' })
})
