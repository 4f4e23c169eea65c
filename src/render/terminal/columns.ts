// Tables of a document as tables of a terminal: short heads and signs on a screen, whole words and plain digits in a pipe.
import { percent } from '../../model/ratio.ts'
import type { Cell } from '../document/cell.ts'
import { type Column, isOn, type Table } from '../document/document.ts'
import { textsOf } from '../document/words.ts'
import type { RenderContext } from '../types.ts'
import { bar } from './bar.ts'
import { drawable } from './drawable.ts'
import type { TableSpec, TextCell, TextColumn } from './spec.ts'

const BAR = 8
/** Names get a share of what a wider terminal has. */
const SHARE = 7
const MOST_NAME = 30

export function specOf({ columns, rows, total }: Table, context: RenderContext): TableSpec {
  const { messages, terminal } = context
  const medium = terminal.piped ? 'pipe' : 'terminal'
  const shown = columns.flatMap((column, index) => (isOn(column, medium) ? [{ column, index }] : []))
  const line = (cells: readonly Cell[]): TextCell[] =>
    shown.flatMap(({ column, index }) => cellsOf(cells[index] ?? null, column, context))
  return {
    columns: shown.flatMap(({ column, index }) => columnsOf(column, String(index), context)),
    rows: rows.map(line),
    footer: total ? (terminal.piped ? [total] : byCurrency(total)).map(line) : [],
    hiddenNote: names => drawable(messages.report.hiddenColumns(withoutStop(names)), terminal),
  }
}

/** What kept a head together is a plain space to whoever copies it or looks for it. */
export function withPlainSpaces(text: string): string {
  return text.replaceAll('\u00A0', ' ')
}

/** Each currency on a line of its own, so that a sum is no wider than what it is of. */
function byCurrency(total: readonly Cell[]): Cell[][] {
  const height = Math.max(1, ...total.map(cell => (cell?.kind === 'money' ? cell.value.length : 1)))
  return Array.from({ length: height }, (_, line) =>
    total.map((cell): Cell => {
      const nothing: Cell = { kind: 'text', value: '' }
      if (cell?.kind !== 'money') return line === 0 ? cell : nothing
      const value = cell.value.slice(line, line + 1)
      return value.length > 0 ? { ...cell, value } : nothing
    }),
  )
}

function columnsOf(column: Column, key: string, { terminal }: RenderContext): TextColumn[] {
  const { kind, hide, head, short, bar: place } = column
  const header = keepUnits(drawable(terminal.piped ? head : short, terminal))
  const least = Math.min(MOST_NAME, Math.floor(terminal.width / SHARE))
  const minWidth = column.kind === 'name' ? Math.max(column.minWidth ?? 14, least) : column.minWidth
  const own: TextColumn = {
    ...{ key, header, align: kind === 'number' ? 'right' : 'left', hide, minWidth },
    kind: kind === 'mark' ? 'number' : kind,
  }
  return place === undefined
    ? [own]
    : [own, { key: `${key}-bar`, header: '', align: 'left', kind: 'bar', hide: place }]
}

/** A sign stays on the line of its word when a head is wrapped. */
function keepUnits(head: string): string {
  return head.replaceAll(/ (?=%)|(?<=±) /g, '\u00A0')
}

/** A head may be an abbreviation, and a list of them ends in the full stop of its sentence. */
function withoutStop(names: readonly string[]): string[] {
  return names.map((name, index) => (index === names.length - 1 ? name.replace(/\.$/, '') : name))
}

function cellsOf(cell: Cell, column: Column, context: RenderContext): TextCell[] {
  const { terminal } = context
  const own = shownCell(cell, column, context)
  if (column.bar === undefined) return [own]
  const value = cell?.kind === 'percent' ? percent(cell.value, 1) : null
  return [own, { text: bar(value, BAR, terminal), tone: (value ?? 0) > 100 ? 'warn' : 'dim' }]
}

function shownCell(cell: Cell, { kind }: Column, { messages, terminal }: RenderContext): TextCell {
  if (cell === null)
    return kind === 'text' || kind === 'name'
      ? ''
      : { text: drawable(messages.format.notAvailable, terminal), tone: 'dim' }
  const text = terminal.piped ? plain(cell, messages) : onScreen(cell, messages)
  const whole = cell.kind === 'name' && cell.whole
  return { text: drawable(text, terminal), tone: cell.tone ?? toneOf(cell), whole }
}

function toneOf(cell: NonNullable<Cell>): 'good' | 'bad' | 'dim' | undefined {
  if (cell.kind === 'reached') return cell.value.reached ? 'good' : 'bad'
  if (cell.kind !== 'points') return undefined
  const { numerator } = cell.value
  return numerator > 0n ? 'good' : numerator < 0n ? 'bad' : 'dim'
}

function onScreen(cell: NonNullable<Cell>, messages: RenderContext['messages']): string {
  const texts = textsOf(cell, messages, true)
  if (cell.kind === 'advice')
    return texts.length > 1 ? `${texts[0] ?? ''} +${texts.length - 1}` : (texts[0] ?? '')
  const arrow = cell.kind === 'points' ? ARROWS[Math.sign(percent(cell.value, 1)) + 1] : ''
  return arrow + texts.join(messages.table.between.parts)
}

const ARROWS = ['▼ ', '', '▲ ']

/** Plain digits for another program, and nothing left out. */
function plain(cell: NonNullable<Cell>, messages: RenderContext['messages']): string {
  switch (cell.kind) {
    case 'count':
      return String(cell.value)
    case 'signed':
      return withSign(cell.value, 0)
    case 'percent':
    case 'perHundred':
      return percent(cell.value, 1).toFixed(1)
    case 'points':
      return withSign(percent(cell.value, 1), 1)
    default:
      return textsOf(cell, messages).join('; ')
  }
}

function withSign(value: number, decimals: number): string {
  return (value > 0 ? '+' : '') + value.toFixed(decimals)
}
