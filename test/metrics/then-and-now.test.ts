// The figures at both ends of a change, worked out by hand.
import { describe, expect, test } from 'vitest'
import { changeOf } from '../../src/metrics/change.ts'
import { comparedRows, countEnds, metricEnds } from '../../src/metrics/then-and-now.ts'
import { asDay } from '../../src/model/day.ts'
import { percent } from '../../src/model/ratio.ts'
import type { Row } from '../../src/report/types.ts'
import { sampleRow } from '../support/sample-reports.ts'

type Figures = { sold?: number; assigned?: number; total?: number; entitled?: number }

function customer(name: string, then: Figures | null, now: Figures): Row {
  const rowOf = (figures: Figures) => sampleRow('customer', { id: name, name }, null, figures)
  const row = rowOf(now)
  if (then === null) return row
  return { ...row, change: changeOf([{ now: row, before: rowOf(then) }], asDay(20_000)) }
}

const A = customer(
  'A',
  { sold: 60, assigned: 30, total: 10, entitled: 4 },
  { sold: 40, assigned: 30, total: 20, entitled: 15 },
)
const B = customer('B', { total: 30, entitled: 6 }, { sold: 5, assigned: 5, total: 30, entitled: 12 })
const C = customer('C', null, { sold: 100, assigned: 1, total: 100, entitled: 1 })

const shown = (ends: ReturnType<typeof metricEnds>) => ends.map(end => end && percent(end, 2))

describe('of one row', () => {
  const [a] = comparedRows([A])
  const [b] = comparedRows([B])

  test('every figure then and now', () => {
    expect(a && countEnds([a], 'soldLicenses')).toEqual([60, 40])
    expect(a && shown(metricEnds([a], 'deployment'))).toEqual([50, 75])
    expect(a && shown(metricEnds([a], 'adjusted'))).toEqual([40, 75])
  })

  test('one end alone where the other is not known', () => {
    expect(b && countEnds([b], 'soldLicenses')).toEqual([null, 5])
    expect(b && shown(metricEnds([b], 'deployment'))).toEqual([null, 100])
  })
})

describe('of several', () => {
  const all = comparedRows([A, B, C])

  test('those without an earlier point are no part of it', () => {
    expect(all.map(({ row }) => row.customer.name)).toEqual(['A', 'B'])
  })

  test('each figure over the customers that have it at both ends', () => {
    // Seats of A alone: B had none before. 60 → 40, 30/60 → 30/40.
    expect(countEnds(all, 'soldLicenses')).toEqual([60, 40])
    expect(shown(metricEnds(all, 'deployment'))).toEqual([50, 75])
    // Users of both: 10 + 30 → 20 + 30, active 4 + 6 → 15 + 12: 10/40 = 25 %, 27/50 = 54 %.
    expect(countEnds(all, 'totalUsers')).toEqual([40, 50])
    expect(shown(metricEnds(all, 'adjusted'))).toEqual([25, 54])
  })

  test('nobody: not available', () => {
    expect(countEnds([], 'totalUsers')).toEqual([null, null])
    expect(metricEnds([], 'usage')).toEqual([null, null])
  })
})
