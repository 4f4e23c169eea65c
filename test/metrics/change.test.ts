// Change in points against the newest point at least 28 days older.
import { describe, expect, it } from 'vitest'
import { changeOf, comparedDay } from '../../src/metrics/change.ts'
import { percent, type Ratio } from '../../src/model/ratio.ts'
import { sampleRow } from '../support/samples/row.ts'
import { day } from './support/bare.ts'

const CONTOSO = { id: 'c1', name: 'Contoso' }
const NOW = day('2026-08-31')
const points = (value: Ratio | null): number | null => (value === null ? null : percent(value, 2))

describe('the point compared with', () => {
  it.each([
    [['2026-08-03'], '2026-08-03'],
    [['2026-08-04'], null],
    [['2026-08-30', '2026-08-03', '2026-08-02'], '2026-08-03'],
    [['2026-05-31', '2026-06-30', '2026-08-31'], '2026-06-30'],
    [[], null],
  ])('of %j on 2026-08-31 is %s', (days, expected) => {
    expect(comparedDay(NOW, days.map(day))).toBe(expected === null ? null : day(expected))
  })
})

describe('change', () => {
  it('is exact, in points of percentage', () => {
    // 7/10 − 2/3 = 3.333… points; 1/2 − 3/4 = −25; 12 − 9 users.
    const now = sampleRow('customer', CONTOSO, null, {
      sold: 4,
      assigned: 2,
      total: 10,
      entitled: 7,
      causes: { trial: 5 },
    })
    const before = sampleRow('customer', CONTOSO, null, {
      sold: 4,
      assigned: 3,
      total: 9,
      entitled: 6,
      causes: { trial: 3 },
    })
    const change = changeOf([{ now, before }], day('2026-07-31'))
    expect(change.since).toBe(day('2026-07-31'))
    expect(points(change.adjusted)).toBe(3.33)
    expect(points(change.deployment)).toBe(-25)
    // 12/10 − 9/9.
    expect(points(change.usage)).toBe(20)
    expect(change.activeUsers).toBe(3)
  })

  it('is not available where one side is not', () => {
    const now = sampleRow('customer', CONTOSO, null, { total: 10, entitled: 7 })
    const before = sampleRow('customer', CONTOSO, null, { sold: 4, assigned: 3 })
    expect(changeOf([{ now, before }], NOW)).toEqual({
      since: NOW,
      deployment: null,
      usage: null,
      adjusted: null,
      activeUsers: null,
      before: {
        ...{ soldLicenses: 4, assignedLicenses: 3 },
        ...{ totalUsers: null, activeUsers: null, entitledActiveUsers: null },
      },
      customers: { deployment: 0, usage: 0, adjusted: 0, activeUsers: 0 },
    })
  })

  it('compares several customers over those that have the figure at both ends, and says how many', () => {
    const a = sampleRow('customer', CONTOSO, null, { sold: 10, assigned: 5, total: 10, entitled: 5 })
    const grown = sampleRow('customer', CONTOSO, null, { sold: 10, assigned: 5, total: 10, entitled: 6 })
    const b = sampleRow('customer', CONTOSO, null, { sold: 10, assigned: 5 })
    const known = sampleRow('customer', CONTOSO, null, { sold: 10, assigned: 6, total: 90, entitled: 9 })
    const pairs = [
      { now: grown, before: a },
      { now: known, before: b },
    ]
    const change = changeOf(pairs, NOW)
    expect(points(change.deployment)).toBe(5)
    expect(points(change.usage)).toBe(10)
    expect(change.activeUsers).toBe(1)
    expect(change.customers).toEqual({ deployment: 2, usage: 1, adjusted: 1, activeUsers: 1 })
  })
})
