// A table once its text is harmless and measured.
import { safeText, type TableSpec, type TextCell, type TextColumn } from './spec.ts'
import type { Tone } from './tone.ts'
import { displayWidth } from './width.ts'

/** A cell made harmless: one line, nothing that a terminal would obey. Measured once, since that takes time. */
export interface SafeCell {
  readonly text: string
  readonly width: number
  readonly tone: Tone | undefined
  readonly whole: boolean
}

export interface SafeTable {
  readonly columns: readonly TextColumn[]
  readonly rows: readonly (readonly SafeCell[])[]
  readonly footer: readonly (readonly SafeCell[])[]
}

/** Makes a whole table harmless and measures it. */
export function safeTable({ columns, rows, footer = [] }: TableSpec): SafeTable {
  const safe = (row: readonly TextCell[]) => columns.map((_, index) => safeCell(row[index]))
  return {
    columns: columns.map(column => ({ ...column, header: safeText(column.header) })),
    rows: rows.map(safe),
    footer: footer.map(safe),
  }
}

function safeCell(cell: TextCell | undefined): SafeCell {
  const text = safeText(cell)
  const { tone, whole = false } = typeof cell === 'object' ? cell : {}
  return { text, width: displayWidth(text), tone, whole }
}
