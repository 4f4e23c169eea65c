// Where a customer stands among those of its size, worked out by hand.
import { describe, expect, test } from 'vitest'
import { standings } from '../../src/metrics/standing.ts'
import { percent } from '../../src/model/ratio.ts'
import type { Row } from '../../src/report/types.ts'
import { sampleRow } from '../support/sample-reports.ts'

let made = 0

/** A customer with `total` users, `entitled` of them active, `assigned` of 100 seats. */
function customer(total: number | null, entitled: number, assigned = 50): Row {
  const ref = { id: `c${made++}`, name: 'Customer' }
  return sampleRow('customer', ref, null, {
    sold: 100,
    assigned,
    ...(total === null ? {} : { total, entitled }),
  })
}

const shown = (rows: readonly Row[], at: number) => {
  const [of, row] = [standings(rows), rows[at]]
  const found = row && of(row)?.metrics.adjusted
  return (
    found && {
      own: percent(found.own, 2),
      quartiles: found.quartiles.map(value => percent(value, 2)),
      customers: found.customers,
      below: found.below,
    }
  )
}

describe('quartiles are figures of customers', () => {
  test('of eight the second, the fourth and the sixth', () => {
    // Active of 10: 1 … 8, in any order: 10 % … 80 %.
    const rows = [5, 1, 8, 3, 7, 2, 6, 4].map(active => customer(10, active))
    expect(shown(rows, 0)).toEqual({ own: 50, quartiles: [20, 40, 60], customers: 8, below: 4 })
    expect(shown(rows, 1)).toEqual({ own: 10, quartiles: [20, 40, 60], customers: 8, below: 0 })
    expect(shown(rows, 2)).toEqual({ own: 80, quartiles: [20, 40, 60], customers: 8, below: 7 })
  })

  test('of nine the third, the fifth and the seventh', () => {
    // A quarter of nine is 2.25: at or below the third are three, at or below the second only two.
    const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(active => customer(10, active))
    expect(shown(rows, 4)).toEqual({ own: 50, quartiles: [30, 50, 70], customers: 9, below: 4 })
  })

  test('equal figures are neither less nor more, and are compared exactly', () => {
    // 1/3 and 8/24 are one figure; 33/100 is less by a third of a hundredth.
    const rows = [customer(3, 1), customer(24, 8), ...Array.from({ length: 6 }, () => customer(12, 4))]
    expect(shown(rows, 0)).toMatchObject({ below: 0, customers: 8 })
  })
})

describe('size', () => {
  test('24, 25, 299 and 300 users are of three classes', () => {
    const rows = [24, 25, 299, 300].flatMap(total => Array.from({ length: 4 }, () => customer(total, 12)))
    // 25 and 299 are one class of eight; the others have four each.
    const of = standings(rows)
    expect(rows.map(row => of(row)?.size.from ?? null)).toEqual([
      ...[null, null, null, null],
      ...[25, 25, 25, 25, 25, 25, 25, 25],
      ...[null, null, null, null],
    ])
  })

  test('nobody is said to stand anywhere without users', () => {
    const rows = [...Array.from({ length: 8 }, () => customer(10, 5)), customer(null, 0), customer(0, 0)]
    const of = standings(rows)
    expect(rows.map(row => of(row) !== null)).toEqual([
      ...Array.from({ length: 8 }, () => true),
      false,
      false,
    ])
  })
})

test('with seven of a class there is silence, for each figure by itself', () => {
  const seven = Array.from({ length: 7 }, () => customer(10, 5))
  const of = standings(seven)
  expect(seven.map(of)).toEqual(seven.map(() => null))
  // The eighth has users and no licences: deployment is of seven.
  const eighth = { ...customer(10, 5), deployment: null }
  const found = standings([...seven, eighth])(eighth)
  expect([found?.metrics.deployment, found?.metrics.adjusted?.customers]).toEqual([null, 8])
  const other = seven[0]
  expect(other && standings([...seven, eighth])(other)?.metrics.deployment).toBeNull()
})
