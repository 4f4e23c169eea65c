// Lines whose parts stand under one another, without head and rules: for three figures, not for a table.
import type { TextCell } from './spec.ts'
import type { Terminal } from './terminal.ts'
import { tone } from './tone.ts'
import { displayWidth } from './width.ts'
import { wrap } from './wrap.ts'

export interface Part {
  align: 'left' | 'right'
  /** A drawing: left out in a pipe, and where the last part would get too little room. */
  drawn?: boolean
}

const GAP = '  '
const LEAST_LAST = 20

/** The last part is wrapped under itself. The text must be harmless already. */
export function aligned(
  rows: readonly (readonly TextCell[])[],
  parts: readonly Part[],
  width: number,
  terminal: Terminal,
): string {
  const textOf = (cell: TextCell | undefined) => (typeof cell === 'object' ? cell.text : (cell ?? ''))
  const widths = parts.map((_, index) => Math.max(0, ...rows.map(row => displayWidth(textOf(row[index])))))
  const last = parts.length - 1
  const used = (kept: number[]) =>
    kept.reduce((sum, index) => sum + (index === last ? 0 : (widths[index] ?? 0) + GAP.length), 0)
  const all = parts.map((_, index) => index)
  const plain = all.filter(index => !parts[index]?.drawn)
  if (terminal.piped) return rows.map(row => plain.map(index => textOf(row[index])).join('\t')).join('\n')
  const kept = width - used(all) < Math.min(LEAST_LAST, widths[last] ?? 0) ? plain : all
  const indent = used(kept)
  const line = (row: readonly TextCell[]) => {
    const cells = kept
      .filter(index => index !== last)
      .map(index => {
        const cell = row[index]
        const text = textOf(cell)
        const padding = ' '.repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(text)))
        const shown = tone(text, typeof cell === 'object' ? cell.tone : undefined, terminal)
        return parts[index]?.align === 'right' ? padding + shown : shown + padding
      })
    const end = textOf(row[last])
    if (end === '') return cells.join(GAP).trimEnd()
    if (width - indent < LEAST_LAST && displayWidth(end) > width - indent)
      return `${cells.join(GAP).trimEnd()}\n${wrap(end, width, GAP)}`
    return [...cells, wrap(end, width, ' '.repeat(indent)).slice(indent)].join(GAP)
  }
  return rows.map(line).join('\n')
}
