// The Total: sums of what is known, percentages over those that have both numbers.
import { describe, expect, it } from 'vitest'
import { totalNotes, totalOf } from '../../src/metrics/total.ts'
import { ratio } from '../../src/model/ratio.ts'
import type { Row } from '../../src/report/types.ts'
import { AS_OF, type Counts, sampleRow } from '../support/samples/row.ts'
import { day } from './support/bare.ts'

function row(name: string, counts: Counts, more: Partial<Row> = {}): Row {
  return sampleRow('customer', { id: name, name }, null, counts, more)
}

const FULL = row('a', { sold: 10, assigned: 5, total: 8, entitled: 4, causes: { trial: 2, turnover: 1 } })
const NO_USAGE = row('b', { sold: 90, assigned: 90 }, { asOf: null, window: null })
const NO_LICENCES = row('c', { total: 2, entitled: 2, causes: { trial: 1 } })
const COUNTS = row('d', { sold: 100, assigned: null, total: 50, active: 40 })
const ACTIVE_ONLY = row('e', { active: 7 })

describe('the Total', () => {
  it('adds what is known, and divides only what has both numbers', () => {
    const total = totalOf([FULL, NO_USAGE, NO_LICENCES, COUNTS, ACTIVE_ONLY])
    expect(total).toMatchObject({
      scope: 'total',
      customer: { id: null, name: 'Total' },
      key: null,
      soldLicenses: 200,
      assignedLicenses: 95,
      // a and b: 95 of 100. d lacks the assigned ones.
      deployment: ratio(95, 100),
      totalUsers: 60,
      activeUsers: 7 + 3 + 40 + 7,
      // a 7/8, c 3/2, d 40/50; e has no total.
      usage: ratio(50, 60),
      entitledActiveUsers: 6,
      // a 4/8, c 2/2.
      adjusted: ratio(6, 10),
      basis: 'mixed',
      flags: [],
      advice: [],
      change: null,
      seatLine: null,
    })
    expect(total.causes).toEqual({
      trial: 3,
      secondSubscription: 0,
      lapsedSubscription: 0,
      turnover: 1,
      yammer: 0,
      unlicensed: 0,
    })
    expect(total.bridge.map(({ cause, users }) => [cause, users])).toEqual([
      ['trial', 3],
      ['turnover', 1],
    ])
  })

  it('says how many customers each percentage is taken without', () => {
    expect(
      totalNotes([FULL, NO_USAGE, NO_LICENCES, COUNTS, ACTIVE_ONLY]).map(({ params }) => params),
    ).toEqual([
      // c and e have no licences, d no assigned ones.
      { metric: 'deployment', count: 3 },
      // b has nothing, e no total.
      { metric: 'usage', count: 2 },
      { metric: 'adjusted', count: 3 },
    ])
    expect(totalNotes([FULL])).toEqual([])
    expect(totalNotes([])).toEqual([])
  })

  it('is not available where nobody has a number, and of nobody', () => {
    for (const total of [totalOf([NO_USAGE]), totalOf([])]) {
      expect(total).toMatchObject({
        totalUsers: null,
        activeUsers: null,
        usage: null,
        adjusted: null,
        basis: null,
      })
      expect(Object.values(total.causes)).toEqual([null, null, null, null, null, null])
    }
    expect(totalOf([]).soldLicenses).toBeNull()
  })

  it('is not available as a percentage of nothing', () => {
    const none = row('z', { sold: 0, assigned: 0, total: 0, entitled: 0 })
    expect(totalOf([none, none])).toMatchObject({
      soldLicenses: 0,
      deployment: null,
      totalUsers: 0,
      usage: null,
    })
  })

  it('has dates only where all rows agree', () => {
    expect(totalOf([FULL, NO_LICENCES])).toMatchObject({ asOf: AS_OF, window: { end: AS_OF, days: 28 } })
    expect(totalOf([FULL, NO_USAGE])).toMatchObject({ asOf: null, window: null })
    expect(totalOf([FULL, row('f', {}, { asOf: day('2026-08-30') })])).toMatchObject({
      asOf: null,
      window: null,
    })
  })

  it('keeps the basis that all rows have', () => {
    expect(totalOf([FULL, NO_USAGE, NO_LICENCES]).basis).toBe('users')
    expect(totalOf([COUNTS]).basis).toBe('counts')
  })
})

it('adds help requests of those who have any, per user only of those whose users are known', () => {
  const asked = row(
    'a',
    { total: 10, entitled: 5 },
    { support: { requests: 6, howTo: 4, perUser: ratio(4, 10) } },
  )
  const unknown = row('b', { sold: 5, assigned: 5 }, { support: { requests: 2, howTo: 1, perUser: null } })
  const silent = row('c', { total: 90, entitled: 5 })
  expect(totalOf([asked, unknown, silent]).support).toEqual({ requests: 8, howTo: 5, perUser: ratio(4, 10) })
  expect(totalOf([silent]).support).toBeNull()
})

it('adds money per currency, and names what has no price once', () => {
  const eur = (amount: string) => [{ currency: 'EUR', amount }]
  const usd = [{ currency: 'USD', amount: '1.00' }]
  const rows = [
    row('a', {}, { cost: { unassigned: eur('1.10'), unused: [], unpriced: ['Z', 'B'] } }),
    row('b', {}, { cost: { unassigned: [...eur('2.20'), ...usd], unused: eur('0.05'), unpriced: ['B'] } }),
    row('c', {}),
  ]
  expect(totalOf(rows).cost).toEqual({
    unassigned: [...eur('3.30'), ...usd],
    unused: eur('0.05'),
    unpriced: ['B', 'Z'],
  })
})
