// Portfolios: fourteen customers with every kind of gap, the same by workload, none, and a thousand.
import { asDay } from '../../../src/model/day.ts'
import { NOTHING_TO_MERGE } from '../../../src/report/mergeable.ts'
import type { PortfolioReport, Row } from '../../../src/report/types.ts'
import { HEADING } from './heading.ts'
import { AS_OF, BYGG_COUNTS, type Counts, sampleRow } from './row.ts'

/** An id as a tenant has one, from a number. */
function tenant(number: number): string {
  return `${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
}

const CUSTOMERS: [name: string, counts: Counts, more?: Partial<Row>][] = [
  ['Aurora Fisk AS', { sold: 420, assigned: 401, total: 398, entitled: 352, causes: { turnover: 9 } }],
  [
    'Bellweather & Sons',
    { sold: 60, assigned: 22, total: 22, entitled: 7 },
    {
      advice: [
        {
          code: 'adopt',
          evidence: {
            deployment: { numerator: 22n, denominator: 60n },
            deploymentLine: 50,
            missingSeats: 8,
            usage: { numerator: 7n, denominator: 22n },
            usageLine: 40,
            missingUsers: 2,
          },
        },
      ],
    },
  ],
  [
    'Calder Logistics',
    { sold: 180, assigned: 150, total: 148, entitled: 96, causes: { secondSubscription: 71 } },
  ],
  ['Duarte Arquitetos', { sold: 35, assigned: 35, total: 35, entitled: 30 }],
  [
    'Ellis Dental Group',
    { sold: 48, assigned: 51, total: 47, entitled: 33, causes: { trial: 5, unlicensed: 1 } },
    {
      advice: [
        { code: 'convert-trial', evidence: { users: 5, products: ['Microsoft 365 Copilot (trial)'] } },
      ],
    },
  ],
  [
    'Fjord Energi',
    { sold: 900, assigned: 690, total: 690, active: 512 },
    { reported: { deployment: null, usage: 75.9 } },
  ],
  [
    'Grünwald Maschinenbau GmbH',
    { sold: 260, assigned: 214, total: 214, entitled: 158, causes: { turnover: 14, yammer: 3 } },
  ],
  ['Harrow Primary School', { sold: 22, assigned: 3, total: 3, entitled: 1 }],
  [
    'Ito Foods 伊藤食品株式会社',
    { sold: 75, assigned: 70, total: 68, entitled: 61, causes: { lapsedSubscription: 2 } },
  ],
  ['Jansen Bouw', { total: 41, entitled: 20, causes: { yammer: 1 } }],
  ['Kestrel Labs', { sold: 16, assigned: 15 }],
  [
    'Lindqvist Bygg AB',
    BYGG_COUNTS,
    {
      change: {
        before: {
          soldLicenses: 60,
          assignedLicenses: 50,
          totalUsers: 38,
          activeUsers: 27,
          entitledActiveUsers: 27,
        },
        since: asDay(AS_OF - 31),
        deployment: { numerator: 4n, denominator: 130n },
        usage: { numerator: 87n, denominator: 1000n },
        adjusted: { numerator: -12n, denominator: 1000n },
        activeUsers: 11,
        customers: { deployment: 1, usage: 1, adjusted: 1, activeUsers: 1 },
      },
      advice: [
        { code: 'renew', evidence: { users: 3, products: ['Office 365 E3'] } },
        { code: 'license-yammer', evidence: { users: 21 } },
      ],
    },
  ],
  [
    'Moreau et Fils',
    { sold: 12, assigned: 9, total: 9, entitled: 8 },
    { asOf: asDay(AS_OF - 19), flags: ['stale'] },
  ],
  ['Nakatomi Trading', {}, { asOf: null, window: null, flags: ['no-licence-data', 'no-usage-data'] }],
]

/** Whom the other samples tell of too. */
const IDS = new Map([['Lindqvist Bygg AB', '6f1c1f9e-2a53-4c1d-9a40-0f5f2a7c1e11']])

const rows = CUSTOMERS.map(([name, counts, more], index) =>
  sampleRow('customer', { id: IDS.get(name) ?? tenant(index + 1), name }, null, counts, more),
)

/** Seats of all; users of those with rows or counts; adjusted over those that have both of its numbers. */
function totalOf(all: readonly Row[]): Row {
  const sum = (pick: (row: Row) => number | null) => all.reduce((found, row) => found + (pick(row) ?? 0), 0)
  const row = sampleRow(
    'total',
    { id: null, name: 'Total' },
    null,
    {
      sold: sum(row => row.soldLicenses),
      assigned: sum(row => row.assignedLicenses),
      total: sum(row => row.totalUsers),
      entitled: sum(row => row.entitledActiveUsers),
      active: sum(row => row.activeUsers),
      causes: {
        trial: sum(row => row.causes.trial),
        secondSubscription: sum(row => row.causes.secondSubscription),
        lapsedSubscription: sum(row => row.causes.lapsedSubscription),
        turnover: sum(row => row.causes.turnover),
        yammer: sum(row => row.causes.yammer),
        unlicensed: sum(row => row.causes.unlicensed),
      },
    },
    { basis: 'mixed', flags: [] },
  )
  const judged = all.filter(each => each.adjusted)
  const entitled = judged.reduce((found, each) => found + (each.entitledActiveUsers ?? 0), 0)
  const users = judged.reduce((found, each) => found + (each.totalUsers ?? 0), 0)
  const adjusted = users === 0 ? null : { numerator: BigInt(entitled), denominator: BigInt(users) }
  return { ...row, adjusted }
}

export const portfolioReport: PortfolioReport = {
  kind: 'portfolio',
  ...HEADING,
  notes: [
    ...HEADING.notes,
    { code: 'total-without', params: { metric: 'deployment', count: 2 } },
    { code: 'total-without', params: { metric: 'adjusted', count: 3 } },
  ],
  by: 'customer',
  rows,
  total: totalOf(rows),
  customers: [],
  within: () => [],
  users: null,
  mergeable: () => NOTHING_TO_MERGE,
}

export const portfolioByWorkload: PortfolioReport = {
  ...portfolioReport,
  by: 'workload',
  rows: rows.slice(0, 4).flatMap(row =>
    ['Exchange', 'Teams'].map(key =>
      sampleRow('workload', row.customer, key, {
        total: row.totalUsers,
        entitled: row.entitledActiveUsers,
      }),
    ),
  ),
}

const counted = rows.filter(row => row.basis === 'counts')

/** Nothing but counts: adjusted usage and causes are not available anywhere. */
export const countsPortfolioReport: PortfolioReport = {
  ...portfolioReport,
  rows: counted,
  total: countsTotal(),
}

function countsTotal(): Row {
  const counts = { sold: 900, assigned: 690, total: 690, active: 512 }
  return sampleRow('total', { id: null, name: 'Total' }, null, counts)
}

export const emptyPortfolioReport: PortfolioReport = {
  ...portfolioReport,
  generatedFrom: [],
  notes: [],
  rows: [],
  total: sampleRow('total', { id: null, name: 'Total' }, null, {}, { asOf: null, window: null, flags: [] }),
}

/** As many customers as asked for, spread by fixed steps over the whole range of figures. */
export function largePortfolioReport(count: number): PortfolioReport {
  const many = Array.from({ length: count }, (_, index) => {
    const sold = 10 + ((index * 37) % 700)
    const total = Math.round(sold * (0.3 + ((index * 53) % 80) / 100))
    const entitled = Math.round(total * (((index * 29) % 100) / 100))
    const causes = { turnover: index % 7, secondSubscription: index % 11 === 0 ? total : 0 }
    return sampleRow(
      'customer',
      { id: tenant(index), name: `Customer ${String(index).padStart(4, '0')}` },
      null,
      {
        sold,
        assigned: total,
        total,
        entitled,
        causes,
      },
    )
  })
  return { ...portfolioReport, rows: many, total: totalOf(many) }
}
