// What a file is and what can be had from it: the answer of `adoption formats --check`.
import type { Day } from '../model/day.ts'
import type { Gap } from '../model/gaps.ts'
import type { Problem } from '../model/problem.ts'

export interface CheckedFile {
  file: string
  status: 'read' | 'left-out' | 'duplicate' | 'problem'
  /** Id of its format; null where it is none, or nearly one. */
  format: string | null
  rows: number
  reportDate: Day | null
  /** Its headers, each with the documented name of the column that reads it; null where none does. */
  columns: { header: string; readAs: string | null }[]
  /** Documented names of the columns that its format reads too and that it lacks. */
  absent: string[]
  /** What it cannot tell. */
  lacks: readonly Gap[]
  /** Whose its rows are is not in it. */
  needsOwner: boolean
  /** Why it cannot serve; null where it can. `reason` and `detail` as in the list of sources. */
  reason: string | null
  detail: string
  problem: Problem | null
}
