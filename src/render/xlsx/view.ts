// What a workbook has of a table: its cells in the columns that belong there, how wide and how high they are, and where it leads.
import type { Cell } from '../document/cell.ts'
import { type Column, isOn, type Table } from '../document/document.ts'
import type { Messages } from '../messages/types.ts'
import { displayWidth } from '../terminal/width.ts'
import type { Links } from '../types.ts'
import { type Content, contentOf, DAY_FORMAT, type Digits, words } from './cells.ts'
import { distinct } from './names.ts'

const NARROWEST = 9
const WIDEST = 60
/** Text of a table with so many columns gets less room: all of them stand on one page. */
const MANY = 12
const WIDEST_OF_MANY = 38
/** Room around a number, which is never cut: a cell shows signs in its place. Totals are bold. */
const AROUND = 3
/** Room for the arrow of the filter, and for a header to break into lines. */
const ARROW = 3
const HEAD_LINES = 3
/** Names that stay in view may take so much of a screen. */
const WIDEST_NAMES = 75
/** The customer of a renewal follows its day. */
const MOST_BEFORE = 2
/** Rows that decide how wide a column is. */
const MEASURED = 10_000
/** The highest row has 409 points. */
const MOST_LINES = 27

/** A cell that leads to another file. */
interface Link {
  row: number
  column: number
  target: string
}

export interface View {
  sheet: string
  /** The name of its table, the same in every language. */
  name: string
  head: readonly string[]
  /** So many columns at its start name the row. */
  names: number
  widths: readonly number[]
  rows: readonly (readonly Content[])[]
  total: readonly Content[] | undefined
  /** Lines of text in the header, in each row and in the total. */
  lines: readonly number[]
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
  const places = table.columns.flatMap((column, index) => (isOn(column, 'workbook') ? [index] : []))
  const columns = places.flatMap(place => table.columns[place] ?? [])
  const head = distinct(columns.map(column => words(column.head)))
  const contents = rowReader(columns, places, messages)
  const rows = table.rows.map(contents)
  const total = table.total && contents(table.total)
  const measured = new Map<string, number>()
  const widthOf = (text: string): number => {
    const width = measured.get(text) ?? displayWidth(text)
    measured.set(text, width)
    return width
  }
  const widths = widthsOf(
    head,
    total ? [total, ...rows.slice(0, MEASURED)] : rows.slice(0, MEASURED),
    widthOf,
  )
  const linesIn = (row: readonly Content[]): number =>
    row.reduce<number>((most, cell, at) => Math.max(most, linesOf(cell, widths[at] ?? WIDEST, widthOf)), 1)
  const shares = columns.flatMap(({ share }, at) =>
    share && rows.some(row => isPercent(row[at] ?? null)) ? [at] : [],
  )
  return {
    ...called,
    ...{ head, widths, rows, total, shares, names: namesOf(columns, widths) },
    lines: [
      Math.max(...head.map((label, at) => headLines(label, widths[at] ?? WIDEST))),
      ...rows.map(linesIn),
      ...(total ? [linesIn(total)] : []),
    ],
    links: links && table.isMain ? linksOf(table, places, links) : [],
  }
}

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

function isPercent(content: Content): boolean {
  return content !== null && typeof content !== 'string' && content.format.endsWith('%')
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

/** Bold words, of which none is broken; the arrow lies over the last line. */
function headLines(label: string, width: number): number {
  let [lines, used] = [1, 0]
  for (const word of label.split(' ').map(displayWidth)) {
    if (used > 0 && used + 1 + word > width - 1) [lines, used] = [lines + 1, 0]
    used += word + (used > 0 ? 1 : 0)
    lines += Math.floor(used / width)
    used %= width
  }
  return lines
}

/** Words break before the end of a line: each has a little less than its width. */
function linesOf(cell: Content, width: number, widthOf: (text: string) => number): number {
  if (typeof cell !== 'string' || cell.length < width / 2) return 1
  return Math.min(MOST_LINES, Math.ceil(widthOf(cell.slice(0, MOST_LINES * width)) / (width - 1)))
}

function widthsOf(
  head: readonly string[],
  rows: readonly (readonly Content[])[],
  widthOf: (text: string) => number,
): number[] {
  const most = head.length > MANY ? WIDEST_OF_MANY : WIDEST
  return head.map((label, at) => {
    const words = label.split(' ').map(displayWidth)
    let widest = Math.max(NARROWEST, displayWidth(label) / HEAD_LINES + ARROW, Math.max(...words) + ARROW)
    for (const row of rows) {
      const cell = row[at] ?? null
      if (cell === null) continue
      const width =
        typeof cell === 'string' ? Math.min(most, widthOf(cell.slice(0, most)) + 1) : widthOfNumber(cell)
      if (width > widest) widest = width
    }
    return Math.round(widest)
  })
}

/** About as it is shown: a day, or digits with what parts and surrounds them. */
function widthOfNumber({ value, format }: Digits): number {
  if (format === DAY_FORMAT) return format.length + AROUND
  const whole = String(Math.trunc(Math.abs(format.endsWith('%') ? value * 100 : value))).length
  const around = (/\[\$(.*?)\]/.exec(format)?.[1]?.length ?? 0) + (format.includes('.00') ? 4 : 2)
  return whole + Math.floor((whole - 1) / 3) + around + AROUND
}
