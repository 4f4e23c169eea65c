// How sections and blocks of documents are made: a call each, so that a report reads as a list of what it tells.
import type { Row } from '../../report/types.ts'
import type { SectionKey } from '../messages/keys.ts'
import type { Messages } from '../messages/types.ts'
import type { Cell } from './cell.ts'
import type { Chart } from './chart.ts'
import type { CellColumn } from './columns.ts'
import type { Block, Item, Later, List, Medium, Rows, Section, Shown, Table, Taker } from './document.ts'

/** Where a person reads what is only told there; a workbook has it in tables. */
export const SCREENS: readonly Medium[] = ['terminal', 'page', 'markdown']

/** A section under its title in the language of the run. */
export function section(
  key: SectionKey,
  messages: Messages,
  blocks: Section['blocks'],
  more: Partial<Section> = {},
): Section {
  return { key, title: messages.sections[key], blocks, ...more }
}

export function paragraph(sentences: readonly string[], on?: Shown['on']): Block {
  return { kind: 'paragraph', sentences, on }
}

/** A remark under a table. */
export function small(text: string, on?: Shown['on']): Block {
  return { kind: 'paragraph', sentences: [text], look: 'small', on }
}

export function heading(text: string, on?: Shown['on']): Block {
  return { kind: 'heading', text, on }
}

export function list(items: readonly Item[], more: Omit<Partial<List>, 'items'> & Shown = {}): Block {
  return { kind: 'list', items, ...more }
}

/** A drawing; its words tell whoever does not see it. */
export function drawing(
  chart: Chart,
  { title, text }: { title: string; text: string },
  on?: Shown['on'],
): Block {
  return { kind: 'chart', title, text, chart, on }
}

/** A block for a workbook alone, made only where there is one. */
export function inWorkbook(make: () => Block): Later {
  return { on: ['workbook'], make }
}

/** A row for each item, under columns that know how its cells are made. */
export function table<T>(
  caption: string,
  columns: readonly CellColumn<T>[],
  items: readonly T[],
  more: Partial<Table> & Shown = {},
): Table & Shown {
  return { kind: 'table', caption, columns, rows: rowsOf(columns, items), ...more }
}

function rowsOf<T>(columns: readonly CellColumn<T>[], items: readonly T[]): Rows {
  const rowOf = (item: T): Cell[] => columns.map(column => column.cell(item))
  return {
    length: items.length,
    map: make => items.map(item => make(rowOf(item))),
    *[Symbol.iterator]() {
      for (const item of items) yield rowOf(item)
    },
    eachTo(takers, next) {
      const says = takers.map(taker => sayTo(columns[taker.place], taker))
      for (const item of items) {
        next()
        for (const say of says) say(item)
      }
    },
  }
}

function sayTo<T>(column: CellColumn<T> | undefined, taker: Taker): (item: T) => void {
  const told = column?.told?.(taker.tellers)
  // What is told is told to the taker; null: there is nothing to tell.
  if (told)
    return item => {
      if (told(item) === null) taker.cell(null)
    }
  return item => taker.cell(column?.cell(item) ?? null)
}

/** What the small figures are, where a table has some. */
export function changeNote(rows: readonly Row[], { html, trend }: Messages): Block[] {
  return rows.some(row => row.change)
    ? [{ kind: 'paragraph', sentences: [html.smallFigures, trend.intro], look: 'small', on: ['page'] }]
    : []
}

/** On a page a table under its caption and how its figures are counted, where there is one. */
export function titled(table: Table | null | undefined, meaning: readonly string[] = []): Block[] {
  if (!table) return []
  const said: Block = { kind: 'paragraph', sentences: meaning, look: 'small', on: ['page'] }
  return [heading(table.caption, ['page']), ...(meaning.length > 0 ? [said] : []), { ...table, on: ['page'] }]
}
