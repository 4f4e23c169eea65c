// What a workbook has of a table: its cells in the columns that belong there, how wide and how high they are, and where it leads.
import type { Cell } from '../document/cell.ts'
import { type Column, isOn, type Table } from '../document/document.ts'
import type { Messages } from '../messages/types.ts'
import type { Links } from '../types.ts'
import { type Content, contentOf, words } from './cells.ts'
import { type Grid, type Measures, measured, type Rows } from './measure.ts'
import { distinct } from './names.ts'

/** So many columns stand on paper, whatever they are. */
const FEW = 12
/** Names that stay in view may take so much of a screen. */
const WIDEST_NAMES = 75
/** The customer of a renewal follows its day. */
const MOST_BEFORE = 2

/** A cell that leads to another file. */
interface Link {
  row: number
  column: number
  target: string
}

export interface View extends Grid, Measures {
  sheet: string
  /** The name of its table, the same in every language. */
  name: string
  /** So many columns at its start name the row. */
  names: number
  /** Columns of percentages. */
  shares: readonly number[]
  /** Rows count from 0 below the header. */
  links: readonly Link[]
}

export function viewOf(
  table: Table,
  called: Pick<View, 'sheet' | 'name'>,
  messages: Messages,
  links?: Links,
): View {
  const { places, printed } = placesOf(table.columns)
  const columns = places.flatMap(place => table.columns[place] ?? [])
  const head = distinct(columns.map(column => words(column.head)))
  const contents = rowReader(columns, places, messages)
  const rows = rowsOf(table.rows, contents)
  const total = table.total && contents(table.total)
  const measures = measured({ head, rows, total, printed })
  const shares = columns.flatMap(({ share }, at) =>
    share && table.rows.some(row => isPercent(row[places[at] ?? -1] ?? null)) ? [at] : [],
  )
  return {
    ...{ ...called, ...measures },
    ...{ head, printed, rows, total, shares, names: namesOf(columns, measures.widths) },
    links: links && table.isMain ? linksOf(table, places, links) : [],
  }
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

/** Reads the cells of a row; percentages find the two columns that they are the quotient of. */
function rowReader(
  columns: readonly Column[],
  places: readonly number[],
  messages: Messages,
): (row: readonly Cell[]) => Content[] {
  const placeOf = (id: string): number => columns.findIndex(column => column.id === id)
  const shares = columns.flatMap(({ share = [] }, at) => {
    const pairs = share
      .map(([part, whole]) => ({ part: placeOf(part), whole: placeOf(whole) }))
      .filter(({ part, whole }) => part >= 0 && whole >= 0)
    return pairs.length > 0 ? [[at, pairs] as const] : []
  })
  return row => {
    const contents = places.map(place => contentOf(row[place] ?? null, messages))
    for (const [at, pairs] of shares) {
      const [cell, content] = [row[places[at] ?? -1] ?? null, contents[at] ?? null]
      const cellAt = (column: number): Cell => row[places[column] ?? -1] ?? null
      const pair = pairs.find(({ part, whole }) => isMadeOf(cell, cellAt(part), cellAt(whole)))
      if (!pair || content === null || typeof content === 'string') continue
      content.of = { ...pair, times: cell?.kind === 'percent' ? 1 : 100 }
    }
    return contents
  }
}

/** Whether a formula would give the very fraction: a percentage of a Total may be taken over fewer customers than its counts. */
function isMadeOf(cell: Cell, part: Cell, whole: Cell): boolean {
  if (cell?.kind !== 'percent' && cell?.kind !== 'perHundred') return false
  if (part?.kind !== 'count' || whole?.kind !== 'count') return false
  const { numerator, denominator } = cell.value
  return Number(numerator) === part.value && Number(denominator) === whole.value
}

function rowsOf(rows: Table['rows'], contents: (row: readonly Cell[]) => Content[]): Rows {
  return {
    count: rows.length,
    *[Symbol.iterator]() {
      for (const row of rows) yield contents(row)
    },
  }
}

function isPercent(cell: Cell): boolean {
  return cell?.kind === 'percent' || cell?.kind === 'line'
}

function linksOf({ rows }: Table, places: readonly number[], links: Links): Link[] {
  return rows.flatMap((row, at) =>
    places.flatMap((place, column): Link[] => {
      const cell = row[place] ?? null
      const target = cell?.kind === 'name' && cell.customer ? links.of(cell.customer) : null
      return target === null ? [] : [{ row: at, column, target }]
    }),
  )
}
