// What moved between two portfolio exports, in the order of the report.
import { type Ratio, ratio } from '../../../model/ratio.ts'
import type { DiffReport, Move, PointFigures } from '../../../report/types.ts'
import type { Messages } from '../../messages/types.ts'
import { html, type Markup, type Part } from '../markup.ts'
import { type Column, table } from '../table.ts'
import { customerName, list, metricName, named, plainName, sentence } from '../text.ts'

type Metric = 'deployment' | 'usage' | 'adjusted'

const OF: Readonly<Record<Metric, (point: PointFigures) => Ratio | null>> = {
  deployment: point => ratio(point.assignedLicenses, point.soldLicenses),
  usage: point => ratio(point.activeUsers, point.totalUsers),
  adjusted: point => ratio(point.entitledActiveUsers, point.totalUsers),
}

export function moves(report: DiffReport, messages: Messages): Markup {
  const { labels, diff, sections, format } = messages
  const shown = report.moves.filter(move => move.kind !== 'same')
  const same = report.moves.length - shown.length
  const metrics: Metric[] =
    report.by === 'workload' ? ['usage', 'adjusted'] : ['deployment', 'usage', 'adjusted']
  const columns: Column<Move>[] = [
    {
      header: labels.customer.label,
      kind: 'name',
      cell: ({ customer }) => named(customerName(customer, format.notAvailable)),
    },
    ...(report.by === 'customer'
      ? []
      : [
          {
            header: labels[report.by].label,
            kind: 'text' as const,
            cell: (move: Move) => named(move.key ?? ''),
          },
        ]),
    {
      header: messages.html.moveKind,
      kind: 'text',
      cell: ({ kind }) => html`<span class="flag move-${kind}">${diff.kinds[kind]}</span>`,
    },
    ...metrics.map(metric => metricColumn(metric, messages)),
    {
      header: labels.reason.label,
      kind: 'text',
      tone: () => 'roomy',
      cell: ({ reasons, kind }) =>
        list(
          reasons.map(reason => sentence(diff.reason(reason))),
          'inline',
        ) ?? (kind === 'moved' ? diff.noReason : null),
    },
  ]
  return html`${
    shown.length > 0
      ? table(
          {
            caption: sections.moves,
            columns,
            rows: shown,
            live: { id: 'table-all', find: ({ customer }) => plainName(customer.name), flags: () => [] },
          },
          messages,
        )
      : ''
  }
${same > 0 ? html`<p class="after">${diff.same(same)}</p>` : ''}`
}

function metricColumn(metric: Metric, messages: Messages): Column<Move> {
  const { html: words, format } = messages
  const change = (move: Move) => move[metric]
  return {
    header: words.moved(metricName(metric, messages)),
    kind: 'number',
    value: move => {
      const points = change(move)
      return points ? Number(points.numerator) / Number(points.denominator) : null
    },
    cell: (move): Part => {
      const before = format.percent(move.before && OF[metric](move.before))
      const after = format.percent(move.after && OF[metric](move.after))
      return html`<span class="day">${words.fromTo(before, after)}</span>${change(move) ? html`<div class="change">${format.points(change(move))}</div>` : ''}`
    },
  }
}
