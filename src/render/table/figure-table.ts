// Rows of figures as a table: the columns that were asked for and that something is in.
import type { Row } from '../../report/types.ts'
import type { TableSpec } from '../terminal/spec.ts'
import type { RenderContext } from '../types.ts'
import { FIGURES, type FigureKey } from './figures.ts'
import { headOf } from './heads.ts'
import { numbersFor } from './numbers.ts'

/** What one table does otherwise than the others. */
export type Overrides = Partial<Record<FigureKey, { head?: string; hide?: number; minWidth?: number }>>

export function figureTable(
  keys: readonly FigureKey[],
  { rows, footer = [] }: { rows: readonly Row[]; footer?: readonly Row[] },
  context: RenderContext,
  overrides: Overrides = {},
): TableSpec {
  const { messages } = context
  const numbers = numbersFor(context)
  const all = [...rows, ...footer]
  const shown = keys.filter(key => FIGURES[key].when?.(all) ?? true)
  const line = all.find(row => row.seatLine)?.seatLine?.line
  const head = (key: FigureKey) => {
    const { label } = FIGURES[key]
    const word = overrides[key]?.head ?? (label === null ? '' : headOf(label, context))
    return key === 'seatLine' && line !== undefined ? `${word} ${messages.format.line(line)}` : word
  }
  const cells = (row: Row) => shown.map(key => FIGURES[key].cell(row, context, numbers))
  return {
    columns: shown.map(key => {
      const { kind, hide, minWidth } = { ...FIGURES[key], ...overrides[key] }
      return { key, header: head(key), align: kind === 'number' ? 'right' : 'left', kind, hide, minWidth }
    }),
    rows: rows.map(cells),
    footer: footer.map(cells),
    hiddenNote: messages.report.hiddenColumns,
  }
}
