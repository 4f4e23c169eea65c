// One customer with all six causes, five products, seven workloads, advice, money, support and a history.
import { asDay } from '../../../src/model/day.ts'
import type { Ratio } from '../../../src/model/ratio.ts'
import type { CustomerRef, CustomerReport, Evidence, Row } from '../../../src/report/types.ts'
import { HEADING } from './heading.ts'
import { AS_OF, BYGG_CAUSES, BYGG_COUNTS, sampleRow, WINDOW } from './row.ts'
import { customerPoints } from './trend.ts'

const bygg: CustomerRef = { id: '6f1c1f9e-2a53-4c1d-9a40-0f5f2a7c1e11', name: 'Lindqvist Bygg AB' }
const PREMIUM = 'Microsoft 365 Business Premium'
const E3 = 'Office 365 E3'
const SALES = 'Dynamics 365 Sales Professional'
const COPILOT = 'Microsoft 365 Copilot (trial)'

/** A ratio that is known to be there. */
function part(a: number, b: number): Ratio {
  return { numerator: BigInt(a), denominator: BigInt(b) }
}

const trialUse: Evidence[] = [{ users: 4, product: COPILOT, subscriptionId: 'sub-0007' }]
const secondUse: Evidence[] = [{ users: 9, product: PREMIUM, subscriptionId: 'sub-0002', state: 'grace' }]
const lapsedUse: Evidence[] = [{ users: 3, product: E3, subscriptionId: 'sub-0004', state: 'disabled' }]
const left: Evidence[] = [
  { users: 4, how: 'removed', from: asDay(AS_OF - 21), to: asDay(AS_OF - 6) },
  { users: 2, how: 'deleted', from: asDay(AS_OF - 9), to: asDay(AS_OF - 9) },
]

const customerSummary: Row = sampleRow(
  'customer',
  bygg,
  null,
  {
    ...BYGG_COUNTS,
    evidence: {
      trial: trialUse,
      secondSubscription: secondUse,
      lapsedSubscription: lapsedUse,
      turnover: left,
      yammer: [{ users: 21 }],
      unlicensed: [{ users: 2 }],
    },
  },
  {
    change: {
      before: null,
      since: asDay(AS_OF - 31),
      deployment: part(4, 130),
      usage: part(87, 1000),
      adjusted: part(-12, 1000),
      activeUsers: 11,
      customers: { deployment: 1, usage: 1, adjusted: 1, activeUsers: 1 },
    },
    support: { requests: 31, howTo: 19, perUser: part(19, 112) },
    cost: {
      unassigned: [{ currency: 'EUR', amount: '248.40' }],
      unused: [
        { currency: 'EUR', amount: '1032.50' },
        { currency: 'USD', amount: '95.00' },
      ],
      unpriced: [SALES],
    },
    advice: [
      { code: 'train', evidence: { howTo: 19, requests: 31, perHundred: part(19, 112) } },
      {
        code: 'reclaim',
        evidence: { unassignedSeats: 12, unusedSeats: 41, cost: [{ currency: 'EUR', amount: '1280.90' }] },
      },
      { code: 'convert-trial', evidence: { users: 4, products: [COPILOT] } },
      { code: 'end-second-subscription', evidence: { users: 9, products: [PREMIUM] } },
      { code: 'renew', evidence: { users: 3, products: [E3] } },
      { code: 'license-yammer', evidence: { users: 21 } },
    ],
  },
)

const products: Row[] = [
  sampleRow('product', bygg, SALES, { sold: 10, assigned: 4, total: 4, entitled: 2 }),
  sampleRow('product', bygg, COPILOT, { sold: 0, total: 0, entitled: 0, causes: { trial: 4 } }),
  sampleRow('product', bygg, PREMIUM, {
    sold: 80,
    assigned: 82,
    total: 76,
    entitled: 58,
    causes: { secondSubscription: 9, turnover: 4 },
  }),
  sampleRow('product', bygg, E3, {
    sold: 40,
    assigned: 32,
    total: 32,
    entitled: 12,
    causes: { lapsedSubscription: 3, turnover: 2 },
  }),
  sampleRow('product', bygg, 'Visio Plan 2', { sold: 5, assigned: 5 }),
]

const adoptTeams = {
  usageOf: 'adjusted' as const,
  usageLine: 40,
  usage: part(29, 104),
  missingUsers: 13,
}

const workloads: Row[] = [
  sampleRow('workload', bygg, 'Copilot', { total: 0, entitled: 0, causes: { trial: 4 } }),
  sampleRow(
    'workload',
    bygg,
    'Exchange',
    {
      total: 108,
      entitled: 66,
      causes: { secondSubscription: 9, lapsedSubscription: 3, turnover: 6 },
    },
    { seatLine: { paidSeats: 125, line: 40, reached: true, missing: 0 } },
  ),
  sampleRow(
    'workload',
    bygg,
    'Microsoft 365 Apps',
    { total: 82, active: 61 },
    {
      flags: ['from-counts', 'lower-bound', 'differs'],
      reported: { deployment: null, usage: 76.2 },
      possible: [
        { cause: 'trial', most: 4 },
        { cause: 'turnover', most: null },
      ],
    },
  ),
  sampleRow('workload', bygg, 'SharePoint', {
    total: 108,
    entitled: 52,
    causes: { secondSubscription: 4, unlicensed: 2 },
  }),
  sampleRow(
    'workload',
    bygg,
    'Teams',
    { total: 104, entitled: 29, causes: { secondSubscription: 5, turnover: 2 } },
    {
      advice: [{ code: 'adopt', evidence: adoptTeams }],
      seatLine: { paidSeats: 125, line: 40, reached: false, missing: 14 },
    },
  ),
  sampleRow('workload', bygg, 'Yammer', { total: 12, entitled: 9, causes: { yammer: 21 } }),
]

/** Usage 103.6 %, adjusted 63.4 %, deployment 90.8 %. */
export const customerReport: CustomerReport = {
  kind: 'report',
  renewals: null,
  ...HEADING,
  customer: bygg,
  asOf: AS_OF,
  window: WINDOW,
  summary: customerSummary,
  services: [
    sampleRow('service', bygg, 'dynamics365', { sold: 10, assigned: 4, total: 4, entitled: 2 }),
    sampleRow('service', bygg, 'office365', {
      sold: 120,
      assigned: 114,
      total: 110,
      entitled: 70,
      causes: BYGG_CAUSES,
    }),
  ],
  products,
  workloads,
  users: [
    {
      customer: bygg,
      key: null,
      list: 'unused',
      user: 'anna.berg@lindqvist.example',
      people: 1,
      displayName: 'Anna Berg',
      department: '',
      concealed: false,
      products: [PREMIUM],
      activity: [{ workload: 'Exchange', last: asDay(AS_OF - 64) }],
      lastActivity: asDay(AS_OF - 64),
      daysIdle: 64,
      licenceSince: asDay(AS_OF - 400),
      status: ['idle'],
      cost: [{ currency: 'EUR', amount: '20.60' }],
    },
    {
      customer: bygg,
      key: null,
      list: 'unused',
      user: 'ext_olle#EXT#@lindqvist.example',
      people: 1,
      displayName: '',
      department: '',
      concealed: false,
      products: [E3, 'Visio Plan 2'],
      activity: [{ workload: 'Exchange', last: null }],
      lastActivity: null,
      daysIdle: null,
      licenceSince: null,
      status: ['never', 'guest', 'blocked'],
      cost: [],
    },
  ],
  trend: customerPoints(bygg),
}
