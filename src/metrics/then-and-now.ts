// The figures of some rows at both ends of their change: of several rows over those that have the figure at both.
import type { Ratio } from '../model/ratio.ts'
import { type CountName, type Counts, type Metric, metricOf, partsOf } from '../report/figures/counts.ts'
import type { Row } from '../report/types.ts'
import { pooled, sum } from './total.ts'

/** A row with what its figures were before. */
export interface Compared {
  row: Row
  before: Counts
}

export type BothEnds<T> = readonly [before: T | null, now: T | null]

export function comparedRows(rows: readonly Row[]): Compared[] {
  return rows.flatMap(row => (row.change?.before ? [{ row, before: row.change.before }] : []))
}

export function countEnds(all: readonly Compared[], count: CountName): BothEnds<number> {
  const ends = all.map(({ row, before }): BothEnds<number> => [before[count], row[count]])
  const [only] = ends
  if (only && ends.length === 1) return only
  const both = ends.filter(pair => !pair.includes(null))
  return [sum(both.map(([before]) => before)), sum(both.map(([, now]) => now))]
}

export function metricEnds(all: readonly Compared[], metric: Metric): BothEnds<Ratio> {
  const [only] = all
  if (only && all.length === 1) return [metricOf(only.before, metric), only.row[metric]]
  const both = all.filter(({ row, before }) =>
    [...partsOf(row, metric), ...partsOf(before, metric)].every(number => number !== null),
  )
  return [
    pooled(both, ({ before }) => partsOf(before, metric)),
    pooled(both, ({ row }) => partsOf(row, metric)),
  ]
}
