// Where one customer stands among those of its size.
import type { Ratio } from '../model/ratio.ts'
import type { Metric } from './figures/counts.ts'

/** Total users of a class; `to` null: no upper end. Both inclusive. */
export interface SizeClass {
  from: number
  to: number | null
}

export interface MetricStanding {
  own: Ratio
  /** Customers of the class that have the figure, this one included. */
  customers: number
  /** At or below these are at least a quarter, a half and three quarters of them: figures of customers, nothing between. */
  quartiles: readonly [Ratio, Ratio, Ratio]
  /** Others with less. */
  below: number
}

export interface Standing {
  size: SizeClass
  /** null where the customer lacks the figure, or too few of its class have it. */
  metrics: Readonly<Record<Metric, MetricStanding | null>>
}
