// Tables: a caption, headers with scope, numbers to the right, and what the page's script needs to sort and filter.
import { foldName } from '../../model/fold.ts'
import { compareToPercent, quotient } from '../../model/ratio.ts'
import { FLAGS, type Flag } from '../../model/terms.ts'
import type { Cell } from '../document/cell.ts'
import { type Column, isOn, type Table } from '../document/document.ts'
import { without } from '../document/folders.ts'
import { shownFlags, textsOf } from '../document/words.ts'
import type { PageContext } from './context.ts'
import { gauge } from './gauge.ts'
import { html, Markup, type Part } from './markup.ts'
import { SCREENFUL } from './script.ts'
import { list, named, plainName, sentence } from './text.ts'

/** Up to so many columns would lie too far apart across the page. */
const NARROW = 3

/** More than this nobody looks through: they scroll under the heads of their columns, and can be filtered. */
export const MANY = 25

/** A column with its place, and that of the figure that stands in small beneath it. */
interface Shown {
  column: Column
  index: number
  beneath: number | undefined
}

export function tableMarkup(table: Table, id: string, context: PageContext): Markup {
  const { caption, rows, total, live, summary } = table
  const columns = shownColumns(table.columns)
  const isLong = rows.length > MANY
  const isLive = live !== undefined || isLong
  const frame = ['scroll', columns.length > NARROW ? '' : 'slim', isLong ? 'tall' : '']
  const present = new Set<Flag>()
  // Before what stands above them: which flags there are is seen as they are made.
  const lines = rows.map(row => {
    const flags = flagsOf(row)
    for (const flag of flags) present.add(flag)
    return rowMarkup(row, columns, live === 'filtered' ? flags : null, context)
  })
  const body = html`${live === 'filtered' || isLong ? filter(id, table, present, context) : ''}<div class="${frame.filter(Boolean).join(' ')}" role="region" aria-label="${caption}" tabindex="0">
<table id="${id}"${isLive ? html` data-live` : ''}${rows.length > SCREENFUL ? html` data-all="${allOf(rows.length, context)}"` : ''}>
<caption class="vh">${caption}</caption>
<thead><tr>${columns.map(({ column }) => head(column, isLive, context))}</tr></thead>
<tbody>
${lines}</tbody>
${
  total
    ? html`<tfoot><tr>${columns.map(shown => cellMarkup(shown, total, context))}</tr></tfoot>
`
    : ''
}</table>
</div>`
  return summary === undefined ? body : html`<details><summary>${summary}</summary>\n${body}</details>`
}

/** Joined to one text: a tree of pieces for each of thousands of rows would be kept and copied until the page is whole. */
function rowMarkup(
  row: readonly Cell[],
  columns: readonly Shown[],
  flags: readonly Flag[] | null,
  context: PageContext,
): Markup {
  const start = html`<tr${flags ? found(row, columns, flags, context) : ''}>`
  const cells = columns.map(shown => cellMarkup(shown, row, context).source)
  return new Markup([start.source, ...cells, '</tr>\n'].join(''))
}

function shownColumns(columns: readonly Column[]): Shown[] {
  return columns.flatMap((column, index) => {
    if (column.beneath || !isOn(column, 'page')) return []
    const next = columns[index + 1]
    return [{ column, index, beneath: next?.beneath && isOn(next, 'page') ? index + 1 : undefined }]
  })
}

function head({ head: words, kind }: Column, live: boolean, { messages }: PageContext): Markup {
  const hint = live ? html` data-hint="${messages.page.sortHint(words)}"` : ''
  return html`<th scope="col" class="${kind === 'mark' ? 'text' : kind}"${hint}>${words}</th>`
}

/** What a filter looks in where a row says less than is known of it: ids and the longer words too. */
function found(
  row: readonly Cell[],
  columns: readonly Shown[],
  flags: readonly Flag[],
  { messages }: PageContext,
): Part {
  const words = columns.flatMap(({ column, index }) => {
    const cell = row[index] ?? null
    if (column.kind === 'number' || cell === null) return []
    const notes = cell.kind === 'name' ? [...(cell.notes ?? []), cell.customer?.id ?? ''] : []
    const isWord = cell.kind === 'flags' || cell.kind === 'advice'
    return [...textsOf(cell, messages), ...(isWord ? textsOf(cell, messages, true) : []), ...notes]
  })
  return [
    html` data-find="${foldName(words.map(plainName).join(' '))}"`,
    flags.length > 0 ? html` data-flags="${flags.join(' ')}"` : null,
  ]
}

const NO_FLAGS: readonly Flag[] = []

function flagsOf(row: readonly Cell[]): readonly Flag[] {
  let found: readonly Flag[] = NO_FLAGS
  for (const cell of row)
    if (cell?.kind === 'flags') found = found.length === 0 ? cell.value : [...found, ...cell.value]
  return found
}

function cellMarkup({ column, index, beneath }: Shown, row: readonly Cell[], context: PageContext): Markup {
  const cell = row[index] ?? null
  const small = beneath === undefined ? null : (row[beneath] ?? null)
  const own = content(cell, column, context)
  const both = small ? html`${own}<div class="change">${textsOf(small, context.messages)}</div>` : own
  const value = cell?.kind === 'percent' ? cell.value : null
  const whole = column.gauge ? html`<div class="gauged">${gauge(value)}<div>${both}</div></div>` : both
  if (column.kind === 'name') return html`<th scope="row">${whole}</th>`
  const kind = column.kind === 'mark' ? 'text' : column.kind
  const isOver = value && compareToPercent(value, 100) > 0 ? 'over' : ''
  const classes = [kind, isOver, cell?.tone === 'dim' ? 'n' : ''].filter(Boolean).join(' ')
  const sorted = column.kind === 'number' ? sortedBy(cell ?? small) : null
  return html`<td class="${classes}"${sorted === null ? '' : html` data-v="${sorted}"`}>${whole}</td>`
}

function content(cell: Cell, column: Column, { messages, links, folders }: PageContext): Part {
  const { flags, format } = messages
  switch (cell?.kind) {
    case undefined:
      return column.kind === 'text' || column.kind === 'name' ? null : format.notAvailable
    case 'name': {
      const page = cell.customer && links ? links.of(cell.customer) : null
      const name = named(without(folders, cell.value))
      return html`${page === null ? name : html`<a href="${page}">${name}</a>`}${(cell.notes ?? []).map(note => html` <span class="id">${plainName(note)}</span>`)}`
    }
    case 'lines':
      return list(
        cell.value.map(each => sentence(without(folders, each))),
        'plain',
      )
    case 'names':
      return list(cell.value.map(named), 'plain')
    case 'tag':
      return html`<span class="flag ${cell.code}">${cell.value}</span>`
    case 'flags':
      return list(
        shownFlags(cell.value).map(
          flag =>
            html`<span class="flag flag-${flag}" title="${flags[flag].label}">${flags[flag].short}</span>`,
        ),
        'flags',
      )
    case 'advice':
      return list(
        textsOf(cell, messages, true).map(word => html`${word}`),
        'inline',
      )
    case 'money':
      return cell.value.map(amount => html`<div>${format.money(amount)}</div>`)
    case 'count':
      return format.count(cell.value)
    case 'percent':
      return format.percentNumber(cell.value)
    case 'day':
    case 'fromTo':
    case 'countFromTo':
      return html`<span class="whole">${textsOf(cell, messages)}</span>`
    default:
      return sentence(textsOf(cell, messages).join(' '))
  }
}

/** What a column is sorted by: figures at two points by their change; amounts of several currencies by their sum, for want of anything better. */
function sortedBy(cell: Cell): number | null {
  switch (cell?.kind) {
    case 'count':
    case 'signed':
    case 'line':
    case 'day':
      return cell.value
    case 'percent':
    case 'points':
    case 'perHundred':
      return quotient(cell.value)
    case 'money':
      return cell.value.reduce((sum, { amount }) => sum + Number(amount), 0)
    case 'fromTo': {
      const [before, now] = cell.value
      return before && now && quotient(now) - quotient(before)
    }
    case 'countFromTo': {
      const [before, now] = cell.value
      return before === null || now === null ? null : now - before
    }
    default:
      return null
  }
}

/** Stands for the number of rows shown in the sentence that the script completes. */
const COUNT = '{n}'
const STAND_IN = 987_654

/** What shows all rows, with the place of their number. */
function allOf(rows: number, { messages: { page, format } }: PageContext): string {
  return page.showAll(rows).replace(format.count(rows), COUNT)
}

/** The filter above a long table. It is hidden until the page's script, without which it does nothing, shows it. */
function filter(
  id: string,
  { rows, live }: Table,
  present: ReadonlySet<Flag>,
  { messages }: PageContext,
): Markup {
  const { page, html: words, flags, format } = messages
  const used = FLAGS.filter(flag => present.has(flag))
  const many = page.shown(STAND_IN, rows.length).replace(format.count(STAND_IN), COUNT)
  return html`<div class="filter" role="search" data-filter="${id}" hidden>
<label for="find-${id}">${page.filter}</label>
<input id="find-${id}" type="search" placeholder="${live === 'filtered' ? page.filterHint : page.filterText}" autocomplete="off" spellcheck="false">
${
  used.length > 0
    ? html`<label for="flag-${id}">${words.flagFilter}</label>
<select id="flag-${id}"><option value="">${words.anyFlag}</option>${used.map(flag => html`<option value="${flag}">${flags[flag].label}</option>`)}</select>
`
    : ''
}<output for="find-${id}" data-shown="${many}" data-none="${page.noMatch}">${page.shown(rows.length, rows.length)}</output>
</div>
`
}
