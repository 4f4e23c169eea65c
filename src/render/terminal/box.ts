// A fitted table drawn with a rule under its header and one above its totals, and nothing else.
//
// cli-table3 draws it, but from stand-ins: it measures with an older string-width, which takes decomposed kana,
// Thai, Devanagari and newer emoji for wider or narrower than terminals do, and columns would shift. What it gets
// is a run of one private character for each column, exactly as wide, which the real text replaces afterwards.
import Table from 'cli-table3'
import { type Glyphs, glyphs } from './glyphs.ts'
import { GAP, type ShownColumn } from './layout.ts'
import type { SafeCell, SafeTable } from './spec.ts'
import type { Terminal } from './terminal.ts'
import { tone } from './tone.ts'
import { cut, displayWidth } from './width.ts'
import { wrapLines } from './wrap.ts'

const STAND_IN = '\uE000'
const RUNS = new RegExp(`${STAND_IN}+`, 'g')

/** One line of the table: a finished cell for each column. */
type Line = string[]

/** Draws `table` in the widths of `columns`; no line ends in spaces. */
export function box(table: SafeTable, columns: readonly ShownColumn[], terminal: Terminal): string {
  const glyph = glyphs(terminal)
  const lines = (rows: SafeTable['rows']) => rows.flatMap(row => rowLines(row, columns, glyph, terminal))
  const [empty, rule] = frame(columns, glyph)
  const across = tone(rule, 'dim', terminal)
  const fill = (line: Line) => {
    const cells = line[Symbol.iterator]()
    return empty.replace(RUNS, () => cells.next().value ?? '').trimEnd()
  }
  const footer = lines(table.footer)
  return [
    ...headerLines(columns, glyph, terminal).map(fill),
    across,
    ...lines(table.rows).map(fill),
    ...(footer.length > 0 && table.rows.length > 0 ? [across] : []),
    ...footer.map(fill),
  ].join('\n')
}

/**
 * The line of stand-ins that every row is filled into, and the rule. Drawn once for all rows: they only differ in
 * their text, and cli-table3 takes half a second for a thousand of them.
 */
function frame(columns: readonly ShownColumn[], glyph: Glyphs): readonly [string, string] {
  const drawn = new Table({
    colWidths: columns.map(({ width }) => width),
    chars: {
      ...NO_LINES,
      middle: ' '.repeat(GAP),
      bottom: glyph.rule,
      'bottom-mid': glyph.rule.repeat(GAP),
    },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  drawn.push(columns.map(({ width }) => STAND_IN.repeat(width)))
  const [empty = '', rule = ''] = drawn.toString().split('\n')
  return [empty, rule]
}

const NO_LINES = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ 'bottom-left': '', 'bottom-right': '', left: '', 'left-mid': '', right: '', 'right-mid': '' },
  ...{ mid: '', 'mid-mid': '' },
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
    if (shown.column.kind === 'text') return wrapLines(cell.text, shown.width).map(part => line(part))
    return [line(cut(cell.text, shown.width, glyph.ellipsis))]
  })
  const height = Math.max(...cells.map(lines => lines.length))
  return Array.from({ length: height }, (_, line) =>
    columns.map(({ width }, index) => cells[index]?.[line] ?? ' '.repeat(width)),
  )
}

const NOTHING: SafeCell = { text: '', width: 0, tone: undefined }

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
