// The one report object that every format is made from: no words, no rounding, no layout.
import type { Check } from '../model/check.ts'
import type { Day } from '../model/day.ts'
import type { Note } from '../model/note.ts'
import type { Grouping, Thresholds, Within } from '../model/terms.ts'
import type { CustomerRef } from './customer.ts'
import type { Mergeable } from './mergeable.ts'
import type { DiffReport } from './moves.ts'
import type { Namesakes } from './namesakes.ts'
import type { ListedUser } from './people.ts'
import type { UpcomingRenewals } from './renewals.ts'
import type { Change, Row, Window } from './row.ts'
import type { SourcesReport } from './sources.ts'
import type { Standing } from './standing.ts'

/** A file that was read. */
export interface SourceInfo {
  file: string
  format: string
  customer: string | null
  /** Tells it from others of its name; null where it has none, or is not one. */
  customerId: string | null
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
  /** Names that several customers of the data bear; left out where the report has them all itself. */
  namesakes?: () => Namesakes
}

/** A customer's services, products and workloads, as far as they are asked for, in this order. */
export interface WithinCustomer {
  customer: CustomerRef
  rows: readonly Row[]
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
  /**
   * What every customer consists of, in the order of customers, made anew each time: of thousands only one needs to be there
   * at a time. None where one product or workload alone is asked for.
   */
  within(of: readonly Within[]): Iterable<WithinCustomer>
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
  renewals: UpcomingRenewals | null
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
  missing: CustomerRef[]
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
export interface RenewalsReport extends Heading, UpcomingRenewals {
  kind: 'renewals'
  /** null: everybody. */
  customer: CustomerRef | null
}

export type * from './customer.ts'
export type * from './money.ts'
export type * from './moves.ts'
export type * from './people.ts'
export type * from './renewals.ts'
export type * from './row.ts'
export type * from './sources.ts'

export type Report =
  | PortfolioReport
  | CustomerReport
  | TrendReport
  | RenewalsReport
  | DiffReport
  | SourcesReport
