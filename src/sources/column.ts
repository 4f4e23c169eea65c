// A column of an export: which headers it may have, and how a cell becomes a value.
import { millisecondsInDay } from 'date-fns/constants'
import { asDay, type Day, dayOf, monthEnd } from '../model/day.ts'
import { foldName } from '../model/fold.ts'
import { isScientific } from '../model/placeholder.ts'
import type { ProblemCode, ProblemParams } from '../model/problem.ts'
import type { State } from '../model/rows.ts'

/** Why a cell cannot be read; line, column and file are added by the reader. */
export type CellProblem = {
  [C in ProblemCode]: { code: C; params: ProblemParams[C] }
}[ProblemCode]

/** The dictionary that cells are read with: the words of the field, and those that the user's config adds. */
export interface Words {
  findState(word: string): State | undefined
  /** What may stand between the groups of a number beside the comma, in a table of another language. */
  thousands?: ReadonlySet<string>
}

/** A cell's value, or what is wrong with it. */
export type Parsed<T> = { value: T } | { problem: CellProblem }

/**
 * One column: its headers (the first is the documented one), what a blank or missing cell means, and its
 * parser, which is given cells without outer spaces that are not blank.
 */
export interface Column<T, B = never> {
  headers: readonly string[]
  blank: Parsed<T | B>
  parse(cell: string, words: Words): Parsed<T>
  /** Its values can be summed up over the rows of a file. */
  adds?: boolean
}

export type Columns = Readonly<Record<string, Column<unknown, unknown>>>
/** The values of one row, by the names that a format gives its columns. */
export type Cells<C extends Columns> = {
  [K in keyof C]: C[K] extends Column<infer T, infer B> ? T | B : never
}

/** Text as written, outer spaces removed; '' where blank. */
export function text(...headers: string[]): Column<string> {
  return { headers, blank: { value: '' }, parse: cell => ({ value: cell }) }
}

/** An id as written; '' where blank. A number in scientific form was an id until a spreadsheet saved the file. */
export function idText(...headers: string[]): Column<string> {
  return {
    headers,
    blank: { value: '' },
    parse: cell =>
      isScientific(cell)
        ? { problem: { code: 'scientific-number', params: { found: cell } } }
        : { value: cell },
  }
}

/** A number of days or the like, of which no sum is made; read as a count. null where blank. */
export function number(...headers: string[]): Column<number, null> {
  return { ...count(...headers), adds: false }
}

/** A whole number of 0 or more; `1,048` reads as 1048, and so does `1.048` below a header in German. null where blank. */
export function count(...headers: string[]): Column<number, null> {
  return {
    headers,
    adds: true,
    blank: { value: null },
    parse(cell, { thousands }) {
      const mark = /^\d{1,3}([,.\s])\d{3}/.exec(cell)?.[1]?.replace(/\s/, ' ') ?? ','
      const isGrouped =
        /^\d{1,3}(([,.\s])\d{3})(\2\d{3})*$/.test(cell) && (mark === ',' || thousands?.has(mark))
      const value = isGrouped || /^\d+$/.test(cell) ? Number(cell.replace(/[,.\s]/g, '')) : Number.NaN
      return Number.isSafeInteger(value) ? { value } : bad('bad-count', cell)
    },
  }
}

/** A percentage or amount: `12.5`, `1,234.50`, `12,5`, with or without `%`. null where blank. */
export function decimal(...headers: string[]): Column<number, null> {
  return {
    headers,
    blank: { value: null },
    parse(cell) {
      const bare = cell.replace(/\s*%$/, '')
      if (/^\d+,(\d{1,2}|\d{4,})$/.test(bare)) return { value: Number(bare.replace(',', '.')) }
      if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(bare)) return bad('bad-number', cell)
      return { value: Number(bare.replaceAll(',', '')) }
    },
  }
}

/** An amount of money in hundredths: `12.5` reads as 1250; what is finer is rounded half up. null where blank. */
export function money(...headers: string[]): Column<number, null> {
  return {
    headers,
    blank: { value: null },
    parse(cell) {
      const plain = /^\d+,(\d{1,2}|\d{4,})$/.test(cell) ? cell.replace(',', '.') : cell
      if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) return bad('bad-number', cell)
      const [whole = '', decimals = ''] = plain.replaceAll(',', '').split('.')
      const digits = decimals.padEnd(3, '0')
      const value = Number(whole + digits.slice(0, 2)) + (Number(digits.charAt(2)) >= 5 ? 1 : 0)
      return Number.isSafeInteger(value) ? { value } : bad('bad-number', cell)
    },
  }
}

/** One of a few words, case folded; `fallback` where blank. The words are shown to the user as written here. */
export function word<const T extends string>(
  allowed: readonly T[],
  fallback: NoInfer<T>,
  ...headers: string[]
): Column<T> {
  return {
    headers,
    blank: { value: fallback },
    parse(cell) {
      const value = allowed.find(candidate => foldName(candidate) === foldName(cell))
      return value === undefined
        ? { problem: { code: 'bad-word', params: { found: quotable(cell), expected: allowed.join(', ') } } }
        : { value }
    },
  }
}

/** A currency by its code of three letters (ISO 4217), in upper case; '' where blank. */
export function currency(...headers: string[]): Column<string> {
  return {
    headers,
    blank: { value: '' },
    parse: cell =>
      /^[a-z]{3}$/i.test(cell)
        ? { value: cell.toUpperCase() }
        : { problem: { code: 'bad-word', params: { found: quotable(cell), expected: 'USD, EUR, JPY …' } } },
  }
}

/** `YYYY-MM-DD`, or an ISO date-time of which the UTC day counts. null where blank. */
export function isoDay(...headers: string[]): Column<Day, null> {
  return { headers, blank: { value: null }, parse: cell => dayOrProblem(parseIsoDay(cell), cell) }
}

/** As isoDay, and the spelling of the portals (`Sep 12, 2026`, `9/12/2026`). null where blank. */
export function portalDay(...headers: string[]): Column<Day, null> {
  return {
    headers,
    blank: { value: null },
    parse: cell => dayOrProblem(parseIsoDay(cell) ?? parseEnglishDay(cell), cell),
  }
}

/** A calendar month (`2026-08`, `2026-08-01`, `Aug 2026`, `8/1/2026`), read as its last day. null where blank. */
export function month(...headers: string[]): Column<Day, null> {
  return { headers, blank: { value: null }, parse: cell => dayOrProblem(parseMonth(cell), cell) }
}

/** True/False, Yes/No, 1/0. null where blank. */
export function flag(...headers: string[]): Column<boolean, null> {
  return {
    headers,
    blank: { value: null },
    parse(cell) {
      const word = foldName(cell)
      if (['true', 'yes', '1'].includes(word)) return { value: true }
      if (['false', 'no', '0'].includes(word)) return { value: false }
      return bad('bad-flag', cell)
    },
  }
}

/** A subscription state with the word it was written as; active where blank. */
export function state(...headers: string[]): Column<{ state: State; word: string }> {
  return {
    headers,
    blank: { value: { state: 'active', word: '' } },
    parse(cell, words) {
      const found = words.findState(cell)
      return found
        ? { value: { state: found, word: cell } }
        : { problem: { code: 'bad-state', params: { found: quotable(cell) } } }
    },
  }
}

/** The same column, where a blank cell is a problem. */
export function filled<T, B>(column: Column<T, B>): Column<T> {
  return { ...column, blank: { problem: { code: 'blank-cell', params: {} } } }
}

/** A cell as an error may quote it: where cells have moved it can hold a user's name, which is never shown unasked. */
export function quotable(cell: string): string {
  return cell.replace(/[^\s@,;"]+(?=@)/gu, '…')
}

function bad(
  code: 'bad-count' | 'bad-number' | 'bad-date' | 'bad-flag',
  found: string,
): { problem: CellProblem } {
  return { problem: { code, params: { found: quotable(found) } } }
}

function dayOrProblem(day: Day | undefined, cell: string): Parsed<Day> {
  return day === undefined ? bad('bad-date', cell) : { value: day }
}

/** Years have four digits: an offset may move a day out of them. */
const FIRST_DAY = Date.UTC(1000, 0, 1) / millisecondsInDay
const LAST_DAY = Date.UTC(9999, 11, 31) / millisecondsInDay

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i

/** The UTC day of `YYYY-MM-DD` or an ISO date-time (without offset: UTC); undefined when it is neither. */
export function parseIsoDay(cell: string): Day | undefined {
  const match = ISO.exec(cell)
  if (!match) return undefined
  const [, year, monthText, date, hour = '0', minute = '0', second = '0', zone = 'Z'] = match
  const day = dayOf(Number(year), Number(monthText), Number(date))
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined
  if (zone.toUpperCase() === 'Z') return day
  const sign = zone.startsWith('-') ? -1 : 1
  const [zoneHours, zoneMinutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))]
  if (zoneHours > 23 || zoneMinutes > 59) return undefined
  const shifted = Number(hour) * 60 + Number(minute) - sign * (zoneHours * 60 + zoneMinutes)
  const utc = asDay(day + Math.floor(shifted / 1440))
  return utc < FIRST_DAY || utc > LAST_DAY ? undefined : utc
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

function parseEnglishDay(cell: string): Day | undefined {
  const words = /^([A-Z][a-z]{2})[a-z]* (\d{1,2}), (\d{4})$/.exec(cell)
  if (words) return dayOf(Number(words[3]), monthNumber(words[1] ?? ''), Number(words[2]))
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?)?$/.exec(cell)
  if (slashes) return dayOf(Number(slashes[3]), Number(slashes[1]), Number(slashes[2]))
  return undefined
}

function parseMonth(cell: string): Day | undefined {
  const numbers = /^(\d{4})-(\d{2})$/.exec(cell)
  const words = /^([A-Z][a-z]{2})[a-z]*[ -](\d{4})$/.exec(cell)
  const day = parseIsoDay(cell) ?? parseEnglishDay(cell)
  const year = Number(numbers?.[1] ?? words?.[2])
  const inYear = numbers ? Number(numbers[2]) : words ? monthNumber(words[1] ?? '') : 0
  if (inYear >= 1 && inYear <= 12) return monthEnd(year, inYear)
  if (day === undefined) return undefined
  const date = new Date(day * millisecondsInDay)
  return monthEnd(date.getUTCFullYear(), date.getUTCMonth() + 1)
}
