// A workbook from the tables of a document, a sheet for each: each with a header that stays, a filter on every column, and columns wide enough to read.
import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/node'
import type { Cell } from '../document/cell.ts'
import { type Document, isOn, type Table } from '../document/document.ts'
import { textsOf } from '../document/words.ts'
import type { Messages } from '../messages/types.ts'
import { displayWidth } from '../terminal/width.ts'
import { toCell, words } from './cells.ts'
import { type Content, MOST_LINES, type Part, parts } from './parts.ts'
import { sheetNames } from './sheet-names.ts'

const NARROWEST = 9
const WIDEST = 60
/** Room for the arrow of the filter, and for a header to break into lines. */
const ARROW = 3
const HEAD_LINES = 2
/** Names that stay in view may take so much of a screen. */
const WIDEST_NAMES = 75
/** Said, since not every program has one of its own to fall back upon. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 }

const HEAD: CellObject = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
  backgroundColor: '#DCE6F1',
  bottomBorderStyle: 'thin',
}
const TOTAL: CellObject = { fontWeight: 'bold', topBorderStyle: 'thin' }

/** What a workbook has of a table, under the name of its section. */
interface View {
  name: string
  head: readonly string[]
  /** So many columns at its start name the row. */
  names: number
  widths: readonly number[]
  rows: readonly (readonly Cell[])[]
  total: readonly Cell[] | undefined
}

/** The bytes of a workbook with one sheet for each table. */
export function workbook(document: Document, messages: Messages): Promise<Uint8Array> {
  const names: Readonly<Record<string, string>> = messages.sheets
  const nameOf = sheetNames()
  const views = document.sections.flatMap(({ key, title, blocks }) =>
    blocks.flatMap(block =>
      block.kind === 'table' && isOn(block, 'workbook')
        ? [viewOf(block, nameOf(block.sheet ?? names[key] ?? title), messages)]
        : [],
    ),
  )
  const pages = views.map(
    (view): Sheet<Content> => ({
      sheet: view.name,
      data: dataOf(view, messages),
      columns: view.widths.map(width => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: view.names,
      orientation: 'landscape',
    }),
  )
  return writeXlsxFile(pages, {
    ...FONT,
    features: [parts(views.map(view => partOf(view, messages)))],
  }).toBuffer()
}

function viewOf({ columns, rows, total }: Table, name: string, messages: Messages): View {
  const places = columns.flatMap((column, index) => (isOn(column, 'workbook') ? [index] : []))
  const kept = (row: readonly Cell[]) => places.map(index => row[index] ?? null)
  const shown = {
    head: places.flatMap(index => columns[index]?.head ?? []),
    rows: rows.map(kept),
    total: total && kept(total),
  }
  const widths = widthsOf(shown, messages)
  let [names, wide] = [0, widths[0] ?? 0]
  while (columns[places[names] ?? -1]?.kind === 'name' && wide <= WIDEST_NAMES) wide += widths[++names] ?? 0
  return { name, names, widths, ...shown }
}

function partOf({ name, head, rows, total, widths }: View, messages: Messages): Part {
  const lines = (row: readonly Cell[]) =>
    Math.max(1, ...row.map((cell, index) => linesOf(cell, widths[index] ?? WIDEST, messages)))
  return {
    ...{ name, columns: head.length, rows: rows.length },
    lines: [HEAD_LINES, ...[...rows, ...(total ? [total] : [])].map(lines)],
  }
}

/** Words break before the end of a line: each has a little less than its width. */
function linesOf(cell: Cell, width: number, messages: Messages): number {
  if (!cell || NUMBERS.has(cell.kind)) return 1
  const text = textsOf(cell, messages)
    .join('; ')
    .slice(0, MOST_LINES * width)
  return text.length < width / 2 ? 1 : Math.ceil(displayWidth(text) / (width - 1))
}

function dataOf({ head, rows, total }: View, messages: Messages): (CellObject | null)[][] {
  return [
    head.map(label => ({ ...words(label), ...HEAD })),
    ...rows.map(row => row.map(cell => styled(cell, {}, messages))),
    ...(total ? [total.map(cell => styled(cell, TOTAL, messages))] : []),
  ]
}

function styled(cell: Cell, style: CellObject, messages: Messages): CellObject | null {
  const written = toCell(cell, messages)
  if (!written) return Object.keys(style).length === 0 ? null : style
  return { ...written, alignVertical: 'top', wrap: written.type === String, ...style }
}

function widthsOf(
  { head, rows, total }: Pick<View, 'head' | 'rows' | 'total'>,
  messages: Messages,
): number[] {
  return head.map((label, index) => {
    const cells = [...rows, total ?? []].map(row => cellWidth(row[index] ?? null, messages))
    const heading = Math.max(displayWidth(label) / HEAD_LINES, longestWord(label)) + ARROW
    return Math.round(Math.min(WIDEST, Math.max(NARROWEST, heading, ...cells.slice(0, 10_000))))
  })
}

function cellWidth(cell: Cell, messages: Messages): number {
  if (!cell) return 0
  if (NUMBERS.has(cell.kind)) return 12
  return displayWidth(textsOf(cell, messages).join('; ').slice(0, WIDEST)) + 1
}

const NUMBERS: ReadonlySet<string> = new Set([
  ...['count', 'signed', 'percent', 'points', 'perHundred', 'line', 'day', 'money'],
])

function longestWord(label: string): number {
  return Math.max(...label.split(' ').map(displayWidth))
}
