// Figures over time: six points, one of which is missing and one without usage.
import { asDay } from '../../../src/model/day.ts'
import type { CustomerRef, TrendPoint, TrendReport } from '../../../src/report/types.ts'
import { HEADING } from './heading.ts'
import { AS_OF, BYGG_COUNTS, type Counts, sampleRow } from './row.ts'

interface Step {
  /** Days before the newest point. */
  before: number
  counts: Counts | null
  missing?: string[]
}

const STEPS: Step[] = [
  { before: 153, counts: { sold: 110, assigned: 71, total: 70, entitled: 31, causes: { turnover: 2 } } },
  { before: 122, counts: { sold: 110, assigned: 80, total: 79, entitled: 40, causes: { turnover: 4 } } },
  { before: 92, counts: null, missing: ['Kestrel Labs', 'Ōkawa Seisakusho'] },
  { before: 61, counts: { sold: 120, assigned: 101, total: null, entitled: null } },
  {
    before: 31,
    counts: {
      sold: 130,
      assigned: 114,
      total: 110,
      entitled: 71,
      causes: { yammer: 19, secondSubscription: 14 },
    },
  },
  {
    before: 0,
    counts: BYGG_COUNTS,
  },
]

/** Oldest first; the last one agrees with the summary of the customer's report. */
export function customerPoints(
  customer: CustomerRef,
  scope: 'customer' | 'total' = 'customer',
): TrendPoint[] {
  return STEPS.map(({ before, counts, missing = [] }) => {
    const day = asDay(AS_OF - before)
    const over = scope === 'total' ? 14 : 1
    const change =
      before === 0
        ? {
            since: asDay(AS_OF - 31),
            deployment: { numerator: 4n, denominator: 130n },
            usage: { numerator: 87n, denominator: 1000n },
            adjusted: { numerator: -12n, denominator: 1000n },
            activeUsers: 11,
            before: null,
            customers: { deployment: over, usage: over, adjusted: over, activeUsers: over },
          }
        : null
    const row = counts ? sampleRow(scope, customer, null, counts, { asOf: day, change }) : null
    return {
      day,
      row,
      step: null,
      missing: missing.map(name => ({ id: null, name })),
      customers: counts ? (scope === 'total' ? 14 - missing.length : 1) : 0,
    }
  })
}

const bygg: CustomerRef = { id: '6f1c1f9e-2a53-4c1d-9a40-0f5f2a7c1e11', name: 'Lindqvist Bygg AB' }

export const trendReport: TrendReport = {
  kind: 'trend',
  ...HEADING,
  customer: bygg,
  points: customerPoints(bygg),
}

export const portfolioTrendReport: TrendReport = {
  kind: 'trend',
  ...HEADING,
  customer: null,
  points: customerPoints({ id: null, name: 'Total' }, 'total'),
}
