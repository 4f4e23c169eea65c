// A sheet of a workbook as rows of text: a cell counts by its value, not by its look.

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

/** A moment as text: `2026-08-31`, with its time where it has one. Office programs know no time zone: it is taken for UTC. */
export function momentText(moment: Date): string {
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
