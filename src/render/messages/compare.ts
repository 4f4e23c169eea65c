// Words on two points in time: the trend, two exports side by side, last month beside this one.
import type { Day } from '../../model/day.ts'
import type * as Report from '../../report/types.ts'

export interface TrendWords {
  /** The first day and the last. */
  exportsOf(span: string): string
  intro: string
  /** Over how many customers a point of the portfolio is compared. */
  compared(change: Report.Change): string
  /** That lines compare like with like where customers come and go. */
  sameCustomers: string
  /** Change of a point against the one that it is compared with. */
  since(day: Day): string
  noEarlier: string
  missing(customers: readonly string[]): string
  missingPoint: string
}

export interface DiffWords {
  kinds: Record<Report.Move['kind'], string>
  reason(reason: Report.Reason): string
  noReason: string
  same(count: number): string
  points(value: string): string
}

export interface BeforeWords {
  /** How the rows are ordered. */
  intro: string
  /** The head of a column with the earlier figure. */
  before(label: string): string
  /** The line of all customers that were compared. */
  total(customers: number): string
}
