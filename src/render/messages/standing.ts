// Words on where a customer stands among those of its size.
import type { SizeClass } from '../../report/standing.ts'

export interface StandingWords {
  intro(size: SizeClass): string
  /** Heads of columns. */
  own: string
  lower: string
  middle: string
  upper: string
  below: string
  /** "5 of 10 others". */
  of(below: number, others: number): string
}
