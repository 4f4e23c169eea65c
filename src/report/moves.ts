// How customers moved between two portfolio exports.
import type { Day } from '../model/day.ts'
import type { Note } from '../model/note.ts'
import type { Ratio } from '../model/ratio.ts'
import type { Cause, Grouping } from '../model/terms.ts'
import type { CustomerRef } from './customer.ts'
import type { CountName, Counts, Metric } from './figures/counts.ts'

/** How one customer moved between two portfolio exports; its percentages in points (1/100 is one). */
export interface Move extends Record<Metric, Ratio | null> {
  customer: CustomerRef
  key: string | null
  /** `unread`: its exports could not be read when one of the portfolios was made, so that nothing is known of its move. */
  kind: 'came' | 'went' | 'moved' | 'unread' | 'same'
  before: PointFigures | null
  after: PointFigures | null
  reasons: Reason[]
}

/** What changed: seats, users or one cause, before and after. */
export interface Reason {
  what: Cause | CountName
  before: number | null
  after: number | null
}

/** The figures that an exported row carries. */
export interface PointFigures extends Counts {
  asOf: Day | null
  causes: Record<Cause, number | null>
}

export interface DiffReport {
  kind: 'diff'
  by: Grouping
  old: string
  new: string
  /** Length of the window in days; null where the exports do not say it or do not agree. */
  windowDays: number | null
  moves: Move[]
  notes: Note[]
}
