// Rows as blocks of `header: value`, for a terminal too narrow for columns.
import { glyphs } from './glyphs.ts'
import { rule } from './heading.ts'
import type { SafeCell, SafeTable } from './safe-table.ts'
import type { TextColumn } from './spec.ts'
import type { Terminal } from './terminal.ts'
import { tone } from './tone.ts'
import { cut, displayWidth } from './width.ts'
import { wrapLines } from './wrap.ts'

/** A name keeps at least this much of its line before it gets a line of its own. */
const LEAST_NAME = 10

/** Everything is shown here except bars; only a number that is by itself wider than the terminal sticks out. */
export function blocks({ columns, rows, footer }: SafeTable, terminal: Terminal): string {
  const block = (row: readonly SafeCell[]) =>
    columns.flatMap((column, index) => entry(column, row[index], terminal)).join('\n')
  const body = rows.map(block).join('\n\n')
  const totals = footer.map(block).join('\n\n')
  return [body, totals].filter(part => part !== '').join(`\n${rule(terminal)}\n`)
}

function entry(column: TextColumn, cell: SafeCell | undefined, terminal: Terminal): string[] {
  if (!cell || cell.text === '' || column.kind === 'bar') return []
  const { width } = terminal
  const label = column.header === '' ? '' : `${column.header}: `
  const room = width - displayWidth(label)
  const short = cell.width <= room || (column.kind === 'name' && !cell.whole && room >= LEAST_NAME)
  const fitted = (space: number) =>
    column.kind === 'number'
      ? [cell.text]
      : column.kind === 'name' && !cell.whole
        ? [cut(cell.text, space, glyphs(terminal).ellipsis)]
        : wrapLines(cell.text, space)
  const toned = (text: string) => tone(text, cell.tone, terminal)
  if (short) return [label + fitted(room).map(toned).join('')]
  const indent = column.kind !== 'number' || cell.width + 2 <= width ? '  ' : ''
  const values = fitted(Math.max(1, width - indent.length)).map(line => indent + toned(line))
  return [...wrapLines(label.trimEnd(), width).filter(line => line !== ''), ...values]
}
