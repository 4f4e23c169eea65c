// A fitted table drawn with a rule under its header and one above its totals, and nothing else.
import { type Glyphs, glyphs } from './glyphs.ts'
import { GAP, type ShownColumn } from './layout.ts'
import type { SafeCell, SafeTable } from './safe-table.ts'
import type { Terminal } from './terminal.ts'
import { tone } from './tone.ts'
import { cut, displayWidth } from './width.ts'
import { wrapLines } from './wrap.ts'

/** One line of the table: a finished cell for each column. */
type Line = string[]

/** Draws `table` in the widths of `columns`; no line ends in spaces. */
export function box(table: SafeTable, columns: readonly ShownColumn[], terminal: Terminal): string {
  const glyph = glyphs(terminal)
  const lines = (rows: SafeTable['rows']) => rows.flatMap(row => rowLines(row, columns, glyph, terminal))
  const width = columns.reduce((sum, column) => sum + column.width, GAP * Math.max(0, columns.length - 1))
  const across = tone(glyph.rule.repeat(width), 'dim', terminal)
  const fill = (line: Line) => line.join(' '.repeat(GAP)).trimEnd()
  const footer = lines(table.footer)
  return [
    ...headerLines(columns, glyph, terminal).map(fill),
    across,
    ...lines(table.rows).map(fill),
    ...(footer.length > 0 && table.rows.length > 0 ? [across] : []),
    ...footer.map(fill),
  ].join('\n')
}

/** Headers end on the line above the rule, however many lines each of them needs. */
function headerLines(columns: readonly ShownColumn[], glyph: Glyphs, terminal: Terminal): Line[] {
  const wrapped = columns.map(({ column, width }) =>
    atSpaces(column.header, width).map(line => cut(line, width, glyph.ellipsis)),
  )
  const height = Math.max(...wrapped.map(lines => lines.length))
  return Array.from({ length: height }, (_, line) =>
    columns.map((shown, index) => {
      const lines = wrapped[index] ?? []
      return aligned(lines[line - height + lines.length] ?? '', shown, 'strong', terminal)
    }),
  )
}

/** Headers, other than paragraphs, are never broken inside a word of Japanese. */
function atSpaces(header: string, width: number): string[] {
  const lines: string[] = []
  for (const word of header.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && displayWidth(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function rowLines(
  row: readonly SafeCell[],
  columns: readonly ShownColumn[],
  glyph: Glyphs,
  terminal: Terminal,
): Line[] {
  const cells = columns.map(shown => {
    const cell = row[shown.index] ?? NOTHING
    const line = (text: string, width?: number) => aligned(text, shown, cell.tone, terminal, width)
    if (cell.width <= shown.width) return [line(cell.text, cell.width)]
    if (shown.column.kind === 'text' || cell.whole)
      return wrapLines(cell.text, shown.width).map(part => line(part))
    return [line(cut(cell.text, shown.width, glyph.ellipsis))]
  })
  const height = Math.max(...cells.map(lines => lines.length))
  return Array.from({ length: height }, (_, line) =>
    columns.map(({ width }, index) => cells[index]?.[line] ?? ' '.repeat(width)),
  )
}

const NOTHING: SafeCell = { text: '', width: 0, tone: undefined, whole: false }

/** Pads outside of the colour, so that spaces at the end of a line can be dropped. */
function aligned(
  text: string,
  { column, width }: ShownColumn,
  name: SafeCell['tone'],
  terminal: Terminal,
  textWidth = displayWidth(text),
): string {
  const padding = ' '.repeat(Math.max(0, width - textWidth))
  const toned = tone(text, name, terminal)
  return column.align === 'right' ? padding + toned : toned + padding
}
