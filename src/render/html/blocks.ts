// The blocks of a document as parts of a page.
import { compareToPercent } from '../../model/ratio.ts'
import { name, text } from '../document/cell.ts'
import {
  type Block,
  blockOn,
  type Card,
  type Item,
  type List,
  type Metric,
  type Section,
  type Table,
} from '../document/document.ts'
import { without } from '../document/folders.ts'
import { joinSentences } from '../messages/sentences.ts'
import { chartFigure } from './charts.ts'
import type { PageContext } from './context.ts'
import { html, type Markup, type Part } from './markup.ts'
import { MANY, tableMarkup } from './table.ts'
import { list, named, sentence } from './text.ts'

/** Cases on a card; a table has the others. On a page that is sent all cards have to fit on one side. */
const CASES = { kept: 6, sent: 2 }

/** Nothing where a page has none of its blocks. */
export function sectionMarkup({ key, title, blocks, isAlarm }: Section, context: PageContext): Markup | null {
  const body = blocks.flatMap((block, index) => {
    const shown = blockOn(block, 'page')
    const part = shown && blockMarkup(shown, { id: idOf(shown, key, index), title }, context)
    return part ? [part] : []
  })
  if (body.length === 0) return null
  return html`<section id="${key}"${isAlarm ? html` class="checks"` : ''}>
<h2>${title}</h2>
${body.map(part => html`${part}\n`)}</section>
`
}

function idOf(block: Block, key: string, index: number): string {
  return block.kind === 'table' && block.isMain ? 'table-all' : `table-${key}-${index}`
}

/** Where a block stands: what it is called in the page, and the title of its section. */
interface Place {
  id: string
  title: string
}

function blockMarkup(block: Block, place: Place, context: PageContext): Part {
  const { messages, folders } = context
  switch (block.kind) {
    case 'paragraph':
      return html`<p${block.look === 'small' ? html` class="small"` : ''}>${sentence(without(folders, joinSentences(block.sentences)))}</p>`
    case 'heading':
      return html`<h3>${block.text}</h3>`
    case 'list':
      return listMarkup(block, place, context)
    case 'terms':
      return termsMarkup(block.entries)
    case 'metrics':
      return html`<div class="cards">
${block.metrics.map(metric => metricMarkup(metric, context))}</div>`
    case 'cards':
      return html`<div class="advice">${block.cards.map(card => cardMarkup(card, context))}</div>`
    case 'chart':
      return chartFigure(block, messages)
    case 'table':
      return block.rows.length > 0 ? tableMarkup(block, place.id, context) : null
  }
}

function listMarkup({ items, look, ordered }: List, place: Place, context: PageContext): Part {
  if (items.length === 0) return null
  if (ordered)
    return html`<ol class="start">${items.map(
      item => html`<li>${itemMarkup(item, context)}${(item.more ?? []).map(each => html`<br><span class="n">${sentence(each)}</span>`)}</li>
`,
    )}</ol>`
  if (items.length > MANY && items.every(({ more = [] }) => more.length === 0))
    return longList(items, place, context)
  return list(
    items.map((item, at) => {
      const told = itemMarkup(item, context)
      const more = (item.more ?? []).map(text => ({ text }))
      if (more.length === 0) return told
      const each =
        more.length > MANY
          ? longList(more, { ...place, id: `${place.id}-${at}` }, context)
          : list(more.map(one => itemMarkup(one, context)))
      return html`<details><summary>${told}</summary>${each}</details>`
    }),
    look ?? 'asides',
  )
}

/** As a table, which can be filtered and is not all laid out at once. */
function longList(items: readonly Item[], { id, title }: Place, context: PageContext): Markup {
  const { label, short } = context.messages.labels.name
  const isOfSome = items.some(({ who }) => who !== undefined)
  const says = { head: title, short: title, kind: isOfSome ? 'text' : 'name' } as const
  const table: Table = {
    ...{ kind: 'table', caption: title },
    columns: isOfSome ? [{ head: label, short, kind: 'name' }, says] : [says],
    rows: items.map(({ who = '', text: said }) => (isOfSome ? [name(who), text(said)] : [text(said)])),
  }
  return tableMarkup(table, id, context)
}

function itemMarkup({ who, text }: Item, { folders }: PageContext): Markup {
  const told = sentence(without(folders, text))
  return who === undefined ? told : html`<b>${named(who)}</b>: ${told}`
}

function termsMarkup(entries: readonly { term: string; text: string; flag?: string }[]): Part {
  if (entries.length === 0) return null
  const flagged = entries.some(({ flag }) => flag !== undefined)
  const terms = entries.map(({ term, text, flag }) => {
    const shown = flag === undefined ? term : html`<span class="flag flag-${flag}">${term}</span>`
    return html`<div><dt>${shown}</dt><dd>${text}</dd></div>`
  })
  return html`<dl class="${flagged ? 'terms flagged' : 'terms'}">${terms}</dl>`
}

function metricMarkup({ label, value, made, change }: Metric, { messages }: PageContext): Markup {
  const ratio = value?.kind === 'percent' ? value.value : null
  const isOver = ratio && compareToPercent(ratio, 100) > 0
  return html`<div class="card"><h3>${label}</h3>
<p class="${isOver ? 'big over' : 'big'}">${messages.format.percent(ratio)}</p>
${made === '' ? '' : html`<p class="made">${made}</p>`}
${change === '' ? '' : html`<p class="change">${change}</p>`}</div>
`
}

function cardMarkup({ title, parts }: Card, context: PageContext): Markup {
  const entries = parts.flatMap(({ label, text, items }) => {
    if (items === undefined) return [html`<div><dt>${label}</dt><dd>${text}</dd></div>\n`]
    const most = context.isSent ? CASES.sent : CASES.kept
    const more = items.length - most
    const shown = items.slice(0, most).map(item => itemMarkup(item, context))
    const rest = more > 0 ? [html`${context.messages.html.more(more)}`] : []
    return items.length === 0
      ? []
      : [html`<div><dt>${label}</dt><dd>${list([...shown, ...rest], 'plain')}</dd></div>\n`]
  })
  return html`<article class="card"><h3>${title}</h3>
<dl>
${entries}</dl>
</article>
`
}
