// The rows of a sheet as bytes: what stands around a cell is the same for all of its column or its style, and made once.

import type { Bytes } from './bytes.ts'
import { type Grid, KINDS } from './grid.ts'
import { headLines, linesIn } from './measure.ts'
import { hasTotal, lastRow, type Shared, type View } from './view.ts'
import { columnName } from './xml.ts'

/** Points that a line of the default font takes. */
export const LINE = 15

export function writeRows(
  to: Bytes,
  view: View,
  way: { text: string } | undefined,
  { styles, strings }: Shared,
): void {
  const { grid, head, widths, rows } = view
  const write = rowWriter(to, grid)
  write(0, 0, Math.max(...head.map((label, at) => headLines(label, widths[at] ?? 0))))
  for (let row = 1; row <= rows; row++) write(row, row, linesIn(grid, row, widths, strings))
  const last = lastRow(view)
  if (hasTotal(view)) write(rows + 1, last, linesIn(grid, rows + 1, widths, strings))
  // With a blank row before it.
  if (way) {
    const cell = `<c r="A${last + 3}" s="${styles.of('link', null)}" t="s"><v>${strings.of(way.text)}</v></c>`
    to.text(`<row r="${last + 3}">${cell}</row>`)
  }
}

/** Writes a row of a grid into a place of the sheet, both counted from 0, so many lines high. */
function rowWriter(to: Bytes, { kinds, styles, values, columns, quotients }: Grid) {
  const names = pieces(columnName)
  const cells = pieces(column => `<c r="${columnName(column)}`)
  const empty = pieces(style => `" s="${style}"/>`)
  const text = pieces(style => `" s="${style}" t="s"><v>`)
  const number = pieces(style => `" s="${style}"><v>`)
  const formula = pieces(style => `" s="${style}"><f>`)
  const [over, times, result] = [piece('/'), piece('*100'), piece('</f><v>')]
  const [end, endOfRow] = [piece('</v></c>'), piece('</row>')]
  return (row: number, place: number, lines: number): void => {
    const digits = piece(String(place + 1))
    // No height is said to be fixed: programs that fit rows to their text by themselves still may.
    to.text(`<row r="${place + 1}"${lines > 1 ? ` ht="${lines * LINE}"` : ''}>`)
    for (let column = 0, at = row * columns; column < columns; column++, at++) {
      const kind = kinds[at] ?? KINDS.nothing
      const style = styles[at] ?? 0
      // Most cells of most rows are empty, and have no look.
      if (kind === KINDS.nothing) continue
      to.piece(cells(column))
      to.piece(digits)
      if (kind === KINDS.empty) {
        to.piece(empty(style))
        continue
      }
      const quotient = quotients[kind - KINDS.quotient]
      if (quotient) {
        to.piece(formula(style))
        to.piece(names(quotient.part))
        to.piece(digits)
        to.piece(over)
        to.piece(names(quotient.whole))
        to.piece(digits)
        if (quotient.times === 100) to.piece(times)
        to.piece(result)
      } else to.piece(kind === KINDS.text ? text(style) : number(style))
      to.number(values[at] ?? 0)
      to.piece(end)
    }
    to.piece(endOfRow)
  }
}

function piece(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Pieces by the number of a column or a style, each made when it is first asked for. */
function pieces(make: (number: number) => string): (number: number) => Uint8Array {
  const known: Uint8Array[] = []
  return number => (known[number] ??= piece(make(number)))
}
