// Days as portals and office programs write them. What can only be one day is read as it; where the order of day and
// month is open, both readings are given.
import { millisecondsInDay } from 'date-fns/constants'
import { asDay, type Day, dayOf } from '../../model/day.ts'
import { monthOfWord } from '../../model/month-words.ts'
import { withPlainDigits } from '../cells/plain-digits.ts'
import { readClock, shiftOf } from './clock.ts'

/** A day whose order is open, by both readings; null for one that does not exist. */
export interface OpenDay {
  dmy: Day | null
  mdy: Day | null
  /** AM or PM stands behind it: then the month is first. */
  latinHalf: boolean
}

/** No cell that holds a day is longer. */
const LONGEST = 64
/**
 * Years of exports, and the one that stands for no end. A year of another calendar is not guessed: PowerShell writes 2026 as 2569 in
 * Thailand, as 1448 in Saudi Arabia and as 1405 in Iran, in ISO dates too.
 */
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const NO_END = 9999

/** The day that a cell holds, or both readings of it; undefined for anything else. */
export function readWrittenDay(cell: string): Day | OpenDay | undefined {
  if (cell.length > LONGEST) return undefined
  const iso = readIsoDay(cell)
  if (iso !== undefined) return iso
  const plain = withPlainDigits(cell)
  if (plain === undefined) return undefined
  const text = plain
    .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const milliseconds = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(text)
  if (milliseconds) return asDay(Math.floor(Number(milliseconds[1]) / millisecondsInDay))
  const clock = readClock(text)
  if (clock === undefined) return undefined
  const { date, shift, latinHalf } = clock
  const certain = certainDay(date)
  if (certain !== undefined) return moved(certain, shift)
  const [, first, , second, year] = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(date) ?? []
  const dmy = moved(dayIn(Number(year), Number(second), Number(first)), shift) ?? null
  const mdy = moved(dayIn(Number(year), Number(first), Number(second)), shift) ?? null
  return dmy === mdy ? (dmy ?? undefined) : { dmy, mdy, latinHalf }
}

const BEGINNINGS = '(?:0001|1601|1753|1900|1970)'
const YEARS_BEFORE = '(?:-?0000|-0001|1600|1752|1899|1969)'
const FIRST = '0?[12]'
const LAST = '(?:29|3[01])'
const SIGN = '[-/.]'
const NEVER = new RegExp(
  `^(?:${[
    [BEGINNINGS, '0?1', FIRST],
    ['0?1', FIRST, BEGINNINGS],
    [FIRST, '0?1', BEGINNINGS],
    [YEARS_BEFORE, '12', LAST],
    ['12', LAST, YEARS_BEFORE],
    [LAST, '12', YEARS_BEFORE],
  ]
    .map(parts => parts.join(SIGN))
    .join('|')})(?:[T ].*)?$|^(?:NaT|never)$`,
  'i',
)

/**
 * Whether a cell has the day from which a program counts, as it writes it where there is no day (`0001-01-01`, `1/1/1970`), or
 * what a zone or an office program makes of it: LibreOffice 7.4.7 writes 1 January 1900 as the 2nd, and year 1 as year -1. pandas
 * writes `NaT`, scripts that say when somebody was last there write `Never`.
 */
export function isNever(cell: string): boolean {
  return NEVER.test(cell)
}

/** Whether a day is what a program made of something else: no export is as old. */
export function isMisreadDay(day: Day): boolean {
  return MISREAD.some(([first, end]) => day >= first && day < end)
}

/** First days, and those behind the last. */
const MISREAD: readonly (readonly [number, number])[] = [
  // Office programs count days from 30 December 1899 or 1 January 1904: a day of 1905 or 1909 is a year of ours that one of
  // them took for such a count (2026 is 18 July 1905), as Gnumeric 1.12.55 does with the ISO dates of a workbook.
  [-25_569 + 2000, -25_569 + 2100],
  [-24_107 + 2000, -24_107 + 2100],
  // Moments since 2000 in a unit a thousand times too small, as fastparquet 2026.9.0 writes those of pandas 3 (`int96`), and
  // as seconds are that were taken for milliseconds: 2026 is 21 January 1970. 1 January stands for never.
  [10, 48],
]

function dayIn(year: number, month: number, date: number): Day | undefined {
  const isOurs = (year >= FIRST_YEAR && year <= LAST_YEAR) || year === NO_END
  return isOurs ? dayOf(year, month, date) : undefined
}

/** Years of the Japanese eras, as the letter or the word for them: the year before the first. */
const ERAS: readonly (readonly [string, number])[] = [
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['R', 2018],
  ['H', 1988],
  ['S', 1925],
]

const YEAR_FIRST =
  /^(\d{4})(?:年|년|[./-]) ?(\d{1,2})(?:月|월|[./-]) ?(\d{1,2})(?:日|일|\.)?(?: ?\(\p{L}\))?$/u
/** As databases and data lakes name their days: 20260831. */
const TOGETHER = /^(20\d\d)(\d\d)(\d\d)$/
const DOTS = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\.?(?: ?[гr]\.?)?$/u
const ERA = /^(令和|平成|昭和|[RHS])(\d{1,2}|元)(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?$/iu

function certainDay(date: string): Day | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(date) ?? TOGETHER.exec(date) ?? []
  if (year !== undefined)
    return isHalfPadded(month, day) ? undefined : dayIn(Number(year), Number(month), Number(day))
  const dots = DOTS.exec(date)
  if (dots) return dayIn(Number(dots[3]), Number(dots[2]), Number(dots[1]))
  const [, era = '', eraYear, eraMonth, eraDay] = ERA.exec(date) ?? []
  const before = ERAS.find(([name]) => name === era.toUpperCase())?.[1]
  if (before !== undefined) {
    return dayIn(before + (eraYear === '元' ? 1 : Number(eraYear)), Number(eraMonth), Number(eraDay))
  }
  return dayInLetters(date)
}

/** `2026-07-3`: no program writes one of them with a zero and the other without; the end of a file was lost. */
function isHalfPadded(month = '', day = ''): boolean {
  return (month.startsWith('0') && day.length === 1) || (day.startsWith('0') && month.length === 1)
}

/** Words that stand between the parts of a date: `7 de jul. de 2026`, `31. dubna 2026 г.`. */
const BETWEEN = new Set([
  'de',
  'del',
  'di',
  'den',
  'der',
  'of',
  'the',
  'dne',
  'el',
  'le',
  'г',
  'года',
  'r',
  'th',
  'st',
  'nd',
  'rd',
  'er',
  'm',
  'd',
])

/** A date with its month in letters: exactly one month, one year and one day, in whatever order. */
function dayInLetters(date: string): Day | undefined {
  // The day of the week before a comma says nothing that the rest does not say.
  const bare = date.replace(/^\p{L}+\.?, /u, head =>
    monthOfWord(head.slice(0, -2)) === undefined ? '' : head,
  )
  const parts = bare.match(/[\p{L}\p{M}’']+|\d+/gu) ?? []
  if (/[^\p{L}\p{M}\d\s.,/’'-]/u.test(bare)) return undefined
  const numbers = parts.filter(part => /^\d/.test(part))
  const words = parts.filter(part => !/^\d/.test(part) && !BETWEEN.has(part.toLowerCase()))
  const month = words.length === 1 ? monthOfWord(words[0] ?? '') : undefined
  const years = numbers.filter(part => part.length === 4)
  const days = numbers.filter(part => part.length <= 2)
  if (month === undefined || numbers.length !== 2 || days.length === 0) return undefined
  if (years.length === 1) return dayIn(Number(years[0]), month, Number(days[0]))
  // `31-Aug-26`, which Excel writes in English: nobody writes the year first with two digits and a month in letters.
  const [, day, year] = /^(\d{1,2})[- ]\p{L}+\.?[- ]([0-4]\d)$/u.exec(bare) ?? []
  return year === undefined ? undefined : dayIn(2000 + Number(year), month, Number(day))
}

/** ISO days have four digits for the year: an offset may move a day out of them. */
const LAST_DAY = Date.UTC(9999, 11, 31) / millisecondsInDay

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** The UTC day of `YYYY-MM-DD` or an ISO date-time (without offset: UTC); undefined when it is neither. */
function readIsoDay(cell: string): Day | undefined {
  if (/^[1-9]\d{3}-\d\d-\d\d$/.test(cell))
    return dayIn(Number(cell.slice(0, 4)), Number(cell.slice(5, 7)), Number(cell.slice(8)))
  const match = ISO.exec(cell)
  if (!match) return undefined
  const [, year, monthText, date, hour = '0', minute = '0', second = '0', zone] = match
  const day = dayIn(Number(year), Number(monthText), Number(date))
  const shift = shiftOf(Number(hour), Number(minute), Number(second), zone)
  return shift === undefined ? undefined : moved(day, shift)
}

function moved(day: Day | undefined, shift: number): Day | undefined {
  return day === undefined || day + shift > LAST_DAY ? undefined : asDay(day + shift)
}
