// What a workbook has of a table: its cells in the columns that belong there, how wide they are, and where they lead.
import type { Cell } from '../document/cell.ts'
import { type Column, isOn, type Table } from '../document/document.ts'
import type { Messages } from '../messages/types.ts'
import type { Links } from '../types.ts'
import type { Bar } from './bars.ts'
import { words } from './cells.ts'
import { Filling, type Link } from './fill.ts'
import { Grid } from './grid.ts'
import { widthsOf } from './measure.ts'
import { distinct } from './names.ts'
import type { Strings } from './strings.ts'
import type { Styles } from './styles.ts'

/** So many columns stand on paper, whatever they are. */
const FEW = 12
/** Names that stay in view may take so much of a screen. */
const WIDEST_NAMES = 75
/** The customer of a renewal follows its day. */
const MOST_BEFORE = 2

export interface View {
  sheet: string
  /** The name of its table, the same in every language. */
  name: string
  head: readonly string[]
  /** So many columns, those after which stand beside what is printed; all of them where none is left out. */
  printed: number
  widths: readonly number[]
  /** So many columns at its start name the row. */
  names: number
  /** The header, so many rows, and the total where there is one. */
  grid: Grid
  rows: number
  bars: readonly Bar[]
  links: readonly Link[]
}

/** What the sheets of a workbook share: each style and each text once. */
export interface Shared {
  styles: Styles
  strings: Strings
}

export function viewOf(
  table: Table,
  called: Pick<View, 'sheet' | 'name'>,
  { styles, strings }: Shared,
  messages: Messages,
  links?: Links,
): View {
  const { places, printed } = placesOf(table.columns)
  const columns = places.flatMap(place => table.columns[place] ?? [])
  const head = distinct(columns.map(column => words(column.head)))
  const rows = table.rows.length
  const grid = new Grid(head.length, rows + (table.total ? 2 : 1), strings)
  const targetOf =
    links && table.isMain
      ? (cell: Cell) => (cell?.kind === 'name' && cell.customer ? links.of(cell.customer) : null)
      : null
  const filling = new Filling(grid, head, columns, places, styles, messages, targetOf)
  filling.rows(table.rows)
  if (table.total) filling.total(table.total, lastRow({ rows, grid }))
  const widths = widthsOf(filling.widths, printed)
  return {
    ...{ ...called, head, printed, widths, names: namesOf(columns, widths), grid, rows },
    ...{ bars: filling.bars, links: filling.links },
  }
}

/** Rows of a table are never none: without any it has an empty one. */
export function lastOfTable({ rows }: Pick<View, 'rows'>): number {
  return Math.max(1, rows)
}

/** The row of the total, or the last of the table; counted from 0 with the header. */
export function lastRow({ rows, grid }: Pick<View, 'rows' | 'grid'>): number {
  return lastOfTable({ rows }) + (hasTotal({ rows, grid }) ? 1 : 0)
}

export function hasTotal({ rows, grid }: Pick<View, 'rows' | 'grid'>): boolean {
  return grid.rows > rows + 1
}

/**
 * The columns of a sheet by their places in the table: of many, those that a page or Markdown has too come first and are
 * printed, since the figures of a row would be too small to read on one page.
 */
function placesOf(columns: readonly Column[]): { places: number[]; printed: number } {
  const places = columns.flatMap((column, place) => (isOn(column, 'workbook') ? [place] : []))
  const isPrinted = (place: number): boolean => READ.some(medium => isOn(columns[place] ?? {}, medium))
  const printed = places.length > FEW ? places.filter(isPrinted) : places
  return {
    places: [...printed, ...places.filter(place => !printed.includes(place))],
    printed: printed.length,
  }
}

const READ = ['page', 'markdown'] as const

/** Columns that stay in view beside the others: those that name the row, and the few before them. */
function namesOf(columns: readonly Column[], widths: readonly number[]): number {
  const first = columns.findIndex(({ kind }) => kind === 'name')
  let names = first < 0 || first > MOST_BEFORE ? 0 : first
  let wide = widths.slice(0, names + 1).reduce((sum, width) => sum + width, 0)
  if (wide > WIDEST_NAMES) return 0
  while (columns[names]?.kind === 'name' && wide <= WIDEST_NAMES) wide += widths[++names] ?? 0
  return names
}
