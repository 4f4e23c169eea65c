// A column of an export: which headers it may have, and how a cell becomes a value.
import type { Day } from '../../model/day.ts'
import { foldName } from '../../model/fold.ts'
import { isNothing, isPlaceholder, isScientific } from '../../model/placeholder.ts'
import type { ProblemCode, ProblemParams } from '../../model/problem.ts'
import type { State, WrittenAmount } from '../../model/rows.ts'
import type { DayOrder } from '../../model/terms.ts'
import { isAccount } from '../../model/user-name.ts'
import { readWrittenMonth } from '../days/month.ts'
import { isMisreadDay, isNever, type OpenDay, readWrittenDay } from '../days/written.ts'
import { exactAmount, plainAmount, wholeNumber } from './amount.ts'
import { yesOrNo } from './yes-no.ts'

/** Why a cell cannot be read; line, column and file are added by the reader. */
export type CellProblem = {
  [C in ProblemCode]: { code: C; params: ProblemParams[C] }
}[ProblemCode]

/** A problem of one cell or row; `column` is the header as the file writes it. */
export type RowIssue = CellProblem & { column?: string }

/** The dictionary that cells are read with: the words of the field, and those that the user's config adds. */
export interface Words {
  findState(word: string): State | undefined
  /** What may stand between the groups of a number beside the comma, in a table of another language. */
  thousands?: ReadonlySet<string>
  /** The order of day and month in the file at hand, once it is known. */
  dayOrder?: DayOrder | undefined
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
  /** Its values are states of subscriptions. */
  isState?: boolean
  /** Whether a cell says no more than a blank one does: a word for nothing as a name (`NULL`), which must not bring rows together. */
  isNone?(cell: string): boolean
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

/** A name as written; '' where blank. */
export function nameText(...headers: string[]): Column<string> {
  return { ...text(...headers), isNone: isPlaceholder }
}

/** The name of a thing, a product or a workload; the name of a user's account is none: columns have moved. */
export function thingText(...headers: string[]): Column<string> {
  return {
    ...nameText(...headers),
    parse: cell => (isAccount(cell) ? { problem: { code: 'person-in-place', params: {} } } : { value: cell }),
  }
}

/** The value of a cell without outer spaces. */
export function valueIn<T, B>(
  { blank, isNone, parse }: Column<T, B>,
  cell: string,
  words: Words,
): Parsed<T | B> {
  return cell === '' || isNone?.(cell) === true ? blank : parse(cell, words)
}

/** An id as written; '' where blank. A number in scientific form was an id until a spreadsheet saved the file. */
export function idText(...headers: string[]): Column<string> {
  return {
    ...nameText(...headers),
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

/** Far more seats than there are people, and few enough that sums over any file are exact. */
const MOST = 9_999_999_999

/**
 * A whole number of 0 or more; `1,048`, `1 048` and `1048.0` read as 1048. `1.048` is 1,048 to some and a little more
 * than 1 to others: it is read below a header in German, and an error elsewhere. null where blank.
 */
export function count(...headers: string[]): Column<number, null> {
  return {
    headers,
    adds: true,
    blank: { value: null },
    parse(cell, { thousands }) {
      const value = wholeNumber(cell, thousands?.has('.') === true)
      if (value === undefined) return bad('bad-count', cell)
      return value <= MOST ? { value } : bad('count-too-large', cell)
    },
  }
}

/** A percentage or amount: `12.5`, `1,234.50`, `12,5`, with or without `%`. null where blank, or of nothing (`#DIV/0!`). */
export function decimal(...headers: string[]): Column<number, null> {
  return {
    headers,
    blank: { value: null },
    isNone: isPlaceholder,
    parse(cell) {
      const plain = plainAmount(cell.replace(/(?<!\s)\s*%$/, ''))
      return plain === undefined ? bad('bad-number', cell) : { value: Number(plain) }
    },
  }
}

/** An amount of money, exact whatever its decimals are. null where blank. */
export function money(...headers: string[]): Column<WrittenAmount, null> {
  return {
    headers,
    blank: { value: null },
    parse(cell) {
      const [whole, decimals = ''] = exactAmount(cell)?.split('.') ?? []
      if (whole === undefined || whole.length > 15 || decimals.length > 15) return bad('bad-number', cell)
      const denominator = 10n ** BigInt(decimals.length)
      return { value: { numerator: BigInt(whole + decimals), denominator, written: cell } }
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

/** A calendar day, as portals and office programs write it; of a time with a zone the UTC day. null where blank. */
export function day(...headers: string[]): Column<Day, null> {
  return {
    headers,
    blank: { value: null },
    isNone: cell => isNever(cell) || isNothing(cell),
    parse: (cell, words) => dayParsed(readWrittenDay(cell), cell, words),
  }
}

/** A calendar month (`2026-08`, `Aug 2026`, or any day of it), read as its last day. null where blank. */
export function month(...headers: string[]): Column<Day, null> {
  return {
    headers,
    blank: { value: null },
    parse: (cell, words) => dayParsed(readWrittenMonth(cell), cell, words),
  }
}

/** True/False, Yes/No, 1/0, in the languages of the office programs. null where blank. */
export function flag(...headers: string[]): Column<boolean, null> {
  return {
    headers,
    blank: { value: null },
    parse(cell) {
      const value = yesOrNo(cell)
      return value === undefined ? bad('bad-flag', cell) : { value }
    },
  }
}

/** A subscription state with the word it was written as; active where blank. */
export function state(...headers: string[]): Column<{ state: State; word: string }> {
  return {
    headers,
    isState: true,
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
  return cell.replace(/(?<![^\s@,;"])[^\s@,;"]+(?=@)/gu, '…')
}

function bad(
  code: 'bad-count' | 'count-too-large' | 'bad-number' | 'bad-date' | 'bad-flag',
  found: string,
): { problem: CellProblem } {
  return { problem: { code, params: { found: quotable(found) } } }
}

function dayParsed(read: Day | OpenDay | undefined, cell: string, { dayOrder }: Words): Parsed<Day> {
  if (read === undefined) return bad('bad-date', cell)
  if (typeof read === 'number') return dayFound(read, cell)
  const { dmy, mdy } = read
  if (dayOrder === undefined) return { problem: { code: 'open-date', params: { found: cell, dmy, mdy } } }
  return dayFound(read[dayOrder], cell)
}

function dayFound(day: Day | null, cell: string): Parsed<Day> {
  return day === null || isMisreadDay(day) ? bad('bad-date', cell) : { value: day }
}
