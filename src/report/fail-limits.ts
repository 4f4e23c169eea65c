// Limits that a scheduled run must not cross: judged on exact fractions, customer by customer, never on the Total.
import { groupBy } from '../model/group.ts'
import { compareToPercent, type Ratio } from '../model/ratio.ts'
import { customerKey } from './customer.ts'
import type { Metric } from './figures/counts.ts'
import type { CustomerRef, Row } from './types.ts'

/** One limit: `metric` of every customer, or of its `workload`, must not be under or over `limit` percent. */
export interface FailLimit {
  direction: 'under' | 'over'
  metric: Metric
  workload: string | null
  /** In percent, up to six decimals. */
  limit: number
}

/** What became of one limit at one customer; `value` null: not available, which does not cross. */
export interface Judged {
  limit: FailLimit
  customer: CustomerRef
  value: Ratio | null
}

/** Rows that limits are judged on: of customers, and of their workloads where a limit names one. */
export interface JudgedRows {
  customers: readonly Row[]
  workloads: readonly Row[]
}

/** What crosses a limit, and what could not be judged, in the order of the limits and then of the rows. */
export function judgeLimits(
  limits: readonly FailLimit[],
  { customers, workloads }: JudgedRows,
): { crossed: Judged[]; notAvailable: Judged[] } {
  const workloadsOf = groupBy(workloads, row => customerKey(row.customer))
  const figureOf = ({ metric, workload }: FailLimit, row: Row): Ratio | null => {
    if (workload === null) return row[metric]
    const found = workloadsOf.get(customerKey(row.customer))?.find(({ key }) => key === workload)
    return found?.[metric] ?? null
  }
  const all = limits.flatMap(limit =>
    customers.map(row => ({ limit, customer: row.customer, value: figureOf(limit, row) })),
  )
  return {
    crossed: all.filter(({ limit, value }) => value !== null && crosses(limit, value)),
    notAvailable: all.filter(({ value }) => value === null),
  }
}

/** On the limit is neither under nor over it. */
function crosses({ direction, limit }: FailLimit, value: Ratio): boolean {
  const side = compareToPercent(value, limit)
  return direction === 'under' ? side < 0 : side > 0
}
