// Days are whole numbers; the platform's own calendar is the second opinion.
import { describe, expect, it } from 'vitest'
import { addDays, asDay, dayOf, formatDay, isNumberOfTime, monthEnd } from '../../src/model/day.ts'

const byPlatform = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000

describe('a day', () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11_016],
    [2026, 8, 31, 20_696],
  ])('%i-%i-%i is %i days from 1970', (year, month, date, expected) => {
    expect(dayOf(year, month, date)).toBe(expected)
  })

  it.each([
    // Leap years: every fourth, not the hundredth, but the four-hundredth.
    [2024, 2, 29, true],
    [2026, 2, 29, false],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [2026, 4, 31, false],
    [2026, 0, 1, false],
    [2026, 13, 1, false],
    [2026, 1, 0, false],
    // Years have four digits.
    [999, 12, 31, false],
    [1000, 1, 1, true],
    [9999, 12, 31, true],
    [10_000, 1, 1, false],
    [99, 1, 1, false],
  ])('%i-%i-%i exists: %s', (year, month, date, exists) => {
    expect(dayOf(year, month, date) !== undefined).toBe(exists)
  })

  it('is written and moved without a clock', () => {
    expect(formatDay(asDay(20_696))).toBe('2026-08-31')
    expect(formatDay(addDays(asDay(20_696), -27))).toBe('2026-08-04')
    // Over a clock change, a leap day and a turn of the year.
    expect(formatDay(addDays(asDay(byPlatform('2026-03-07')), 2))).toBe('2026-03-09')
    expect(formatDay(addDays(asDay(byPlatform('2028-02-28')), 1))).toBe('2028-02-29')
    expect(formatDay(addDays(asDay(byPlatform('2027-01-01')), -1))).toBe('2026-12-31')
    expect(formatDay(asDay(byPlatform('1000-01-01')))).toBe('1000-01-01')
  })

  it.each([
    [2026, 2, '2026-02-28'],
    [2028, 2, '2028-02-29'],
    [2100, 2, '2100-02-28'],
    [2026, 12, '2026-12-31'],
    [2026, 4, '2026-04-30'],
  ])('the month %i-%i ends on %s', (year, month, expected) => {
    expect(formatDay(monthEnd(year, month))).toBe(expected)
  })
})

it('seconds since 1970 and their parts are numbers of time, days of a workbook and of the calendar are not', () => {
  for (const number of ['1787184000', '1787184000000', '1787184000000000', '1787184000000000000'])
    expect(isNumberOfTime(number)).toBe(true)
  for (const other of ['46265', '20260831', '17871840000', '1187184000', '2026-08-31'])
    expect(isNumberOfTime(other)).toBe(false)
})
