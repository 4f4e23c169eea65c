// Calendar months as exports write them: by a month and a year, or by a day of it.
import { millisecondsInDay } from 'date-fns/constants'
import { type Day, monthEnd } from '../../model/day.ts'
import { monthOfWord } from '../../model/month-words.ts'
import { withPlainDigits } from '../cells/plain-digits.ts'
import { type OpenDay, readWrittenDay } from './written.ts'

const YEAR_FIRST = /^(\d{4})(?:[-/.]|年|년 ?)(\d{1,2})[月월]?$|^(20\d{2})(\d{2})$/u
const MONTH_FIRST = /^(\d{1,2})[-/.](\d{4})$/
const LETTERS = /^(\p{L}[\p{L}\p{M}]*)\.?(?: de)?[ -](\d{4})$/u
/** What spreadsheets make of `2026-08` when they save a file again: `Aug-26`. A day of a month stands in front of it there. */
const SHORTENED = /^(\p{L}[\p{L}\p{M}]*)\.?[-’'](2\d)$/u

/** The last day of the month that a cell holds, or of both readings of it; undefined for anything else. */
export function readWrittenMonth(cell: string): Day | OpenDay | undefined {
  const text = (withPlainDigits(cell) ?? '').trim()
  const [, year, inYear, glued, inGlued] = YEAR_FIRST.exec(text) ?? []
  const [, first, second] = MONTH_FIRST.exec(text) ?? []
  const [, word = '', lettersYear] = LETTERS.exec(text) ?? []
  const [, short = word, shortYear] = SHORTENED.exec(text) ?? []
  const month = Number(inYear ?? inGlued ?? first ?? monthOfWord(short) ?? 0)
  if (month >= 1 && month <= 12)
    return monthEnd(Number(year ?? glued ?? second ?? lettersYear ?? `20${shortYear}`), month)
  const day = readWrittenDay(cell)
  if (day === undefined || typeof day === 'number') return endOf(day)
  // A month stands as its first day: where only one of the readings is one, the order is not open.
  const [starts, other] = [day.dmy, day.mdy].filter(isFirst)
  if (starts !== undefined && other === undefined) return endOf(starts)
  return { ...day, dmy: endOf(day.dmy) ?? null, mdy: endOf(day.mdy) ?? null }
}

function endOf(day: Day | null | undefined): Day | undefined {
  if (day === null || day === undefined) return undefined
  const date = new Date(day * millisecondsInDay)
  return monthEnd(date.getUTCFullYear(), date.getUTCMonth() + 1)
}

function isFirst(day: Day | null): day is Day {
  return day !== null && new Date(day * millisecondsInDay).getUTCDate() === 1
}
