// Reads the cells of one file from bytes: usual spellings by their digits, others once each by the parsers of record.
import type { Buffer } from 'node:buffer'
import { type Day, dayOf } from '../../model/day.ts'
import { LICENCE, NO_DAY } from '../../model/usage-batch.ts'
import { type Column, flag } from '../column.ts'

/** A cell that cannot be read, or must not be blank: for the careful reader. */
export const ODD = 0x7fffffff

const NO_WORDS = { findState: () => undefined }
const FLAG = flag()
/** Spellings that are remembered: a file has few, one that has more is not slowed down by keeping them. */
const MOST = 10_000

export class Days {
  readonly #column: Column<Day, null>
  readonly #spellings = new Map<string, number>()
  /** By year, month and date as one number. */
  readonly #digits = new Map<number, number>()

  constructor(column: Column<Day, null>) {
    this.#column = column
  }

  /** The day of a cell; NO_DAY where blank, ODD where it is none. */
  read(bytes: Buffer, start: number, end: number): number {
    if (start === end) return NO_DAY
    const digits = end - start === 10 ? digitsOf(bytes, start) : -1
    if (digits < 0) return this.#readSpelling(bytes, start, end)
    const known = this.#digits.get(digits)
    if (known !== undefined) return known
    const day = dayOf(Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100) ?? ODD
    if (this.#digits.size < MOST) this.#digits.set(digits, day)
    return day
  }

  #readSpelling(bytes: Buffer, start: number, end: number): number {
    if (end - start > 40) return ODD
    const cell = bytes.toString('utf8', start, end)
    const known = this.#spellings.get(cell)
    if (known !== undefined) return known
    const trimmed = cell.trim()
    const parsed = trimmed === '' ? { value: null } : this.#column.parse(trimmed, NO_WORDS)
    const day = 'value' in parsed ? (parsed.value ?? NO_DAY) : ODD
    if (this.#spellings.size < MOST) this.#spellings.set(cell, day)
    return day
  }
}

/** 20260831 for `2026-08-31`; -1 for anything else. */
function digitsOf(bytes: Buffer, start: number): number {
  let digits = 0
  for (let place = 0; place < 10; place++) {
    const byte = bytes[start + place] ?? 0
    if (place === 4 || place === 7) {
      if (byte !== 45) return -1
    } else {
      if (byte < 48 || byte > 57) return -1
      digits = digits * 10 + byte - 48
    }
  }
  return digits
}

/** LICENCE.yes, no or notStated (blank); ODD where it is no flag. */
export function readFlag(bytes: Buffer, start: number, end: number): number {
  if (start === end) return LICENCE.notStated
  // `True` and `False`, as every portal writes them, by their first and last letters and their length.
  const middle = (bytes[start + 1] ?? 0) * 256 + (bytes[end - 2] ?? 0)
  if (bytes[end - 1] === 101) {
    if (end - start === 4 && bytes[start] === 84 && middle === 0x7275) return LICENCE.yes
    if (end - start === 5 && bytes[start] === 70 && middle === 0x6173 && bytes[start + 2] === 108) {
      return LICENCE.no
    }
  }
  const cell = bytes.toString('utf8', start, Math.min(end, start + 40)).trim()
  if (cell === '') return LICENCE.notStated
  const parsed = FLAG.parse(cell, NO_WORDS)
  if (!('value' in parsed)) return ODD
  return parsed.value ? LICENCE.yes : LICENCE.no
}
