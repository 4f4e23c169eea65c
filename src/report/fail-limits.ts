// Limits that a scheduled run must not cross: judged on exact fractions, customer by customer, never on the Total.
import { compareToPercent, type Ratio } from '../model/ratio.ts'
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
  rows: JudgedRows,
): { crossed: Judged[]; notAvailable: Judged[] } {
  const all = limits.flatMap(limit =>
    rows.customers.map(row => ({ limit, customer: row.customer, value: figureOf(limit, row, rows) })),
  )
  return {
    crossed: all.filter(({ limit, value }) => value !== null && crosses(limit, value)),
    notAvailable: all.filter(({ value }) => value === null),
  }
}

function figureOf({ metric, workload }: FailLimit, customer: Row, { workloads }: JudgedRows): Ratio | null {
  if (workload === null) return customer[metric]
  const row = workloads.find(one => one.key === workload && sameCustomer(one.customer, customer.customer))
  return row?.[metric] ?? null
}

function sameCustomer(a: CustomerRef, b: CustomerRef): boolean {
  return a.id === b.id && a.name === b.name
}

/** On the limit is neither under nor over it. */
function crosses({ direction, limit }: FailLimit, value: Ratio): boolean {
  const side = compareToPercent(value, limit)
  return direction === 'under' ? side < 0 : side > 0
}
