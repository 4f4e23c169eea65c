// The day or month that the name of a file, folder or archive carries: one reading for whose a file is and of when.
import { type Day, dayOf, monthEnd } from '../../model/day.ts'
import { memoize } from '../../model/lazy.ts'
import { foldWord, monthOfWord } from '../../model/month-words.ts'
import { isVague, wordsOf } from '../owners/vague-names.ts'

/** What a name says of time. Where it says less than a month of a year, the folders around it may say the rest. */
export interface NameDay {
  year: number | null
  /** 1 to 12. */
  month: number | null
  /** Day of the month; null for a month or a year. */
  date: number | null
  /** The name is nothing but this, and no customer's: `2026-10`, `October 2026`, `10`, `2026年10月`, `Q4`. */
  whole: boolean
}

/** Endings that a file or an archive may have, one behind the other. */
const ENDINGS = /(\.(csv|tsv|txt|json|ndjson|jsonl|xlsx|xlsm|ods|parquet|gz|zip))+$/iu

type Found = Pick<NameDay, 'year' | 'month' | 'date'>
type Pattern = readonly [RegExp, (match: RegExpMatchArray) => Found | null]

const YEAR = '((?:19|20)\\d{2})'
const WORD = '(\\p{L}[\\p{L}\\p{M}]*)\\.?'
const GAP = "[\\s._,'’-]*(?:[dD][eE][lL]?[\\s._-]+)?"
const ORDINAL = '[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH]'
/** Nothing of a longer number. Letter case is written out: to ignore it in letters of every script takes the engine long. */
const pattern = (source: string): RegExp => new RegExp(`(?<!\\d)${source}(?!\\d)`, 'gu')

/** The first that fits counts. */
const PATTERNS: readonly Pattern[] = [
  [pattern(`${YEAR}([-_. /])(\\d{1,2})\\2(\\d{1,2})`), ([, y, , m, d]) => full(y, m, d)],
  [pattern(`${YEAR}(\\d{2})(\\d{2})(?![a-su-zA-SU-Z])`), ([, y, m, d]) => full(y, m, d)],
  [pattern(`(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${YEAR}`), ([, d, m, y]) => full(y, m, d)],
  // The portals put the month first.
  [pattern(`(\\d{1,2})_(\\d{1,2})_${YEAR}`), ([, m, d, y]) => full(y, m, d) ?? full(y, d, m)],
  [pattern(`(\\d{1,2})[- ](\\d{1,2})[- ]${YEAR}`), ([, a, b, y]) => eitherOrder(y, a, b)],
  // Reiwa, as it is shortened in Japan; `R2.10.26` is a revision, since the first years of Reiwa are long past.
  [
    pattern('(?<!\\p{L})[rR](0\\d|[5-9]|[1-9]\\d)\\.(\\d{1,2})\\.(\\d{1,2})'),
    ([, y, m, d]) => full(ofReiwa(y), m, d),
  ],
  [
    pattern('令和\\s*(\\d{1,2})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日'),
    ([, y, m, d]) => full(ofReiwa(y), m, d),
  ],
  [
    pattern('(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})'),
    match => (isRevision(match) ? null : full(`20${match[3]}`, match[2], match[1])),
  ],
  [
    pattern('(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]'),
    ([, y, m, d]) => full(y, m, d),
  ],
  [pattern('(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]'), ([, y, m]) => monthOf(y, m)],
  [pattern('令和\\s*(\\d{1,2})\\s*年\\s*(\\d{1,2})\\s*月'), ([, y, m]) => monthOf(ofReiwa(y), m)],
  [
    pattern(`(\\d{1,2})(?:${ORDINAL}|[eE][rR]|º)?(${GAP})${WORD}(${GAP})${YEAR}`),
    ([, d, gap, w, next, y]) => (isSortKey(d, gap, w, next) ? monthOf(y, d) : full(y, named(w), d)),
  ],
  [
    pattern(`${WORD}${GAP}(\\d{1,2})(?:${ORDINAL})?,?[\\s_.-]+${YEAR}`),
    ([, w, d, y]) => full(y, named(w), d),
  ],
  [pattern(`${WORD}${GAP}${YEAR}`), ([, w, y]) => monthOf(y, named(w))],
  [pattern(`${YEAR}${GAP}${WORD}[\\s._-]+(\\d{1,2})`), ([, y, w, d]) => full(y, named(w), d)],
  [pattern(`${YEAR}${GAP}${WORD}`), ([, y, w]) => monthOf(y, named(w))],
  // As spreadsheets shorten a month: `Oct-26`; not `jun25x`, part of a name that a program made up.
  [pattern(`${WORD}[-'’]?(2\\d)(?![a-z])`), ([, w, y]) => monthOf(`20${y}`, named(w))],
  [pattern(`${YEAR}[-_. /](\\d{1,2})(?!\\p{L})`), ([, y, m]) => monthOf(y, m)],
  [pattern(`(\\d{1,2})[-_. /]${YEAR}`), match => (countsElse(match) ? null : monthOf(match[2], match[1]))],
  [pattern('(20\\d{2})(\\d{2})(?!\\p{L})'), ([, y, m]) => monthOf(y, m)],
]

const HAS_YEAR = /(?:19|20)\d\d/
/** Those that fit in names without a year of four digits, which most folders of customers have. */
const WITHOUT_YEAR = PATTERNS.filter(
  ([{ source }]) => !source.includes(YEAR) && !source.includes('(20\\d{2})'),
)

/** A word of a name that is a part of a day, of a time of day, or of a longer span of time. */
const PART =
  /^(?:\d{1,2}(?:st|nd|rd|th|er|º)?|(?:19|20)\d{2}|20\d{4}|20\d{6}|令和(?:\d{1,2}[年月日])+|(?:\d{1,4}[年月日년월일])+|fy\d{2,4}|(?:(?:19|20)\d{2})?[qth][1-4]|[1-4][qt]|(?:(?:19|20)\d{2})?(?:w|kw|cw|wk)\d{1,2}|m\d{1,2}|t?\d{4,6}z?|am|pm)$/iu
/** Such a part says nothing of a day: alone it is as well the number of a customer, or his name. */
const CLOCK = /^(?:t?\d{4,6}z?|20\d{6}|am|pm)$/iu
const SPAN = new Set([
  'month',
  'monat',
  'mois',
  'mes',
  'mese',
  'maand',
  'week',
  'woche',
  'semaine',
  'kw',
  'quarter',
  'quartal',
])

/**
 * What the name of a file, folder or archive says of time; null where it says nothing.
 * Only a name that is nothing but time can say less than a month of a year; a number alone is its `date`.
 */
export const nameDay: (name: string) => NameDay | null = memoize(readNameDay)

/** No system has longer names; what archives can have beyond says nothing. */
const LONGEST_NAME = 1024

function readNameDay(name: string): NameDay | null {
  if (name.length > LONGEST_NAME) return null
  const text = name.normalize('NFKC').replace(ENDINGS, '')
  const words = wordsOf(text)
  const patterns = HAS_YEAR.test(text) ? PATTERNS : /\d/.test(text) ? WITHOUT_YEAR : []
  for (const [expression, read] of patterns) {
    // Most fit nowhere, which is found sooner than all places where one may.
    if (text.search(expression) < 0) continue
    for (const match of text.matchAll(expression)) {
      const found = read(match)
      if (found !== null) return { ...found, whole: words.every(word => isTime(word) || isVague(word)) }
    }
  }
  const found = words.every(word => isTime(word) || SPAN.has(foldWord(word))) ? looseTime(words) : null
  return found && { ...found, whole: true }
}

/**
 * The day that the names of a path give, outermost first: that of the innermost name that gives one, with what the
 * names around it add (`2026`, `10`). A month gives its last day.
 */
export function dayOfNames(names: readonly string[]): { day: Day; isMonth: boolean } | null {
  let inner: Found | null = null
  const numbers: number[] = []
  for (const name of [...names].reverse()) {
    const found = nameDay(name)
    if (found === null) continue
    const { year, month, date } = found
    if (year !== null) {
      const [first = null, second = null] = [...numbers].reverse()
      if (month !== null) return ended(year, month, date ?? first)
      if (inner !== null) return ended(year, inner.month, inner.date)
      if (first !== null) return ended(year, first, second)
    } else if (month !== null) inner ??= { year, month, date: date ?? numbers.at(-1) ?? null }
    else if (date !== null) numbers.push(date)
  }
  return null
}

function ended(
  year: number,
  month: number | null,
  date: number | null,
): { day: Day; isMonth: boolean } | null {
  if (month === null || month < 1 || month > 12) return null
  const day = date === null ? undefined : dayOf(year, month, date)
  return day === undefined ? { day: monthEnd(year, month), isMonth: true } : { day, isMonth: false }
}

/** A year, a month by its name, or numbers that the names around them explain. */
function looseTime(words: readonly string[]): Found | null {
  const numbers = words.flatMap(word => (/^\d{1,2}[月日]?$/u.test(word) ? Number.parseInt(word, 10) : []))
  const year =
    words.flatMap(word => (/^(19|20)\d{2}[年년]?$/u.test(word) ? Number.parseInt(word, 10) : []))[0] ?? null
  const month = words.flatMap(word => monthOfWord(word) ?? [])[0] ?? null
  const [first = null, second = null] = numbers
  if (year !== null || month !== null)
    return { year, month, date: year !== null || first === month ? null : first }
  if (words.some(word => CLOCK.test(word))) return null
  // `10-31` is a month and a day; `24-7` may be a name.
  if (second !== null) {
    const pair =
      numbers.length === 2 &&
      words.every(word => word.length >= 2) &&
      dayOf(2000, first ?? 0, second) !== undefined
    return pair ? { year, month: first, date: second } : null
  }
  if (first !== null) return first >= 1 && first <= 31 ? { year, month: null, date: first } : null
  return words.length > 0 ? { year, month: null, date: null } : null
}

function isTime(word: string): boolean {
  return (
    PART.test(word) ||
    monthOfWord(word) !== undefined ||
    (/^\d{0,4}\p{L}+\d{0,4}$/u.test(word) && gluedMonth(word))
  )
}

/** `Okt26`, `31oct2026`. */
function gluedMonth(word: string): boolean {
  return monthOfWord(word.replace(/^\d+|(?<!\d)\d+$/g, '')) !== undefined
}

/** Whether a number counts something other than months: `KW10 2026`, `E3 2026`, `Plan 1 2026`. */
function countsElse({ input = '', index = 0 }: RegExpMatchArray): boolean {
  const before = input.slice(0, index)
  return /\p{L}$/u.test(before) || COUNTED.test(before)
}

const COUNTED =
  /(?<!\p{L})(?:[qthsw]|[kc]w|wk|week|woche|semaine|semana|settimana|vecka|uke|uge|vika|tydzień|týden|quarter|quartal|trimest(?:re|er)|kwarta(?:al|ł)|half|halbjahr|plan|part|teil|copy|kopie|copie|copia|nr|no|rev|version|of|von)[\s._-]*$/iu

/** Whether three numbers are those of a version: `v2.10.26`, `rev. 2.10.26`. */
function isRevision({ input = '', index = 0 }: RegExpMatchArray): boolean {
  return REVISION.test(input.slice(0, index))
}

const REVISION = /(?<!\p{L})(?:[vr]|rev(?:ision)?|ver(?:sion)?|rel(?:ease)?|build)[\s._-]*$/iu

/** The year of one that is counted from the beginning of Reiwa. */
function ofReiwa(y = ''): string {
  return String(2018 + Number(y))
}

function full(y = '', m: string | number = '', d = ''): Found | null {
  const [year, month, date] = [Number(y), Number(m), Number(d)]
  return dayOf(year, month, date) === undefined ? null : { year, month, date }
}

function monthOf(y = '', m: string | number = ''): Found | null {
  const [year, month] = [Number(y), Number(m)]
  return month >= 1 && month <= 12 ? { year, month, date: null } : null
}

/** Day and month in an order that only a number above 12 tells. */
function eitherOrder(y = '', a = '', b = ''): Found | null {
  if (Number(a) > 12 || a === b) return full(y, b, a)
  if (Number(b) > 12) return full(y, a, b)
  return full(y, a, b) && { year: Number(y), month: null, date: null }
}

/** `10 - October 2026`: the month's number stands before its name so that folders lie in order. */
function isSortKey(date = '', gap = '', word = '', next = ''): boolean {
  return Number(date) === named(word) && /[-_]/.test(gap) && gap !== next
}

function named(word = ''): number {
  return monthOfWord(word) ?? 0
}
