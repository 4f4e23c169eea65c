// A workbook from the tables of a document, a sheet for each: each with a header that stays, a filter on every column, and columns wide enough to read.
import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import writeXlsxFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/node'
import type { Cell } from '../document/cell.ts'
import { type Document, isOn, type Table } from '../document/document.ts'
import { textsOf } from '../document/words.ts'
import type { Messages } from '../messages/types.ts'
import { displayWidth } from '../terminal/width.ts'
import { toCell, words } from './cells.ts'
import { sheetNames } from './sheet-names.ts'

/** What a picture in a sheet could be made of; there are none here. */
type Content = Stream | Buffer | Blob

const NARROWEST = 9
const WIDEST = 60
/** Room for the arrow of the filter, and for a header to break into lines. */
const ARROW = 3
const HEAD_LINES = 2

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
        ? [viewOf(block, nameOf(block.sheet ?? names[key] ?? title))]
        : [],
    ),
  )
  const pages = views.map(
    (view): Sheet<Content> => ({
      sheet: view.name,
      data: dataOf(view, messages),
      columns: widths(view, messages).map(width => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    }),
  )
  return writeXlsxFile(pages, { features: [filters(views)] }).toBuffer()
}

function viewOf({ columns, rows, total }: Table, name: string): View {
  const places = columns.flatMap((column, index) => (isOn(column, 'workbook') ? [index] : []))
  const kept = (row: readonly Cell[]) => places.map(index => row[index] ?? null)
  return {
    name,
    head: places.flatMap(index => columns[index]?.head ?? []),
    rows: rows.map(kept),
    total: total && kept(total),
  }
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

function widths({ head, rows, total }: View, messages: Messages): number[] {
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

/** Arrows on the header. A total below the rows is not among what is sorted and filtered. */
function filters(views: readonly View[]): Feature<Content> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _options, { sheetIndex }) {
            const view = views[sheetIndex]
            if (!view) return xml
            const corner = `${columnName(view.head.length)}${view.rows.length + 1}`
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${corner}"/>`)
          },
        },
      },
    },
  }
}

/** 1 is A, 27 is AA. */
function columnName(number: number): string {
  const rest = (number - 1) % 26
  const before = (number - 1 - rest) / 26
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + rest)
}
