// The blocks of a document as parts of a page.
import { compareToPercent } from '../../model/ratio.ts'
import {
  type Block,
  type Card,
  type Item,
  isOn,
  type List,
  type Metric,
  type Section,
} from '../document/document.ts'
import { without } from '../document/folders.ts'
import { joinSentences } from '../messages/sentences.ts'
import { chartFigure } from './charts.ts'
import type { PageContext } from './context.ts'
import { html, type Markup, type Part } from './markup.ts'
import { tableMarkup } from './table.ts'
import { list, named, sentence } from './text.ts'

/** Cases on a card; a table has the others. On a page that is sent all cards have to fit on one side. */
const CASES = { kept: 6, sent: 2 }

/** Nothing where a page has none of its blocks. */
export function sectionMarkup({ key, title, blocks, isAlarm }: Section, context: PageContext): Markup | null {
  const body = blocks.flatMap((block, index) => {
    const part = isOn(block, 'page') ? blockMarkup(block, idOf(block, key, index), context) : null
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

function blockMarkup(block: Block, id: string, context: PageContext): Part {
  const { messages, folders } = context
  switch (block.kind) {
    case 'paragraph':
      return html`<p${block.look === 'small' ? html` class="small"` : ''}>${sentence(without(folders, joinSentences(block.sentences)))}</p>`
    case 'heading':
      return html`<h3>${block.text}</h3>`
    case 'list':
      return listMarkup(block, context)
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
      return block.rows.length > 0 ? tableMarkup(block, id, context) : null
  }
}

function listMarkup({ items, look, ordered }: List, context: PageContext): Part {
  if (items.length === 0) return null
  if (ordered)
    return html`<ol class="start">${items.map(
      item => html`<li>${itemMarkup(item, context)}${(item.more ?? []).map(each => html`<br><span class="n">${sentence(each)}</span>`)}</li>
`,
    )}</ol>`
  return list(
    items.map(item => {
      const told = itemMarkup(item, context)
      const { more = [] } = item
      if (more.length === 0) return told
      const each = more.map(text => sentence(without(context.folders, text)))
      return html`<details><summary>${told}</summary>${list(each)}</details>`
    }),
    look ?? 'asides',
  )
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
