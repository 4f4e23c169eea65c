// The one table of every command: it fits the terminal, or becomes rows for another program.
import { blocks } from './blocks.ts'
import { box } from './box.ts'
import { layOut } from './layout.ts'
import { piped } from './piped.ts'
import { safeTable } from './safe-table.ts'
import type { TableSpec } from './spec.ts'
import type { Terminal } from './terminal.ts'
import { tone } from './tone.ts'
import { wrap } from './wrap.ts'

/**
 * Renders a table without a line break at its end. In a terminal no line is wider than it: headers are wrapped,
 * names shrink, columns are hidden and named in a note; where even that is too wide, every row is a block of
 * `header: value`. Piped: header and rows separated by tabs, whole and uncoloured, whatever the width.
 */
export function table(spec: TableSpec, terminal: Terminal): string {
  if (terminal.piped) return piped(spec)
  const safe = safeTable(spec)
  const layout = layOut(safe, terminal.width)
  if (!layout) return blocks(safe, terminal)
  const drawn = box(safe, layout.columns, terminal)
  if (layout.hidden.length === 0) return drawn
  const note = wrap(spec.hiddenNote(layout.hidden), terminal.width)
  return `${drawn}\n${tone(note, 'dim', terminal)}`
}
