// A workbook from tables: each with a header that stays, a filter on every column, and columns wide enough to read.
import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import writeXlsxFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/node'
import type { Messages } from '../messages/types.ts'
import { displayWidth } from '../terminal/width.ts'
import type { Cell, View } from '../view/cell.ts'
import { toCell, words } from './cells.ts'

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

/** The bytes of a workbook with one sheet for each view. */
export function workbook(views: readonly View[], { sheets }: Messages): Promise<Uint8Array> {
  const pages = views.map(
    (view): Sheet<Content> => ({
      sheet: sheets[view.section],
      data: dataOf(view),
      columns: widths(view).map(width => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    }),
  )
  return writeXlsxFile(pages, { features: [filters(views)] }).toBuffer()
}

function dataOf({ head, rows, total }: View): (CellObject | null)[][] {
  return [
    head.map(label => ({ ...words(label), ...HEAD })),
    ...rows.map(row => row.map(cell => styled(cell, {}))),
    ...(total ? [total.map(cell => styled(cell, TOTAL))] : []),
  ]
}

function styled(cell: Cell, style: CellObject): CellObject | null {
  const written = toCell(cell)
  if (!written) return Object.keys(style).length === 0 ? null : style
  return { ...written, alignVertical: 'top', wrap: cell?.kind === 'text', ...style }
}

function widths({ head, rows, total }: View): number[] {
  return head.map((label, index) => {
    const cells = [...rows, total ?? []].map(row => cellWidth(row[index] ?? null))
    const heading = Math.max(displayWidth(label) / HEAD_LINES, longestWord(label)) + ARROW
    return Math.round(Math.min(WIDEST, Math.max(NARROWEST, heading, ...cells.slice(0, 10_000))))
  })
}

function cellWidth(cell: Cell): number {
  if (!cell) return 0
  return cell.kind === 'text' ? displayWidth(cell.text.slice(0, WIDEST)) + 1 : 12
}

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
