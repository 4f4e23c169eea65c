// Lines that a scheduled run must not cross: judged on exact fractions, customer by customer, never on the Total.
import { compareToPercent, type Ratio } from '../model/ratio.ts'
import type { Metric } from './figures/counts.ts'
import type { CustomerRef, Row } from './types.ts'

/** One line: `metric` of every customer, or of its `workload`, must not be under or over `limit` percent. */
export interface GateLine {
  direction: 'under' | 'over'
  metric: Metric
  workload: string | null
  /** In percent, up to six decimals. */
  limit: number
}

/** What became of one line at one customer; `value` null: not available, which does not cross. */
export interface Judged {
  line: GateLine
  customer: CustomerRef
  value: Ratio | null
}

/** Rows that lines are judged on: of customers, and of their workloads where a line names one. */
export interface JudgedRows {
  customers: readonly Row[]
  workloads: readonly Row[]
}

/** What crosses a line, and what could not be judged, in the order of the lines and then of the rows. */
export function judge(
  lines: readonly GateLine[],
  rows: JudgedRows,
): { crossed: Judged[]; notAvailable: Judged[] } {
  const all = lines.flatMap(line =>
    rows.customers.map(row => ({ line, customer: row.customer, value: figureOf(line, row, rows) })),
  )
  return {
    crossed: all.filter(({ line, value }) => value !== null && crosses(line, value)),
    notAvailable: all.filter(({ value }) => value === null),
  }
}

function figureOf({ metric, workload }: GateLine, customer: Row, { workloads }: JudgedRows): Ratio | null {
  if (workload === null) return customer[metric]
  const row = workloads.find(one => one.key === workload && sameCustomer(one.customer, customer.customer))
  return row?.[metric] ?? null
}

function sameCustomer(a: CustomerRef, b: CustomerRef): boolean {
  return a.id === b.id && a.name === b.name
}

/** On the line is neither under nor over it. */
function crosses({ direction, limit }: GateLine, value: Ratio): boolean {
  const side = compareToPercent(value, limit)
  return direction === 'under' ? side < 0 : side > 0
}
