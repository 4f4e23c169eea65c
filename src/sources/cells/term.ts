// How long a subscription or a price runs, in months.
import { foldName } from '../../model/fold.ts'
import { type Column, quotable } from './column.ts'

const WORDS: Readonly<Record<string, number>> = {
  monthly: 1,
  month: 1,
  yearly: 12,
  annual: 12,
  year: 12,
  'three-years': 36,
  'three years': 36,
}

/** The months of a word, of a number of years or months (`1 year`) or of an ISO duration of them (`P1Y6M`); undefined for others. */
export function monthsOf(term: string): number | undefined {
  const folded = foldName(term)
  const found = ISO.exec(folded) ?? SAID.exec(folded)
  if (!found) return Object.hasOwn(WORDS, folded) ? WORDS[folded] : undefined
  const [, years = 0, months = 0] = found
  return Number(years) * 12 + Number(months) || undefined
}

const ISO = /^p(?:(\d{1,3})y)?(?:(\d{1,3})m)?$/
const SAID = /^(?:(\d{1,3}) years?|(\d{1,3}) months?)$/

/** A term in months; null where blank. */
export function term(...headers: string[]): Column<number, null> {
  return {
    headers,
    blank: { value: null },
    parse(cell) {
      const value = monthsOf(cell)
      const expected = 'monthly, yearly, three-years, P1M, P1Y, P3Y …'
      return value === undefined
        ? { problem: { code: 'bad-word', params: { found: quotable(cell), expected } } }
        : { value }
    },
  }
}

/** The same of an export in which nothing but renewals hangs on it: null also for a word that is not known. */
export function knownTerm(...headers: string[]): Column<number | null, null> {
  return { headers, blank: { value: null }, parse: cell => ({ value: monthsOf(cell) ?? null }) }
}
