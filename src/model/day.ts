// Calendar days as plain numbers, so that no time zone or clock change can ever move one.
import { UTCDateMini } from '@date-fns/utc/date/mini'
import { millisecondsInDay } from 'date-fns/constants'
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth'
import { memoize } from './lazy.ts'

declare const dayBrand: unique symbol

/** A calendar day (UTC) as whole days since 1970-01-01; may be negative. */
export type Day = number & { readonly [dayBrand]: true }

/** The day of a date in the Gregorian calendar, or undefined when there is no such date (2026-02-30). `month` is 1..12. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const time = Date.UTC(year, month - 1, date)
  const check = new Date(time)
  const exists =
    check.getUTCFullYear() === year && check.getUTCMonth() === month - 1 && check.getUTCDate() === date
  return exists && year >= 1000 && year <= 9999 ? asDay(time / millisecondsInDay) : undefined
}

/** Marks a whole number of days since 1970-01-01 as a Day. */
export function asDay(days: number): Day {
  return days as Day
}

/** Whether a text is what programs write for a moment of our time: seconds since 1970, or thousandths, millionths … of one. */
export function isNumberOfTime(text: string): boolean {
  return /^1[4-9]\d{8}(\d{3}){0,3}$/.test(text)
}

/** null where there is none. */
export function newestDay(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>((best, day) => {
    return day !== null && (best === null || day > best) ? day : best
  }, null)
}

/** `day` moved by a number of days (negative: earlier). */
export function addDays(day: Day, days: number): Day {
  return asDay(day + days)
}

/** The first day of the month that a day is in. */
export function monthStart(day: Day): Day {
  return asDay(day - new Date(day * millisecondsInDay).getUTCDate() + 1)
}

/** The last day of a month (1..12). */
export function monthEnd(year: number, month: number): Day {
  return asDay(Math.floor(lastDayOfMonth(new UTCDateMini(year, month - 1, 1)).getTime() / millisecondsInDay))
}

/** `YYYY-MM-DD`. Reports say few days, many times. */
export const formatDay: (day: Day) => string = memoize(day =>
  new Date(day * millisecondsInDay).toISOString().slice(0, 10),
)
