// CSV from rows: the one place that decides on quotes, line ends and what is disarmed.
import { stringify } from 'csv-stringify/sync'
import { toSpreadsheet } from '../text/spreadsheet.ts'

export type CsvCell = string | number | null

export interface CsvTable {
  header: readonly string[]
  /** Gone through once. */
  rows: Iterable<readonly CsvCell[]>
}

/** A column: its name, and its cell for each thing that has a row. */
export type CsvColumn<T> = readonly [name: string, cell: (item: T) => CsvCell]

/** A row for each item. */
export function tableOf<T>(columns: readonly CsvColumn<T>[], items: readonly T[]): CsvTable {
  return {
    header: columns.map(([name]) => name),
    rows: items.map(item => columns.map(([, cell]) => cell(item))),
  }
}

export interface CsvOptions {
  delimiter: ',' | '\t'
  /** With a byte-order mark and CRLF, which Excel needs to read UTF-8 on a double click. */
  excel: boolean
}

/** By delimiter: text that has nothing to disarm or to quote, as most has; empty, or from a letter or digit on. */
const BARE: Readonly<Record<CsvOptions['delimiter'], RegExp>> = {
  ',': /^(?:[A-Za-z0-9][ !#-+\--~]*)?$/,
  '\t': /^(?:[A-Za-z0-9][ !#-~]*)?$/,
}

/** Lines that become one text at a time: of hundreds of thousands, not all are held by themselves. */
const TOGETHER = 1000

/** Text is disarmed, numbers stay numbers (also negative ones), `null` is an empty cell. UTF-8 with LF otherwise. */
export function writeCsv(header: readonly string[], rows: CsvTable['rows'], options: CsvOptions): string {
  const lineOf = lineMaker(options)
  const texts: string[] = []
  let lines = [markOf(options), lineOf(header)]
  for (const row of rows) {
    lines.push(lineOf(row))
    if (lines.length < TOGETHER) continue
    texts.push(lines.join(''))
    lines = []
  }
  return texts.concat(lines).join('')
}

/** What stands before the first line. */
export function markOf({ excel }: CsvOptions): string {
  return excel ? '\uFEFF' : ''
}

export function endOf({ excel }: CsvOptions): string {
  return excel ? '\r\n' : '\n'
}

/** Whether a cell has nothing to disarm or to quote. */
export function isBare(cell: CsvCell, { delimiter }: CsvOptions): boolean {
  return typeof cell !== 'string' || BARE[delimiter].test(cell)
}

/** Makes lines of rows, one after the other. */
export function lineMaker(options: CsvOptions): (row: readonly CsvCell[]) => string {
  const { delimiter } = options
  const end = endOf(options)
  // No text has a line end: what nobody sees was taken from it.
  const special = new RegExp(`["${delimiter}]`)
  const bare = BARE[delimiter]
  const carefully = (row: readonly CsvCell[]): string => {
    const cells = row.map(toCell)
    // The library looks at each letter several times.
    if (cells.some(cell => special.test(cell)))
      return stringify([cells], { delimiter, record_delimiter: end })
    return cells.join(delimiter) + end
  }
  // What a column said last in a bare row need not be looked at again: days and words come again and again.
  let last: readonly CsvCell[] = []
  return row => {
    for (let at = 0; at < row.length; at++) {
      const cell = row[at]
      if (typeof cell === 'string' && cell !== last[at] && !bare.test(cell)) return carefully(row)
    }
    last = row
    // What is null is empty, and a number as it is.
    return row.join(delimiter) + end
  }
}

function toCell(cell: CsvCell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell) : toSpreadsheet(cell)
}
