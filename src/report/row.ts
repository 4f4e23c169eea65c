// A row of figures: a customer, one of its services, products or workloads, or the Total, and all that is told of it.
import type { Day } from '../model/day.ts'
import type { Ratio } from '../model/ratio.ts'
import type { AdviceCode, Basis, Cause, Flag, Grouping } from '../model/terms.ts'
import type { CustomerRef } from './customer.ts'
import type { Counts, Metric } from './figures/counts.ts'
import type { Money } from './money.ts'

/** The window of activity, both days inclusive. */
export interface Window {
  start: Day
  end: Day
  days: number
}

/** What is known about one cause in one scope. `users` of all lines add up to activeUsers − entitledActiveUsers. */
export interface BridgeLine {
  cause: Cause
  users: number
  /** users / totalUsers: its points of percentage. */
  points: Ratio | null
  evidence: Evidence[]
}

/** One group of users behind a cause. Fields that say nothing are left out. */
export interface Evidence {
  users: number
  product?: string
  subscriptionId?: string
  state?: string
  /** First and last day of the removals, deletions or vanished rows behind it. */
  from?: Day
  to?: Day
  how?: 'removed' | 'deleted' | 'vanished'
}

/** A cause that counts cannot prove: `most` users could be explained by it at the most. */
export interface PossibleCause {
  cause: Cause
  most: number | null
}

/** Advice with the numbers that triggered it. All counts are users or seats; percentages are ratios. */
export interface Advice {
  code: AdviceCode
  evidence: {
    deployment?: Ratio
    usage?: Ratio
    /** Which of the two percentages `usage` is; adjusted usage is not known from counts. */
    usageOf?: 'adjusted' | 'usage'
    /** Lines of deployment and of usage that were crossed, or not reached, in percent. */
    deploymentLine?: number
    usageLine?: number
    /** Seats or users that are missing to the line. */
    missingUsers?: number
    missingSeats?: number
    unassignedSeats?: number
    /** Users who hold licences and were not active: `cost` is of the licences that they hold. */
    unusedSeats?: number
    /** Products of these seats that have no price. */
    unpriced?: string[]
    users?: number
    howTo?: number
    requests?: number
    perHundred?: Ratio
    products?: string[]
    cost?: Money[]
  }
}

/** Help requests in the window. */
export interface Support {
  requests: number
  howTo: number
  /** how-to requests / totalUsers (10 per 100 users is 1/10). */
  perUser: Ratio | null
}

/** What seats cost that nobody has or nobody uses, per month. */
export interface Cost {
  unassigned: Money[]
  unused: Money[]
  unpriced: string[]
}

/**
 * Change against an earlier point, in percentage points (a ratio of 1/100 is one point). Each figure is compared over
 * the customers that have it at both ends.
 */
export interface Change {
  since: Day
  deployment: Ratio | null
  usage: Ratio | null
  adjusted: Ratio | null
  activeUsers: number | null
  /** What the figures were then; null for a change of several customers. */
  before: Counts | null
  /** How many customers each figure is compared over: 1 or 0 for a row of one customer. */
  customers: Record<'deployment' | 'usage' | 'adjusted' | 'activeUsers', number>
}

/** The line of active users against paid seats. */
export interface SeatLine {
  paidSeats: number
  /** In percent. */
  line: number
  reached: boolean
  /** Active users still missing to the line; 0 when reached. */
  missing: number
}

/** One row of figures: a customer, one of its services, products or workloads, or the Total. */
export interface Row extends Counts, Record<Metric, Ratio | null> {
  scope: Grouping | 'total'
  customer: CustomerRef
  /** The service, product or workload; null for a customer and for the Total. */
  key: string | null
  asOf: Day | null
  /** Nothing in the data says the as-of day, which is the asked one. */
  undated?: true
  window: Window | null
  causes: Record<Cause, number | null>
  basis: Basis | null
  flags: readonly Flag[]
  advice: readonly Advice[]
  bridge: readonly BridgeLine[]
  possible: PossibleCause[]
  /** Percentages that the export states itself, in percent; null where it states none. */
  reported: { deployment: number | null; usage: number | null }
  change: Change | null
  support: Support | null
  cost: Cost | null
  seatLine: SeatLine | null
}
