// The one report object that every format is made from: no words, no rounding, no layout.

import type { Check } from '../model/check.ts'
import type { Day } from '../model/day.ts'
import type { Note } from '../model/note.ts'
import type { Ratio } from '../model/ratio.ts'
import type { AdviceCode, Basis, Cause, Flag, Grouping, Thresholds } from '../model/terms.ts'
import type { CustomerRef } from './customer.ts'
import type { Counts, Metric } from './figures/counts.ts'
import type { Mergeable } from './mergeable.ts'
import type { Money } from './money.ts'
import type { DiffReport } from './moves.ts'
import type { ListedUser } from './people.ts'
import type { ComingRenewals } from './renewals.ts'
import type { SourcesReport } from './sources.ts'
import type { Standing } from './standing.ts'

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
  flags: Flag[]
  advice: Advice[]
  bridge: BridgeLine[]
  possible: PossibleCause[]
  /** Percentages that the export states itself, in percent; null where it states none. */
  reported: { deployment: number | null; usage: number | null }
  change: Change | null
  support: Support | null
  cost: Cost | null
  seatLine: SeatLine | null
}

/** A file that was read. */
export interface SourceInfo {
  file: string
  format: string
  customer: string | null
  rows: number
  rejected: number
  reportDate: Day | null
}

/** One product or workload alone. */
export interface Only {
  scope: 'product' | 'workload'
  key: string
}

/** What every report says of itself. */
export interface Heading {
  generatedFrom: SourceInfo[]
  /** Length of the window in days. */
  windowDays: number
  scope: { kind: 'all' } | { kind: 'own'; partner: string }
  serviceFilter: string[] | 'all'
  /** Every figure and list is of this alone; left out where all of a customer is counted. */
  only?: Only
  /** Lines in force for flags and advice. */
  thresholds: Thresholds
  /** What speaks against the figures: every output begins with it. */
  checks: Check[]
  notes: Note[]
}

export interface PortfolioReport extends Heading {
  kind: 'portfolio'
  by: Grouping
  rows: Row[]
  /** Every row, where `rows` has only the first of them. */
  uncut?: Row[]
  total: Row
  /** The customers' own rows, which the Total is made of, where `rows` are others. */
  customers: Row[]
  /** null unless asked for. */
  users: ListedUser[] | null
  /** What a merge needs: only JSON asks for it. */
  mergeable(): Mergeable
}

/** Who a page for a customer is from, by the config. */
export interface Sender {
  logo: { type: string; base64: string } | null
  contact: string | null
  closing: string | null
}

export interface CustomerReport extends Heading {
  kind: 'report'
  customer: CustomerRef
  asOf: Day | null
  window: Window | null
  summary: Row
  services: Row[]
  products: Row[]
  workloads: Row[]
  /** null unless asked for. */
  users: ListedUser[] | null
  /** Oldest first; empty without earlier points. */
  trend: TrendPoint[]
  /** Where it stands among others; left out where they are not known, or too few. */
  standing?: Standing
  /** What ends within a year; null where nothing says which day it is. */
  renewals: ComingRenewals | null
  /** A page for the customer itself; left out where it is for the partner. */
  sentBy?: Sender
}

/** The figures at one export date. `row` is null where nothing is there for it: shown as missing. */
export interface TrendPoint {
  /** Whose point it is, in a list of several customers; left out where the report says it. */
  customer?: CustomerRef
  day: Day
  row: Row | null
  /** Against the point before, whatever its distance; null for the first and where nobody is in both. */
  step: Change | null
  /** Customers of the portfolio that have no export in the 7 days up to the point. */
  missing: string[]
  customers: number
}

export interface TrendReport extends Heading {
  kind: 'trend'
  customer: CustomerRef | null
  /** The points of each customer after those of the other, not of all of them together. */
  by?: 'customer'
  points: TrendPoint[]
}

/** What ends in the coming days. */
export interface RenewalsReport extends Heading, ComingRenewals {
  kind: 'renewals'
  /** null: everybody. */
  customer: CustomerRef | null
}

export type * from './customer.ts'
export type * from './money.ts'
export type * from './moves.ts'
export type * from './people.ts'
export type * from './renewals.ts'
export type * from './sources.ts'

export type Report =
  | PortfolioReport
  | CustomerReport
  | TrendReport
  | RenewalsReport
  | DiffReport
  | SourcesReport
