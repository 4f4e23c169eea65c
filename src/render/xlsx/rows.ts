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
  const made = quotients.map(({ part, whole, times }) => ({
    part: columnName(part),
    over: piece(`/${columnName(whole)}`),
    result: piece(`${times === 100 ? '*100' : ''}</f><v>`),
  }))
  const starts = pieces(column => `<c r="${columnName(column)}`)
  const most = KINDS.quotient + quotients.length
  const looks = pieces(key => {
    const kind = key % most
    return startOf(kind, Math.floor(key / most)) + (made[kind - KINDS.quotient]?.part ?? '')
  })
  const [startOfRow, endOfRow, end] = [piece('<row r="'), piece('</row>'), piece('</v></c>')]
  // No height is said to be fixed: programs that fit rows to their text by themselves still may.
  const heights = pieces(lines => (lines > 1 ? `" ht="${lines * LINE}">` : '">'))
  return (row: number, place: number, lines: number): void => {
    const digits = digitsOf(place + 1)
    to.piece(startOfRow)
    to.piece(digits)
    to.piece(heights(lines))
    for (let column = 0, at = row * columns; column < columns; column++, at++) {
      const [kind, style, value] = [kinds[at] ?? KINDS.nothing, styles[at] ?? 0, values[at] ?? 0]
      // Most cells of most rows are empty, and have no look.
      if (kind === KINDS.nothing) continue
      to.piece(starts(column))
      to.piece(digits)
      to.piece(looks(style * most + kind))
      if (kind === KINDS.empty) continue
      const quotient = made[kind - KINDS.quotient]
      if (quotient) {
        to.piece(digits)
        to.piece(quotient.over)
        to.piece(digits)
        to.piece(quotient.result)
      }
      to.number(value)
      to.piece(end)
    }
    to.piece(endOfRow)
  }
}

/** Between the place of a cell and what is in it. */
function startOf(kind: number, style: number): string {
  if (kind === KINDS.empty) return `" s="${style}"/>`
  if (kind >= KINDS.quotient) return `" s="${style}"><f>`
  return kind === KINDS.text ? `" s="${style}" t="s"><v>` : `" s="${style}"><v>`
}

/** Without an encoder, whose way takes longer than a few digits do. */
function digitsOf(number: number): Uint8Array {
  const text = String(number)
  const digits = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) digits[at] = text.charCodeAt(at)
  return digits
}

/** Pieces by a number, each made when it is first asked for. */
function pieces(make: (number: number) => string): (number: number) => Uint8Array {
  const known: Uint8Array[] = []
  return number => (known[number] ??= piece(make(number)))
}

function piece(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
