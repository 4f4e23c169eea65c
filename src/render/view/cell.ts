// Cells before they are words or numbers of a format: what they are, not how they look.
import type { Day } from '../../model/day.ts'
import type { Ratio } from '../../model/ratio.ts'
import type { Money } from '../../report/types.ts'
import type { SectionKey } from '../messages/keys.ts'

/** `null` is not available. */
export type Cell =
  | null
  | { kind: 'text'; text: string }
  /** A number of people, seats, rows; `signed` is a change of one. */
  | { kind: 'count' | 'signed'; value: number }
  /** A ratio of 1/2 is 50 %; `points` is a change in percentage points, `perHundred` a share of 100 without a sign. */
  | { kind: 'percent' | 'points' | 'perHundred'; value: Ratio }
  /** In percent already: a line, or what an export states. */
  | { kind: 'line'; value: number }
  | { kind: 'day'; value: Day }
  | { kind: 'money'; amounts: readonly Money[] }

/** One table of a report, with the name of its section. */
export interface View {
  section: SectionKey
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
  /** Stands below the rows, and is not sorted or filtered with them. */
  total?: readonly Cell[]
}

export function text(value: string | null): Cell {
  return value === null || value === '' ? null : { kind: 'text', text: value }
}

export function number(kind: 'count' | 'signed' | 'line', value: number | null): Cell {
  return value === null ? null : { kind, value }
}

export function fraction(kind: 'percent' | 'points' | 'perHundred', value: Ratio | null): Cell {
  return value && { kind, value }
}

export function day(value: Day | null): Cell {
  return value === null ? null : { kind: 'day', value }
}

export function money(amounts: readonly Money[]): Cell {
  return amounts.length === 0 ? null : { kind: 'money', amounts }
}
