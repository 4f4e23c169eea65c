// Words that only the terminal has: legends under its short column heads, folded lists, last lines.
import type { Day } from '../../model/day.ts'
import type { Money, Window } from '../../report/types.ts'

export interface TableMessages {
  /** What each percentage is, beside the head of its column. */
  legend: { deployment: string; usage(windowDays: number): string; adjusted: string }
  /** The window and the as-of day, where all rows have the same. */
  dates(window: Window): string
  /** Where they differ: the first and last as-of day. */
  datesDiffer(from: Day, to: Day, windowDays: number): string
  /** No row has an as-of day. */
  noDates: string
  /** Heads of the parts of a cause. */
  parts: Record<'why' | 'who' | 'remedy', string>
  /** "116 active users = 71 entitled + 4 trial + …, exactly." */
  sum(active: number, entitled: number, causes: readonly { users: number; name: string }[]): string
  /** Sentences one after the other, and the parts of a list without its "and". */
  between: { sentences: string; parts: string }
  /** Ends a folded list: "and 12 more". */
  more(count: number): string
  /** The same as the last item of a list: "12 more". */
  others(count: number): string
  /** A seat line as a cell. */
  reached: string
  missing(count: number): string
  /** Parts of the last line. */
  customers(count: number): string
  rows(count: number): string
  /** Of rows that are not customers. */
  shownRows(shown: number, all: number): string
  over100(count: number): string
  /** Customers without figures, since an export cannot be read. */
  unread(count: number): string
  startWith(names: readonly string[]): string
  next(what: string, numbers: string | undefined): string
  /** In the last line: what seats without use cost a month. */
  idleCost(perMonth: readonly Money[]): string
  nothingUrgent: string
  /** After figures with their change in brackets: against which day. */
  against(since: Day): string
  /** "2 new, 1 gone, 11 moved, 3 unchanged": kinds with their words. */
  counted(count: number, kind: string): string
  largestMove(customer: string, points: string): string
  /** Where every file shown lies. */
  inFolder(folder: string): string
  reasons: string
  /** Where the full definitions are. */
  moreHelp: string
}
