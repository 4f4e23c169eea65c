// What is drawn over time: the newest figures, and before them what the same customers had, step by step.
import type { Day } from '../model/day.ts'
import { difference, type Ratio } from '../model/ratio.ts'
import type { TrendPoint } from '../report/types.ts'

const METRICS = ['deployment', 'usage', 'adjusted'] as const

/** One point of the lines; null where the line breaks. */
export interface LinePoint {
  readonly day: Day
  readonly deployment: Ratio | null
  readonly usage: Ratio | null
  readonly adjusted: Ratio | null
}

/**
 * Points oldest first. A figure of the whole jumps when customers come and go; a line of it goes back from its newest
 * point by steps that compare the customers in both points alone. Where the same ones are in all, it is the figures.
 */
export function trendLine(points: readonly TrendPoint[]): LinePoint[] {
  const values = Object.fromEntries(METRICS.map(metric => [metric, backwards(points, metric)])) as Record<
    (typeof METRICS)[number],
    (Ratio | null)[]
  >
  return points.map(({ day }, index) => ({
    day,
    deployment: values.deployment[index] ?? null,
    usage: values.usage[index] ?? null,
    adjusted: values.adjusted[index] ?? null,
  }))
}

function backwards(points: readonly TrendPoint[], metric: (typeof METRICS)[number]): (Ratio | null)[] {
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
