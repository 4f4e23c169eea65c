// Paragraphs, titles and tables of one answer: every text on its way to a terminal passes through here.
import { glyphs } from '../terminal/glyphs.ts'
import { heading } from '../terminal/heading.ts'
import type { Cell, Column, TableSpec } from '../terminal/spec.ts'
import { table } from '../terminal/table.ts'
import { type Tone, tone } from '../terminal/tone.ts'
import { cut, displayWidth } from '../terminal/width.ts'
import { wrap } from '../terminal/wrap.ts'
import { toTerminal } from '../text/terminal.ts'
import type { RenderContext } from '../types.ts'
import { aligned, type Part } from './aligned.ts'
import { drawable } from './drawable.ts'
import { together } from './heads.ts'

/** Longer lines are hard to read, however wide the terminal. */
const READABLE = 100
/** One sentence never fills a screen, whatever a customer is called. */
const MOST_CELLS = 800

export interface Pen {
  /** Text made harmless, with a name in it cut to `cells`. */
  name(text: string, cells?: number): string
  title(text: string): string
  section(text: string): string
  /** A paragraph. */
  say(text: string, name?: Tone): string
  /** A point of a list; `lines` cuts it. */
  item(text: string, lines?: number): string
  /** `label  text`, its further lines under the text. `labelWidth` lines several of them up. */
  entry(label: string, text: string, labelWidth?: number, indent?: string): string
  table(spec: TableSpec): string
  /** Lines whose parts stand under one another. */
  aligned(rows: readonly (readonly Cell[])[], parts: readonly Part[]): string
}

export function penFor({ terminal }: RenderContext): Pen {
  const width = Math.min(terminal.width, READABLE)
  const { ellipsis } = glyphs(terminal)
  const safe = (text: string) => drawable(toTerminal(text), terminal)
  const within = (text: string, cells: number) => cut(safe(text), cells, ellipsis)
  // What is cut on a narrow screen would be cut in its first sentence.
  const roomOf = (count: number) => Math.max(240, count * (width - 6))
  const toned = (text: string, name: Tone | undefined) =>
    text
      .split('\n')
      .map(line => tone(line, name, terminal))
      .join('\n')
  const cell = (given: Cell): Cell =>
    typeof given === 'string'
      ? drawable(given, terminal)
      : { text: drawable(given.text, terminal), tone: given.tone }
  const head = (column: Column): Column => ({
    ...column,
    header: together(drawable(column.header, terminal)),
  })
  return {
    name: (text, cells = 40) => within(text, cells),
    title: text => heading(within(text, 2 * width), terminal),
    section: text => (terminal.piped ? `# ${safe(text)}` : heading(safe(text), terminal)),
    say: (text, name) => toned(wrap(within(text, MOST_CELLS), width), name),
    item(text, lines) {
      const cells = lines === undefined ? MOST_CELLS : roomOf(lines)
      return wrap(within(text, cells), width, terminal.unicode ? '• ' : '* ', '  ')
    },
    entry(label, text, labelWidth = displayWidth(safe(label)), indent = '') {
      const shown = safe(label)
      const hanging = indent + ' '.repeat(labelWidth + 2)
      if (displayWidth(hanging) * 2 > width) {
        const begun = shown === '' ? '' : `${shown}: `
        return wrap(begun + within(text, MOST_CELLS), width)
      }
      const filled = wrap(within(text, MOST_CELLS), width, hanging)
      const padding = ' '.repeat(Math.max(0, labelWidth - displayWidth(shown)) + 2)
      return `${indent}${tone(shown, 'dim', terminal)}${padding}${filled.slice(hanging.length)}`
    },
    table: ({ columns, rows, footer = [], hiddenNote }) =>
      // What kept a head together is a plain space to whoever copies it or looks for it.
      table(
        {
          columns: columns.map(head),
          rows: rows.map(row => row.map(cell)),
          footer: footer.map(row => row.map(cell)),
          hiddenNote: names => drawable(hiddenNote(withoutStop(names)), terminal),
        },
        terminal,
      ).replaceAll('\u00A0', ' '),
    aligned: (rows, parts) =>
      aligned(
        rows.map(row => row.map(cell)),
        parts,
        width,
        terminal,
      ),
  }
}

/** A head may be an abbreviation, and a list of them ends in the full stop of its sentence. */
function withoutStop(names: readonly string[]): string[] {
  return names.map((name, index) => (index === names.length - 1 ? name.replace(/\.$/, '') : name))
}

/** Parts under one another with a blank line between; what is empty leaves no gap. */
export function stack(...parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter(part => typeof part === 'string' && part !== '').join('\n\n')
}

/** Lines under one another; what is empty leaves no gap. */
export function lines(...parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter(part => typeof part === 'string' && part !== '').join('\n')
}
