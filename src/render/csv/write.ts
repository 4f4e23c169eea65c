// CSV from rows: the one place that decides on quotes, line ends and what is disarmed.
import { stringify } from 'csv-stringify/sync'
import { toSpreadsheet } from '../text/spreadsheet.ts'

export type CsvCell = string | number | null

export interface CsvTable {
  header: readonly string[]
  rows: readonly (readonly CsvCell[])[]
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
  rows: readonly (readonly CsvCell[])[],
  options: CsvOptions,
): string {
  const cells = [header, ...rows].map(row => row.map(toCell))
  return stringify(cells, {
    bom: options.excel,
    delimiter: options.delimiter,
    record_delimiter: options.excel ? '\r\n' : '\n',
  })
}

function toCell(cell: CsvCell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell) : toSpreadsheet(cell)
}
