// What a figure can be: its kind and its value, before any words, digits or cells of a format.
import type { Day } from '../../model/day.ts'
import type { Ratio } from '../../model/ratio.ts'
import type { Basis, Flag } from '../../model/terms.ts'
import type { Money } from '../money.ts'
import type { Advice, SeatLine } from '../types.ts'

/** The kinds, each with what its values are. */
export interface Kinds {
  /** People, seats, rows; `signed` is a change of one. */
  count: number
  signed: number
  /** A ratio of 1/2 is 50 %; `points` is a change of 1/100 for each point, `perHundred` a share of 100 without a sign. */
  percent: Ratio
  points: Ratio
  perHundred: Ratio
  /** In percent already: a line, or what an export states. */
  line: number
  /** Whether a line is reached, or how far it is. */
  reached: SeatLine
  day: Day
  /** A month's, one for each currency. */
  money: readonly Money[]
  text: string
  names: readonly string[]
  basis: Basis
  flags: readonly Flag[]
  advice: readonly Advice[]
}
export type Kind = keyof Kinds

/** A value with its kind; null: not available, or nothing to say. */
export type Value = { [K in Kind]: { kind: K; value: Kinds[K] } }[Kind] | null
