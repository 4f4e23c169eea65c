// A row from what was counted: window, ratios, bridge, the line of paid seats.
import { describe, expect, it } from 'vitest'
import { type RowInput, rowOf, windowOf } from '../../src/metrics/row.ts'
import { ratio } from '../../src/model/ratio.ts'
import { CAUSES, type Cause, THRESHOLDS } from '../../src/model/terms.ts'
import type { ScopeTally, UsageCounts } from '../../src/tally/types.ts'
import { AS_OF } from '../support/samples/row.ts'
import { day, lines } from './support/bare.ts'

const NO_CAUSES: Record<Cause, number> = {
  trial: 0,
  secondSubscription: 0,
  lapsedSubscription: 0,
  turnover: 0,
  yammer: 0,
  unlicensed: 0,
}

function usage(changes: Partial<UsageCounts> = {}): UsageCounts {
  return {
    total: 20,
    active: 10,
    entitled: 10,
    unused: 10,
    unusedSeats: new Map(),
    causes: NO_CAUSES,
    onTrial: 0,
    basis: 'users',
    lowerBound: false,
    statedPercent: null,
    ...changes,
  }
}

function row(tally: Partial<ScopeTally>, changes: Partial<RowInput> = {}) {
  return rowOf({
    customer: { id: 'c1', name: 'Contoso' },
    asOf: AS_OF,
    windowDays: 28,
    tally: {
      scope: 'customer',
      key: null,
      seats: null,
      usage: null,
      paidSeats: null,
      possible: [],
      ...tally,
    },
    evidence: [],
    productsOf: () => [],
    thresholds: THRESHOLDS,
    hasChecks: false,
    isUnreadable: false,
    newestAsOf: AS_OF,
    support: null,
    cost: null,
    unassigned: () => 0,
    change: null,
    ...changes,
  })
}

describe('the window', () => {
  it('ends with the as-of day and includes it', () => {
    expect(windowOf(day('2026-08-31'), 28)).toEqual({
      start: day('2026-08-04'),
      end: day('2026-08-31'),
      days: 28,
    })
    expect(windowOf(day('2028-03-01'), 2)).toEqual({
      start: day('2028-02-29'),
      end: day('2028-03-01'),
      days: 2,
    })
    expect(windowOf(day('2026-01-01'), 1)).toEqual({
      start: day('2026-01-01'),
      end: day('2026-01-01'),
      days: 1,
    })
  })

  it('is not there without an as-of day', () => {
    expect(windowOf(null, 28)).toBeNull()
    expect(row({ seats: { sold: 4, assigned: 2, statedPercent: null } }, { asOf: null })).toMatchObject({
      window: null,
      soldLicenses: 4,
      deployment: ratio(2, 4),
    })
  })
})

it('without rows has neither licences nor usage: not available, not 0', () => {
  const empty = row({})
  expect(empty).toMatchObject({
    soldLicenses: null,
    assignedLicenses: null,
    deployment: null,
    totalUsers: null,
    activeUsers: null,
    entitledActiveUsers: null,
    basis: null,
    bridge: [],
    flags: ['no-licence-data', 'no-usage-data'],
  })
  expect(CAUSES.map(cause => empty.causes[cause])).toEqual([null, null, null, null, null, null])
})

describe('the bridge', () => {
  const causes = { ...NO_CAUSES, unlicensed: 3, trial: 2 }
  const evidence: RowInput['evidence'] = [
    { cause: 'trial', groups: [{ users: 2, product: 'Office 365 E3' }] },
  ]
  const tally = { usage: usage({ active: 15, causes, onTrial: 2 }) }

  it('has a line for each cause with users, in points of the total', () => {
    expect(row(tally, { evidence }).bridge).toEqual([
      { cause: 'trial', users: 2, points: ratio(2, 20), evidence: [{ users: 2, product: 'Office 365 E3' }] },
      { cause: 'unlicensed', users: 3, points: ratio(3, 20), evidence: [] },
    ])
  })

  it('shows what is behind it in the row of the customer only', () => {
    const product = row({ ...tally, scope: 'product', key: 'Office 365 E3' }, { evidence })
    expect(product.bridge.every(line => line.evidence.length === 0)).toBe(true)
  })

  it('names the products of a trial in the advice', () => {
    expect(row(tally, { evidence, productsOf: () => ['Office 365 E3'] }).advice).toContainEqual({
      code: 'convert-trial',
      evidence: { users: 2, products: ['Office 365 E3'] },
    })
  })
})

describe('the line of paid seats', () => {
  const of = (active: number, paidSeats: number | null, more: Partial<RowInput> = {}) =>
    row({ scope: 'workload', key: 'Teams', paidSeats, usage: usage({ active, entitled: active }) }, more)
      .seatLine

  it.each([
    // 40 % of 25 seats are ten users; of 26 they are 10.4, so eleven.
    [9, 25, false, 1],
    [10, 25, true, 0],
    [11, 25, true, 0],
    [10, 26, false, 1],
    [30, 25, true, 0],
  ])('with %i active on %i seats', (active, paidSeats, reached, missing) => {
    expect(of(active, paidSeats)).toEqual({ paidSeats, line: 40, reached, missing })
  })

  it('follows the config', () => {
    expect(of(12, 25, { thresholds: lines({ deploymentLine: 50 }) })).toEqual({
      paidSeats: 25,
      line: 50,
      reached: false,
      missing: 1,
    })
  })

  it('is not there without paid seats or without usage', () => {
    expect(of(10, null)).toBeNull()
    expect(of(10, 0)).toBeNull()
    expect(row({ scope: 'workload', key: 'Teams', paidSeats: 25 }).seatLine).toBeNull()
  })
})

it('shows what the export states beside its own figures', () => {
  const stated = row({
    seats: { sold: 10, assigned: 8, statedPercent: 75 },
    usage: usage({ statedPercent: 50.4 }),
  })
  expect(stated.reported).toEqual({ deployment: 75, usage: 50.4 })
  expect(stated.flags).toEqual(['differs'])
})

it('counts how-to requests per user, not available without users', () => {
  const support = { requests: 9, howTo: 5 }
  expect(row({ usage: usage() }, { support }).support).toEqual({ ...support, perUser: ratio(5, 20) })
  expect(row({}, { support }).support).toEqual({ ...support, perUser: null })
})
