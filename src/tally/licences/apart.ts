// Which licence exports describe the same seats.
import type { Day } from '../../model/day.ts'

/** Exports that lie further apart, in days, do not. */
const APART_DAYS = 7

export function isApart(day: Day, newest: Day): boolean {
  return day < newest - APART_DAYS
}
