// The figures that a reader should take home: three percentages, how each is made, and how it moved.
import { compareToPercent, type Ratio } from '../../../model/ratio.ts'
import { THRESHOLDS } from '../../../model/terms.ts'
import type { Row } from '../../../report/types.ts'
import type { Messages } from '../../messages/types.ts'
import { html, type Markup, type Part } from '../markup.ts'
import { list, sentence } from '../text.ts'

export function headline(row: Row, messages: Messages): Markup {
  const { format, labels, html: words } = messages
  const change = row.change
  return html`<div class="cards">
${card(labels.deployment.label, row.deployment, words.made.deployment(format.count(row.assignedLicenses), format.count(row.soldLicenses)), change?.deployment)}
${card(labels.usage.label, row.usage, words.made.usage(format.count(row.activeUsers), format.count(row.totalUsers)), change?.usage)}
${card(labels.adjusted.label, row.adjusted, words.made.adjusted(format.count(row.entitledActiveUsers), format.count(row.totalUsers)), change?.adjusted)}
</div>
${asides(row, messages)}${flagTerms(row, messages)}`

  function card(title: string, value: Ratio | null, made: string, points: Ratio | null | undefined): Markup {
    const over = value && compareToPercent(value, 100) > 0
    return html`<div class="card"><h3>${title.replace(/\s*%$/u, '')}</h3>
<p class="big${over ? ' over' : ''}">${format.percent(value)}</p>
<p class="made">${made}</p>${points && change ? html`<p class="change">${messages.diff.points(format.points(points))} ${messages.trend.since(change.since)}</p>` : ''}</div>`
  }
}

/** Sentences on what only some data has: change, support, money, the line of paid seats, stated figures. */
function asides(row: Row, messages: Messages): Part {
  const { report } = messages
  const said = [
    row.change ? report.change(row.change) : null,
    row.support ? report.support(row.support) : null,
    ...(row.cost ? report.cost(row.cost) : []),
    row.seatLine ? report.seatLine(row.seatLine) : null,
    report.reported(row),
  ].filter(text => text !== null)
  return list(said.map(sentence), 'asides')
}

function flagTerms(row: Row, messages: Messages): Part {
  if (row.flags.length === 0) return null
  return html`<dl class="terms flagged">${row.flags.map(
    flag =>
      html`<div><dt><span class="flag flag-${flag}">${messages.flags[flag].label}</span></dt><dd>${messages.flags[flag].explain(THRESHOLDS)}</dd></div>`,
  )}</dl>`
}
