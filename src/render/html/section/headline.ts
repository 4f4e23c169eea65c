// The figures that a reader should take home: three percentages, how each is made, and how it moved.
import { compareToPercent } from '../../../model/ratio.ts'
import type { Thresholds } from '../../../model/terms.ts'
import type { Row } from '../../../report/types.ts'
import type { Messages } from '../../messages/types.ts'
import { html, type Markup, type Part } from '../markup.ts'
import { list, metricName, sentence } from '../text.ts'
import { flagTerms } from './about.ts'

type Metric = 'deployment' | 'usage' | 'adjusted'

/** `first`: what stands beside the sentences under the figures. */
export function headline(row: Row, thresholds: Thresholds, messages: Messages, first: Part = null): Markup {
  const { html: words } = messages
  return html`<div class="cards">
${card('deployment', [row.assignedLicenses, row.soldLicenses])}
${card('usage', [row.activeUsers, row.totalUsers])}
${card('adjusted', [row.entitledActiveUsers, row.totalUsers])}
</div>
${first ? html`<div class="beside">${first}${asides(row, messages)}</div>` : asides(row, messages)}${row.flags.length > 0 ? flagTerms(row.flags, thresholds, messages) : ''}`

  function card(metric: Metric, counts: readonly [number | null, number | null]): Markup {
    const { format, diff, trend } = messages
    const value = row[metric]
    // A percentage of a total leaves out customers that lack one of its numbers: then its own numbers are shown.
    const [part, whole] = value ? [Number(value.numerator), Number(value.denominator)] : counts
    const points = row.change?.[metric]
    const over = value && compareToPercent(value, 100) > 0
    return html`<div class="card"><h3>${metricName(metric, messages)}</h3>
<p class="${over ? 'big over' : 'big'}">${format.percent(value)}</p>
${part === null || whole === null ? '' : html`<p class="made">${words.made[metric](format.count(part), format.count(whole))}</p>`}
${points && row.change ? html`<p class="change">${diff.points(format.points(points))} ${trend.since(row.change.since)}</p>` : ''}</div>`
  }
}

/** Sentences on what only some data has: support, money, the line of paid seats, stated figures. */
function asides(row: Row, messages: Messages): Part {
  const { report, labels, format } = messages
  const active = row.change?.activeUsers ?? null
  const said = [
    active === null ? null : `${labels.activeUsersChange.label}: ${format.signed(active)}`,
    row.support ? report.support(row.support) : null,
    ...(row.cost ? report.cost(row.cost) : []),
    row.seatLine ? report.seatLine(row.seatLine) : null,
    report.reported(row),
  ].filter(text => text !== null)
  return list(said.map(sentence), 'asides')
}
