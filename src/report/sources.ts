// The files that were found, and what became of each.
import type { Day } from '../model/day.ts'
import type { Note } from '../model/note.ts'
import type { Problem } from '../model/problem.ts'

/** One file as `sources` lists it. */
export interface SourceRow {
  file: string
  status: 'read' | 'left-out' | 'duplicate' | 'problem'
  format: string | null
  customer: string | null
  customerId: string | null
  customers: number
  rows: number
  users: number
  duplicates: number
  rejected: number
  reportDate: Day | null
  encoding: string | null
  /** A key of the reasons (left out) or of the problems. */
  reason: string | null
  detail: string
  /** Those of one kind in one column are one. */
  problems: readonly Problem[]
}

export interface SourcesReport {
  kind: 'sources'
  sources: SourceRow[]
  notes: Note[]
}
