// A sheet of a workbook as rows of text: a cell counts by its value, not by its look.
import { InputError } from '../../../model/problem.ts'

/** A row that is not blank. */
export interface SheetRow {
  /** Counts from 1, as the office programs show it. */
  line: number
  /** Without the blank cells at its end. */
  cells: string[]
}

export interface Sheet {
  name: string
  hidden: boolean
  /** Rows in order, read anew at each call. Throws an InputError for what cannot be read. */
  rows(): AsyncIterable<SheetRow>
}

/** No sheet is longer, in rows. */
export const LONGEST = 1_048_576

/** What office programs show for a day that no calendar has. */
const NO_DAY = '########'

/** A moment as text: `2026-08-31`, with its time where it has one. Office programs know no time zone: it is taken for UTC. */
export function momentText(moment: Date): string {
  if (Number.isNaN(moment.getTime())) return NO_DAY
  const [day = '', time = ''] = moment.toISOString().slice(0, 19).split('T')
  return time === '00:00:00' ? day : `${day}T${time}`
}

/** Yes and no as every format reads them. */
export function flagText(value: boolean): string {
  return value ? 'TRUE' : 'FALSE'
}

export function withoutBlankEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex(cell => cell.trim() !== '') + 1)
}

/** `reference` is the cell's place as office programs write it (`C12`). */
export function withoutValue(reference: string): InputError {
  const line = Number(/(?<!\d)\d+$/.exec(reference)?.[0] ?? Number.NaN)
  const place = Number.isSafeInteger(line) ? { line } : {}
  return new InputError([{ code: 'formula-without-value', ...place, params: { cell: reference } }])
}

/** No workbook as a program for tables writes it. */
export function damaged(): InputError {
  return new InputError([{ code: 'bad-archive', params: { reason: 'damaged' } }])
}
