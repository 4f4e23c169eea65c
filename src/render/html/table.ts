// Tables: a caption, headers with scope, numbers to the right, and what the page's script needs to sort and filter.
import { foldName } from '../../model/fold.ts'
import type { Messages } from '../messages/types.ts'
import { html, type Markup, type Part } from './markup.ts'

export interface Column<T> {
  readonly header: string
  /** `name` heads its row; `number` stands to the right. */
  readonly kind: 'name' | 'text' | 'number'
  readonly cell: (row: T) => Part
  /** What is sorted by: a number as it is, null last; without it, the text of the cell. */
  readonly value?: (row: T) => number | null
  /** A class for the cell. */
  readonly tone?: (row: T) => string | null
}

export interface TableSpec<T> {
  readonly caption: string
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly total?: { row: T; name: string } | undefined
  /** Makes the headers into buttons, where the page's script runs; `find` is what a filter looks in. */
  readonly live?: { id: string; find?: (row: T) => string; flags?: (row: T) => readonly string[] } | undefined
}

/** Up to so many rows are seen at a glance: nothing is gained by sorting them. */
export const FEW = 5

/** Up to so many columns would lie too far apart across the page. */
const NARROW = 3

export function table<T>(spec: TableSpec<T>, messages: Messages): Markup {
  const { caption, columns, rows, total, live } = spec
  return html`<div class="${columns.length > NARROW ? 'scroll' : 'scroll slim'}" role="region" aria-label="${caption}" tabindex="0">
<table${live ? html` id="${live.id}" data-live` : ''}>
<caption class="vh">${caption}</caption>
<thead><tr>${columns.map(column => head(column, live !== undefined, messages))}</tr></thead>
<tbody>
${rows.map(
  row => html`<tr${live ? found(row, live) : ''}>${columns.map(column => cell(column, row))}</tr>
`,
)}</tbody>
${
  total
    ? html`<tfoot><tr>${columns.map((column, index) => (index === 0 ? html`<th scope="row">${total.name}</th>` : cell(column, total.row)))}</tr></tfoot>
`
    : ''
}</table>
</div>`
}

function head<T>({ header, kind }: Column<T>, live: boolean, messages: Messages): Markup {
  const hint = live ? html` data-hint="${messages.page.sortHint(header)}"` : ''
  return html`<th scope="col" class="${kind}"${hint}>${header}</th>`
}

function found<T>(row: T, { find, flags }: NonNullable<TableSpec<T>['live']>): Part {
  const flagged = flags?.(row) ?? []
  return [
    find ? html` data-find="${foldName(find(row))}"` : null,
    flagged.length > 0 ? html` data-flags="${flagged.join(' ')}"` : null,
  ]
}

function cell<T>(column: Column<T>, row: T): Markup {
  const content = column.cell(row)
  if (column.kind === 'name') return html`<th scope="row">${content}</th>`
  const value = column.value?.(row) ?? null
  const classes = [column.kind, column.tone?.(row) ?? ''].filter(Boolean).join(' ')
  return html`<td class="${classes}"${value === null ? '' : html` data-v="${value}"`}>${content}</td>`
}
