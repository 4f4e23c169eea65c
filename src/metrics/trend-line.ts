// What is drawn over time: the newest figures, and before them what the same customers had, step by step.
import type { Day } from '../model/day.ts'
import { difference, type Ratio } from '../model/ratio.ts'
import { METRICS, type Metric, recordOf } from '../report/figures/counts.ts'
import type { TrendPoint } from '../report/types.ts'

/** One point of the lines; null where the line breaks. */
export interface LinePoint extends Record<Metric, Ratio | null> {
  day: Day
}

/**
 * Points oldest first. A figure of the whole jumps when customers come and go; a line of it goes back from its newest
 * point by steps that compare the customers in both points alone. Where the same ones are in all, it is the figures.
 */
export function trendLine(points: readonly TrendPoint[]): LinePoint[] {
  const values = recordOf(METRICS, metric => backwards(points, metric))
  return points.map(({ day }, index) => ({
    day,
    ...recordOf(METRICS, metric => values[metric][index] ?? null),
  }))
}

function backwards(points: readonly TrendPoint[], metric: Metric): (Ratio | null)[] {
  const line: (Ratio | null)[] = points.map(() => null)
  for (let index = points.length - 1; index >= 0; index--) {
    const next = line[index + 1] ?? null
    const step = points[index + 1]?.step?.[metric] ?? null
    // Without a step to it a new line begins here, at its own figure.
    line[index] = next && step ? difference(next, step) : (points[index]?.row?.[metric] ?? null)
  }
  return line
}

/** Whether the line is made of other customers than its points are. */
export function isAdjusted(points: readonly TrendPoint[]): boolean {
  return points.some(({ step, customers }, index) => {
    const before = points[index - 1]?.customers ?? 0
    return step !== null && METRICS.some(metric => step.customers[metric] < Math.max(customers, before))
  })
}
