// Quartiles of the customers of one size: what is usual for a shop of twelve says nothing of a school of a thousand.
import { compareRatios, type Ratio } from '../model/ratio.ts'
import { METRICS, type Metric, recordOf } from '../report/figures/counts.ts'
import type { MetricStanding, SizeClass, Standing } from '../report/standing.ts'
import type { Row } from '../report/types.ts'

const SIZES: readonly SizeClass[] = [
  { from: 1, to: 24 },
  { from: 25, to: 299 },
  { from: 300, to: null },
]

/** With fewer than this a quarter would be one customer or two, who could be told by it. */
const LEAST = 8

/** Sorts the rows of all customers once; the result tells where one of them stands, null where nothing can be said. */
export function standings(rows: readonly Row[]): (row: Row) => Standing | null {
  const sorted = new Map(
    SIZES.map(size => {
      const members = rows.filter(row => sizeOf(row) === size)
      return [size, recordOf(METRICS, metric => sortedValues(members, metric))] as const
    }),
  )
  return row => {
    const size = sizeOf(row)
    const values = size && sorted.get(size)
    if (!size || !values) return null
    const metrics = recordOf(METRICS, metric => standingAmong(row[metric], values[metric]))
    return METRICS.some(metric => metrics[metric]) ? { size, metrics } : null
  }
}

function sizeOf({ totalUsers: users }: Row): SizeClass | undefined {
  return users === null ? undefined : SIZES.find(({ from, to }) => users >= from && users <= (to ?? users))
}

function sortedValues(rows: readonly Row[], metric: Metric): Ratio[] {
  return rows.flatMap(row => row[metric] ?? []).sort(compareRatios)
}

function standingAmong(own: Ratio | null, values: readonly Ratio[]): MetricStanding | null {
  const at = (quarter: number): Ratio | undefined => values[Math.ceil((values.length * quarter) / 4) - 1]
  const [lower, middle, upper] = [at(1), at(2), at(3)]
  if (!own || values.length < LEAST || !lower || !middle || !upper) return null
  const below = values.filter(value => compareRatios(value, own) < 0).length
  return { own, customers: values.length, quartiles: [lower, middle, upper], below }
}
