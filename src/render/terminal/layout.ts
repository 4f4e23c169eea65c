// Which columns are shown, and how wide, so that a table fits.
import type { SafeTable } from './safe-table.ts'
import type { TextColumn } from './spec.ts'
import { displayWidth } from './width.ts'
import { widestPiece } from './wrap.ts'

/** Cells between two columns. */
export const GAP = 2

/** What names and text keep before headers are wrapped, and what they always keep. */
const ROOMY = { name: 24, text: 36 } as const
const TIGHT = { name: 12, text: 18 } as const
/** What they get at most, so that one absurd name does not drive all columns apart, nor a line get hard to read. */
const MOST = { name: 64, text: 80 } as const
/** A text column is not made narrower than its longest word, unless that is longer than this. */
const LONG_WORD = 27

export interface ShownColumn {
  /** Position in the table's columns. */
  readonly index: number
  readonly column: TextColumn
  readonly width: number
}

export interface Layout {
  readonly columns: readonly ShownColumn[]
  /** Headers of what is not shown, in the order of the columns. */
  readonly hidden: string[]
}

interface Measured {
  index: number
  column: TextColumn
  natural: number
  /** Least width while headers stand on one line, and once they may be wrapped. */
  roomy: number
  tight: number
}

/** The widest layout of `width` cells or less; `undefined` where what is never hidden does not fit. */
export function layOut(table: SafeTable, width: number): Layout | undefined {
  const measured = measure(table)
  const order = measured
    .filter(each => each.column.hide !== undefined)
    .sort((a, b) => (a.column.hide ?? 0) - (b.column.hide ?? 0))
  for (let gone = 0; gone <= order.length; gone++) {
    const hidden = new Set(order.slice(0, gone))
    const shown = measured.filter(each => !hidden.has(each))
    const room = width - GAP * (shown.length - 1)
    const columns = spread(shown, room, 'roomy') ?? spread(shown, room, 'tight')
    if (columns)
      return {
        columns: withWholeNames(shown, columns, width),
        hidden: named(measured.filter(each => hidden.has(each))),
      }
  }
  return undefined
}

/** Most names are told from each other by so many cells. */
const TELLING = 32

/** A bar only draws a number that stands beside it: where names would be cut short, its cells are theirs. */
function withWholeNames(shown: Measured[], columns: ShownColumn[], width: number): ShownColumn[] {
  const isCut = ({ column, width: given }: ShownColumn, at: number): boolean =>
    column.kind === 'name' && given < Math.min(TELLING, shown[at]?.natural ?? 0)
  if (!columns.some(isCut)) return columns
  const rest = shown.filter(({ column }) => column.kind !== 'bar')
  const room = width - GAP * (rest.length - 1)
  return spread(rest, room, 'roomy') ?? spread(rest, room, 'tight') ?? columns
}

/** A bar without a header of its own is not missed: its number is still there. */
function named(hidden: Measured[]): string[] {
  return hidden.map(each => each.column.header).filter(header => header !== '')
}

function measure(table: SafeTable): Measured[] {
  return table.columns.map((column, index) => {
    const header = displayWidth(column.header)
    let cells = 1
    for (const row of [...table.rows, ...table.footer]) cells = Math.max(cells, row[index]?.width ?? 0)
    const natural = Math.max(cells, header)
    if (column.kind === 'number' || column.kind === 'bar') {
      const word = Math.max(...column.header.split(' ').map(displayWidth))
      return { index, column, natural, roomy: natural, tight: Math.max(cells, word) }
    }
    const wanted = Math.min(natural, Math.max(MOST[column.kind], column.minWidth ?? 0))
    const word = column.kind === 'text' ? longestWord(table, index) : 0
    const tight = Math.min(wanted, Math.max(column.minWidth ?? TIGHT[column.kind], word))
    const roomy = Math.min(wanted, Math.max(tight, ROOMY[column.kind]))
    return { index, column, natural: wanted, roomy, tight }
  })
}

function longestWord({ rows, footer }: SafeTable, index: number): number {
  const cells = [...rows, ...footer].map(row => widestPiece(row[index]?.text ?? ''))
  return cells.reduce((most, width) => (width > LONG_WORD ? most : Math.max(most, width)), 0)
}

/** Gives every column its least width, then what is left to the narrowest name or text that wants more. */
function spread(shown: Measured[], room: number, least: 'roomy' | 'tight'): ShownColumn[] | undefined {
  const columns = shown.map(each => ({ ...each, width: each[least] }))
  let left = room - columns.reduce((sum, each) => sum + each.width, 0)
  if (left < 0) return undefined
  const growing = columns.filter(({ column }) => column.kind === 'name' || column.kind === 'text')
  for (; left > 0; left--) {
    const wanting = growing.filter(each => each.width < each.natural)
    if (wanting.length === 0) break
    wanting.reduce((a, b) => (b.width < a.width ? b : a)).width++
  }
  return columns.map(({ index, column, width }) => ({ index, column, width }))
}
