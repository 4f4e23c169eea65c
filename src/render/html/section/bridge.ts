// Why usage is what it is: the waterfall, every cause with its evidence, and what counts can only suspect.
import type { BridgeLine, Row } from '../../../report/types.ts'
import type { Messages } from '../../messages/types.ts'
import { bridge } from '../chart/bridge.ts'
import { html, type Markup, type Part } from '../markup.ts'
import { type Column, table } from '../table.ts'
import { list, sentence } from '../text.ts'
import { figure } from './figure.ts'

/** Null where neither a cause nor a suspicion is there and nothing can be said. `more` stands under the causes. */
export function bridgeSection(row: Row, messages: Messages, more: Part = null): Markup | null {
  const { bridge: words } = messages
  if (row.activeUsers === null) return null
  if (row.bridge.length === 0)
    return row.possible.length > 0 ? possible(row, messages) : settled(row, messages)
  const adds = addsUp(row)
  return html`<p>${words.intro}</p>
${adds ? chart(row, messages) : ''}
${causes(row, messages)}
${adds ? html`<p class="after">${words.sum(row)}</p>` : ''}
${more}
${row.possible.length > 0 ? possible(row, messages) : ''}`
}

/** In a total, customers with counts alone are in the usage and not in the causes: then there is no way across. */
function addsUp({ bridge: lines, activeUsers, entitledActiveUsers, usage, adjusted }: Row): boolean {
  const users = lines.reduce((sum, line) => sum + line.users, 0)
  return (
    activeUsers !== null &&
    activeUsers - users === entitledActiveUsers &&
    usage?.denominator === adjusted?.denominator
  )
}

function settled(row: Row, messages: Messages): Markup | null {
  return row.entitledActiveUsers === null ? null : html`<p>${messages.bridge.nothing}</p>`
}

function chart(row: Row, messages: Messages): Part {
  const { format, bridge: words, causes, html: page, page: common } = messages
  const { usage, adjusted } = row
  if (!usage || !adjusted) return null
  const steps = (short: boolean) =>
    row.bridge.flatMap(({ cause, points, users }) => {
      if (!points) return []
      const shown = format.percentNumber(points)
      return [
        short
          ? { name: causes[cause].short, points, label: `−${shown}` }
          : { name: causes[cause].name, points, label: page.step(shown, users) },
      ]
    })
  return figure(
    {
      title: common.charts.bridge.title,
      text: common.charts.bridge.text,
      legend: [],
      drawing: look =>
        bridge(
          { name: words.usage, value: usage, label: format.percent(usage) },
          steps(look.size === 'narrow'),
          { name: words.adjusted, value: adjusted, label: format.percent(adjusted) },
          look,
        ),
    },
    messages,
  )
}

function causes(row: Row, messages: Messages): Markup {
  const { labels, causes: words, format } = messages
  return table(
    {
      caption: messages.sections.causes,
      columns: [
        {
          header: labels.cause.label,
          kind: 'name',
          cell: line => html`${words[line.cause].name}<p class="why">${words[line.cause].why}</p>`,
        },
        { header: labels.users.label, kind: 'number', cell: line => format.count(line.users) },
        {
          header: labels.points.label,
          kind: 'number',
          cell: line => format.percentNumber(line.points),
        },
        ...(row.bridge.some(line => line.evidence.length > 0) ? [evidence(messages)] : []),
        { header: labels.remedy.label, kind: 'text', cell: line => words[line.cause].remedy },
      ],
      rows: row.bridge,
    },
    messages,
  )
}

function evidence({ labels, bridge: words }: Messages): Column<BridgeLine> {
  return {
    header: labels.evidence.label,
    kind: 'text',
    cell: line =>
      list(
        line.evidence.map(each => sentence(words.evidence(each, line.cause))),
        'plain',
      ),
  }
}

function possible(row: Row, messages: Messages): Markup {
  const { bridge: words } = messages
  return html`<h3>${messages.sections.possible}</h3>
<p>${words.possibleIntro}</p>
${list(row.possible.map(cause => html`${words.possible(cause)}`))}
<p>${words.settle}</p>`
}
