// What stands around the tables of several documents: remarks beneath them, and tables under a title of their own.
import type { Row } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import type { Block, Shown, Table } from './document.ts'

/** A remark under a table. */
export function small(text: string, on?: Shown['on']): Block {
  return { kind: 'paragraph', sentences: [text], look: 'small', on }
}

/** What the small figures are, where a table has some. */
export function changeNote(rows: readonly Row[], { html, trend }: Messages): Block[] {
  return rows.some(row => row.change)
    ? [{ kind: 'paragraph', sentences: [html.smallFigures, trend.intro], look: 'small', on: ['page'] }]
    : []
}

/** On a page a table under its caption, where there is one. */
export function titled(table: Table | null): Block[] {
  if (!table) return []
  return [
    { kind: 'heading', text: table.caption, on: ['page'] },
    { ...table, on: ['page'] },
  ]
}
