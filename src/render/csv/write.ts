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
  delimiter: ',' | ';' | '\t'
  /** With a byte-order mark and CRLF, which Excel needs to read UTF-8 on a double click. */
  excel: boolean
}

/** Rows that are written at a time: of hundreds of thousands, not all are held as cells at once. */
const TOGETHER = 1000

/** Text is disarmed, numbers stay numbers (also negative ones), `null` is an empty cell. UTF-8 with LF otherwise. */
export function writeCsv(
  header: readonly string[],
  rows: CsvTable['rows'],
  { delimiter, excel }: CsvOptions,
): string {
  const texts: string[] = [excel ? '\uFEFF' : '']
  let cells = [header.map(toCell)]
  const write = () => {
    texts.push(stringify(cells, { delimiter, record_delimiter: excel ? '\r\n' : '\n' }))
    cells = []
  }
  for (const row of rows) {
    cells.push(row.map(toCell))
    if (cells.length === TOGETHER) write()
  }
  write()
  return texts.join('')
}

function toCell(cell: CsvCell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell) : toSpreadsheet(cell)
}
