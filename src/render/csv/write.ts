// CSV from rows: the one place that decides on quotes, line ends and what is disarmed.
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
  delimiter: ',' | ';' | '\t'
  /** With a byte-order mark and CRLF, which Excel needs to read UTF-8 on a double click. */
  excel: boolean
}

/** Text is disarmed, numbers stay numbers (also negative ones), `null` is an empty cell. UTF-8 with LF otherwise. */
export function writeCsv(
  header: readonly string[],
  rows: CsvTable['rows'],
  { delimiter, excel }: CsvOptions,
): string {
  const lineOf = (cells: readonly CsvCell[]): string =>
    cells.map(cell => toCell(cell, delimiter)).join(delimiter) + (excel ? '\r\n' : '\n')
  let text = (excel ? '\uFEFF' : '') + lineOf(header)
  for (const row of rows) text += lineOf(row)
  return text
}

/** No line ends within: disarmed text has none. */
function toCell(cell: CsvCell, delimiter: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = toSpreadsheet(cell)
  return text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
}
