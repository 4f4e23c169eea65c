// Names that no catalogue knows: of several spellings of one thing the newest row's is shown, ties by code point.
import { compareCodePoints } from '../../model/code-points.ts'
import type { Day } from '../../model/day.ts'

/** A name as a row writes it, and how new that row is. */
export interface Written {
  text: string
  day: number
}

/** How new a row of this day is: one without a day is as new as anything, `undefined` is no row of data. */
export function newness(day: Day | null | undefined): number {
  if (day === undefined) return Number.NEGATIVE_INFINITY
  return day ?? Number.POSITIVE_INFINITY
}

/** The one of two spellings that is shown. */
export function shown(known: Written | undefined, other: Written): Written {
  if (known === undefined || other.day > known.day) return other
  return other.day === known.day && compareCodePoints(other.text, known.text) < 0 ? other : known
}
