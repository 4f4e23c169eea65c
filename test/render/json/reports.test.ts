// Every report as JSON: the promised shape, also where there is nothing to list.
import { expect, test } from 'vitest'
import { renderJson } from '../../../src/render/json/index.ts'
import type { Report } from '../../../src/report/types.ts'
import {
  customerReport,
  diffReport,
  emptyPortfolioReport,
  HOSTILE_NAMES,
  hostilePortfolioReport,
  portfolioByWorkload,
  portfolioReport,
  sampleRow,
  trendReport,
} from '../../support/sample-reports.ts'
import { contextOf } from '../context.ts'

const context = await contextOf()

async function json(report: Report) {
  return JSON.parse(String(await renderJson(report, context)))
}

const contoso = sampleRow(
  'customer',
  { id: 'c1', name: 'Contoso' },
  null,
  {
    sold: 4,
    assigned: 2,
    total: 3,
    entitled: 2,
    causes: { trial: 1 },
    evidence: { trial: [{ users: 1, product: 'Copilot (trial)' }] },
  },
  {
    advice: [
      {
        code: 'adopt',
        evidence: { deployment: { numerator: 2n, denominator: 4n }, deploymentLine: 60, missingSeats: 1 },
      },
    ],
    cost: { unassigned: [{ currency: 'EUR', amount: '12.50' }], unused: [], unpriced: ['Visio'] },
    support: { requests: 3, howTo: 2, perUser: { numerator: 2n, denominator: 3n } },
    seatLine: { paidSeats: 4, line: 40, reached: true, missing: 0 },
    reported: { deployment: null, usage: 99.5 },
  },
)

test('a row has the customer, every field of the CSV under its name, and then the rest', async () => {
  const { rows } = await json({ ...portfolioReport, rows: [contoso] })
  expect(rows).toEqual([
    {
      scope: 'customer',
      customer: { id: 'c1', name: 'Contoso' },
      asOf: '2026-08-31',
      windowStart: '2026-08-04',
      windowEnd: '2026-08-31',
      customerId: 'c1',
      customerName: 'Contoso',
      soldLicenses: 4,
      assignedLicenses: 2,
      deploymentPercent: 50,
      totalUsers: 3,
      activeUsers: 3,
      usagePercent: 100,
      entitledActiveUsers: 2,
      adjustedUsagePercent: 66.67,
      adjustedOfUsers: null,
      trialUsers: 1,
      secondSubscriptionUsers: 0,
      lapsedSubscriptionUsers: 0,
      turnoverUsers: 0,
      yammerUsers: 0,
      unlicensedUsers: 0,
      basis: 'users',
      flags: ['inflated', 'small-base'],
      advice: ['adopt'],
      reportedDeploymentPercent: null,
      reportedUsagePercent: 99.5,
      bridge: [
        {
          cause: 'trial',
          users: 1,
          points: 33.33,
          evidence: [
            {
              users: 1,
              product: 'Copilot (trial)',
              subscriptionId: null,
              state: null,
              how: null,
              from: null,
              to: null,
            },
          ],
        },
      ],
      possibleCauses: [],
      adviceDetails: [
        { code: 'adopt', evidence: { deploymentPercent: 50, deploymentLinePercent: 60, missingSeats: 1 } },
      ],
      change: null,
      support: { requests: 3, howTo: 2, howToPer100Users: 66.67 },
      cost: { unassigned: [{ currency: 'EUR', amount: 12.5 }], unused: [], unpricedProducts: ['Visio'] },
      // Twelve months of it.
      idleCost: {
        perMonth: [{ currency: 'EUR', amount: 12.5 }],
        perYear: [{ currency: 'EUR', amount: 150 }],
      },
      seatLine: { paidSeats: 4, linePercent: 40, reached: true, missingUsers: 0 },
    },
  ])
})

test('a portfolio says where it comes from and what it covers', async () => {
  const document = await json(portfolioReport)
  expect(Object.keys(document)).toEqual([
    'schemaVersion',
    'kind',
    'by',
    'checks',
    'generatedFrom',
    'window',
    'scope',
    'services',
    'rows',
    'total',
    'notes',
    'forMerge',
  ])
  expect(document).toMatchObject({
    schemaVersion: 1,
    kind: 'portfolio',
    by: 'customer',
    window: { days: 28 },
    scope: 'all',
    services: ['office365', 'dynamics365'],
    total: { scope: 'total', customer: { id: null, name: 'Total' } },
  })
  expect(document.generatedFrom[1]).toEqual({
    file: 'exports/Office365ActiveUserDetail08_31_2026.csv',
    format: 'active-users',
    customer: 'Lindqvist Bygg AB',
    customerId: null,
    rows: 1187,
    rejected: 3,
    reportDate: '2026-08-31',
  })
  expect(await json(hostilePortfolioReport)).toMatchObject({ scope: 'own', partner: HOSTILE_NAMES.script })
})

test('notes have a code, a sentence, and what it is made of, with days as dates', async () => {
  const { notes } = await json(portfolioReport)
  expect(notes[3]).toEqual({
    code: 'old-licences',
    message: expect.stringContaining('Dynamics 365'),
    customer: 'Lindqvist Bygg AB',
    customerId: '6f1c1f9e-2a53-4c1d-9a40-0f5f2a7c1e11',
    service: 'dynamics365',
    day: '2026-07-21',
    asOf: '2026-08-31',
  })
  expect(notes[0]).toMatchObject({ code: 'duplicates', kind: 'usage', count: 12 })
})

test('without customers the shape is the same', async () => {
  const empty = await json(emptyPortfolioReport)
  expect(Object.keys(empty)).toEqual(Object.keys(await json(portfolioReport)))
  expect(empty).toMatchObject({ rows: [], notes: [], generatedFrom: [] })
  expect(empty.total).toMatchObject({ asOf: null, soldLicenses: null, flags: [], advice: [] })
  expect(Object.keys(empty.total)).toEqual(Object.keys((await json(portfolioReport)).total))
})

test('a row by workload names its workload', async () => {
  const { rows, total } = await json(portfolioByWorkload)
  expect(rows[0]).toMatchObject({ scope: 'workload', workload: 'Exchange', soldLicenses: null })
  expect('workload' in total).toBe(false)
})

test('one customer: parts, advice with its words, history, and users only where asked for', async () => {
  const document = await json(customerReport)
  expect(document).toMatchObject({
    kind: 'report',
    customer: { name: 'Lindqvist Bygg AB' },
    asOf: '2026-08-31',
    window: { start: '2026-08-04', end: '2026-08-31', days: 28 },
    serviceFilter: ['office365', 'dynamics365'],
    summary: { usagePercent: 103.57, adjustedUsagePercent: 63.39, deploymentPercent: 90.77 },
  })
  expect(document.services.map((row: { service: string }) => row.service)).toEqual([
    'dynamics365',
    'office365',
  ])
  expect(document.advice[1]).toMatchObject({
    code: 'reclaim',
    evidence: { unassignedSeats: 12, unusedSeats: 41, monthlyCost: [{ currency: 'EUR', amount: 1280.9 }] },
  })
  for (const piece of document.advice) expect(piece.because.length).toBeGreaterThan(0)
  expect(document.trend[2]).toMatchObject({ date: '2026-05-31', row: null })
  expect(document.users[1]).toEqual({
    customer: document.customer,
    list: 'unused',
    scopeName: null,
    displayName: '',
    department: '',
    people: 1,
    daysIdle: null,
    licenseAssignedDate: null,
    workloads: [{ workload: 'Exchange', lastActivityDate: null }],
    userPrincipalName: 'ext_olle#EXT#@lindqvist.example',
    concealed: false,
    status: ['never', 'guest', 'blocked'],
    lastActivityDate: null,
    products: ['Office 365 E3', 'Visio Plan 2'],
    monthlyCost: [],
  })
  expect('users' in (await json({ ...customerReport, users: null }))).toBe(false)
})

test('without an as-of day the window is there and not available', async () => {
  const document = await json({ ...customerReport, asOf: null, window: null })
  expect(document).toMatchObject({ asOf: null, window: { start: null, end: null, days: 28 } })
})

test('trend and comparison', async () => {
  const trend = await json(trendReport)
  expect(trend.points.at(-1)).toMatchObject({
    date: '2026-08-31',
    row: { change: { since: '2026-07-31', adjustedUsagePoints: -1.2, activeUsers: 11 } },
  })
  const diff = await json(diffReport)
  expect(diff.moves[0]).toMatchObject({
    move: 'moved',
    reasons: [
      { field: 'secondSubscriptionUsers', before: 4, after: 71 },
      { field: 'assignedLicenses', before: 141, after: 150 },
    ],
    before: { asOf: '2026-07-31', deploymentPercent: 78.33 },
  })
  expect(diff.moves[1]).toMatchObject({ move: 'came', before: null, usagePoints: null })
})

test('the text is indented by two spaces, ends with a line, and holds nothing that a terminal obeys', async () => {
  const text = String(await renderJson(hostilePortfolioReport, context))
  expect(text).toMatch(/^\{\n {2}"schemaVersion": 1,\n {2}"kind": "portfolio",\n.*\n\}\n$/s)
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Control}\u2028\u202A-\u202E]/u)
  const names = JSON.parse(text).rows.map((row: { customerName: string }) => row.customerName)
  expect(names).toEqual(Object.values(HOSTILE_NAMES))
})
