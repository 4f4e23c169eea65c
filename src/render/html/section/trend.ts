// Figures over time: lines, and the table with every point, also those that are missing.
import { trendLine } from '../../../metrics/trend-line.ts'
import type { TrendPoint } from '../../../report/types.ts'
import type { LabelKey } from '../../messages/keys.ts'
import type { Messages } from '../../messages/types.ts'
import { comparedLines } from '../../view/compared.ts'
import { running } from '../../view/running.ts'
import { lines, STROKES } from '../chart/lines.ts'
import { html, type Markup, type Part } from '../markup.ts'
import { figureColumns } from '../row-columns.ts'
import { type Column, table } from '../table.ts'
import { list, metricName, sentence } from '../text.ts'
import { figure } from './figure.ts'

const METRICS = ['deployment', 'usage', 'adjusted'] as const
const SHAPE = { rect: 'square-line', circle: 'circle-line', diamond: 'diamond-line' } as const

/** `points` oldest first. `ofPortfolio` adds how many customers stand behind a point. */
export function trend(points: readonly TrendPoint[], ofPortfolio: boolean, messages: Messages): Markup {
  const { trend: words } = messages
  const changed = points.some(point => point.row?.change)
  return html`<p>${running([...(changed ? [messages.html.smallFigures] : []), words.intro])}</p>
${chart(points, messages)}
${table({ caption: messages.sections.trend, columns: columns(points, ofPortfolio, messages), rows: points }, messages)}
${gaps(points, messages)}${list(comparedLines(points, messages).map(sentence), 'small')}${points.length > 0 && !changed ? html`<p class="small">${words.noEarlier}</p>` : ''}`
}

function chart(all: readonly TrendPoint[], messages: Messages): Part {
  const { page } = messages
  const drawn = trendLine(all)
  const metrics = METRICS.filter(metric => drawn.some(point => point[metric]))
  if (drawn.length < 2 || metrics.length === 0) return null
  return figure(
    {
      title: page.charts.trend.title,
      text: page.charts.trend.text,
      legend: metrics.map(metric => ({
        text: metricName(metric, messages),
        tone: STROKES[metric].tone,
        shape: SHAPE[STROKES[metric].symbol],
      })),
      drawing: look => lines(drawn, metrics, look),
    },
    messages,
  )
}

function columns(
  points: readonly TrendPoint[],
  ofPortfolio: boolean,
  messages: Messages,
): Column<TrendPoint>[] {
  const { labels, format } = messages
  const head = (key: LabelKey) => labels[key].label
  const rows = points.flatMap(point => (point.row ? [point.row] : []))
  const figures = figureColumns(rows, messages).map(
    (column): Column<TrendPoint> => ({
      header: column.header,
      kind: column.kind,
      cell: ({ row }) => (row ? column.cell(row) : format.notAvailable),
      tone: ({ row }) => (row ? (column.tone?.(row) ?? null) : null),
    }),
  )
  const since: Column<TrendPoint> = {
    header: head('since'),
    kind: 'text',
    cell: ({ row }) => (row?.change ? format.day(row.change.since) : format.notAvailable),
  }
  return [
    { header: head('date'), kind: 'name', cell: point => format.day(point.day) },
    ...(ofPortfolio
      ? [
          {
            header: head('customers'),
            kind: 'number' as const,
            cell: (point: TrendPoint) => format.count(point.customers),
          },
        ]
      : []),
    ...figures,
    ...(rows.some(row => row.change) ? [since] : []),
  ]
}

/** What is missing at which point. */
function gaps(points: readonly TrendPoint[], { format, trend: words }: Messages): Part {
  const said = points.flatMap(({ day, row, missing }) => {
    if (missing.length > 0) return [`${format.day(day)}: ${words.missing(missing)}`]
    return row ? [] : [`${format.day(day)}: ${words.missingPoint}`]
  })
  return list(said.map(sentence), 'small')
}
