// Lines that a run must not cross: exact, per customer, never on the Total.
import { describe, expect, test } from 'vitest'
import { type FailLimit, judgeLimits } from '../../src/report/fail-limits.ts'
import type { CustomerRef, Row } from '../../src/report/types.ts'
import { type Counts, sampleRow } from '../support/samples/row.ts'

const A: CustomerRef = { id: '1', name: 'Same' }
const B: CustomerRef = { id: '2', name: 'Same' }

const customer = (who: CustomerRef, counts: Counts): Row => sampleRow('customer', who, null, counts)
const workload = (who: CustomerRef, key: string, counts: Counts): Row =>
  sampleRow('workload', who, key, counts)
const under = (limit: number, more: Partial<FailLimit> = {}): FailLimit => ({
  direction: 'under',
  metric: 'usage',
  workload: null,
  limit,
  ...more,
})

describe('a line', () => {
  test('is not crossed by a value on it', () => {
    const rows = { customers: [customer(A, { total: 5, entitled: 2 })], workloads: [] }
    expect(judgeLimits([under(40), under(40, { direction: 'over' })], rows).crossed).toEqual([])
    expect(judgeLimits([under(40.000001)], rows).crossed).toHaveLength(1)
    expect(judgeLimits([under(39.999999, { direction: 'over' })], rows).crossed).toHaveLength(1)
  })

  test('is judged on the exact fraction: 2/3 is above 66.666666 % and below 66.666667 %', () => {
    const rows = { customers: [customer(A, { total: 3, entitled: 2 })], workloads: [] }
    expect(judgeLimits([under(66.666666)], rows).crossed).toHaveLength(0)
    expect(judgeLimits([under(66.666667)], rows).crossed).toHaveLength(1)
  })

  test('of usage counts the extras, of adjusted usage it does not', () => {
    const rows = { customers: [customer(A, { total: 4, entitled: 2, causes: { trial: 3 } })], workloads: [] }
    expect(judgeLimits([under(100, { direction: 'over' })], rows).crossed[0]?.value).toEqual({
      numerator: 5n,
      denominator: 4n,
    })
    expect(judgeLimits([under(50, { metric: 'adjusted' })], rows).crossed).toEqual([])
    expect(judgeLimits([under(51, { metric: 'adjusted' })], rows).crossed).toHaveLength(1)
  })

  test('cannot be crossed by what is not available, which is listed', () => {
    const rows = { customers: [customer(A, { sold: 0, assigned: 3 })], workloads: [] }
    const result = judgeLimits([under(50, { metric: 'deployment' }), under(50)], rows)
    expect(result.crossed).toEqual([])
    expect(result.notAvailable.map(one => one.limit.metric)).toEqual(['deployment', 'usage'])
  })
})

describe('a line for one workload', () => {
  test('is judged on that workload of each customer, told apart by id', () => {
    const rows = {
      customers: [customer(A, { total: 9, entitled: 9 }), customer(B, { total: 9, entitled: 9 })],
      workloads: [
        workload(A, 'Teams', { total: 10, entitled: 1 }),
        workload(A, 'Exchange', { total: 10, entitled: 0 }),
        workload(B, 'Teams', { total: 10, entitled: 9 }),
      ],
    }
    const { crossed, notAvailable } = judgeLimits([under(50, { workload: 'Teams' })], rows)
    expect(crossed.map(one => one.customer.id)).toEqual(['1'])
    expect(notAvailable).toEqual([])
  })

  test('is not available where the customer has no such row', () => {
    const rows = { customers: [customer(A, { total: 9, entitled: 0 })], workloads: [] }
    const result = judgeLimits([under(50, { workload: 'Yammer' })], rows)
    expect(result).toMatchObject({ crossed: [], notAvailable: [{ customer: A }] })
  })
})

test('no customers, nothing to judgeLimits', () => {
  expect(judgeLimits([under(50)], { customers: [], workloads: [] })).toEqual({
    crossed: [],
    notAvailable: [],
  })
})
