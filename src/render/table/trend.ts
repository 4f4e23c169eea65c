// The same figures at each export date: what moved, against what, and what is missing.
import { trendLine } from '../../metrics/trend-line.ts'
import { percent, type Ratio } from '../../model/ratio.ts'
import type { TrendPoint, TrendReport } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import { sparkline } from '../terminal/sparkline.ts'
import type { TableSpec } from '../terminal/spec.ts'
import type { RenderContext } from '../types.ts'
import { comparedLines } from '../view/compared.ts'
import { spanOf } from '../view/dates.ts'
import { legend, scopeAndFiles } from './about.ts'
import { customerName } from './cells.ts'
import { checksSection } from './checks.ts'
import { headOf } from './heads.ts'
import { notesSection } from './notes.ts'
import { numbersFor } from './numbers.ts'
import { lines, type Pen, penFor, stack } from './pen.ts'
import { pointColumns } from './points.ts'

const METRICS = ['deployment', 'usage', 'adjusted'] as const
type Metric = (typeof METRICS)[number]
/** Points that are drawn: the newest. */
const DRAWN = 36

export function renderTrend(report: TrendReport, context: RenderContext): string {
  const { messages } = context
  const pen = penFor(context)
  const { points, customer } = report
  const table = pen.table(pointTable(points, customer === null, context))
  if (context.terminal.piped) return table
  const name = customer && pen.name(customerName(customer, messages), 60)
  return stack(
    pen.title(messages.report.trend(name)),
    checksSection(report.checks, messages, pen),
    lines(
      pen.say(spanOf(points, messages)),
      legend(report.windowDays, context, pen),
      pen.say(messages.trend.intro),
      pen.say(scopeAndFiles(report, messages)),
    ),
    table,
    lines(
      ...points.filter(({ missing }) => missing.length > 0).map(point => missingLine(point, messages, pen)),
      ...comparedLines(points, messages).map(line => pen.item(line)),
    ),
    curves(points, context, pen),
    notesSection(report.notes, messages, pen),
    lastLine(report, messages, pen),
  )
}

/** The history of one customer within their report. */
export function historySection(points: readonly TrendPoint[], context: RenderContext, pen: Pen): string {
  if (points.length === 0) return ''
  const { messages } = context
  return lines(
    pen.section(messages.sections.trend),
    pen.table(pointTable(points, false, context)),
    context.terminal.piped ? '' : `\n${curves(points, context, pen)}`,
  )
}

function pointTable(points: readonly TrendPoint[], portfolio: boolean, context: RenderContext): TableSpec {
  const { messages } = context
  const numbers = numbersFor(context)
  const columns = pointColumns(portfolio, context).filter(({ when }) => !when || points.some(when))
  return {
    columns: columns.map(({ key, hide }) => ({
      key,
      header: headOf(key, context),
      align: key === 'date' ? 'left' : 'right',
      kind: 'number',
      hide,
    })),
    rows: points.map(point =>
      columns.map(({ cell }) => cell(point, numbers) ?? { text: messages.format.notAvailable, tone: 'dim' }),
    ),
    hiddenNote: messages.report.hiddenColumns,
  }
}

/** A curve for each percentage, all on one scale, from the first known value to the last. */
function curves(points: readonly TrendPoint[], context: RenderContext, pen: Pen): string {
  const { messages, terminal } = context
  const drawn = trendLine(points).slice(-DRAWN)
  if (drawn.length < 2) return ''
  const values = (metric: Metric) => drawn.map(point => point[metric])
  const known = (metric: Metric) => values(metric).filter((value): value is Ratio => value !== null)
  const shown = METRICS.filter(metric => known(metric).length > 1)
  if (shown.length === 0) return ''
  return pen.aligned(
    shown.map(metric => {
      const all = known(metric)
      const steps = values(metric).map(value => value && percent(value, 1))
      const ends = messages.html.fromTo(
        messages.format.percent(all[0] ?? null),
        messages.format.percent(all.at(-1) ?? null),
      )
      return [messages.labels[metric].label, sparkline(steps, terminal), ends]
    }),
    [{ align: 'left' }, { align: 'left', drawn: true }, { align: 'left' }],
  )
}

const NAMED = 5

function missingLine({ day, missing }: TrendPoint, { format, table, trend }: Messages, pen: Pen): string {
  const names = missing
    .slice(0, missing.length > NAMED + 1 ? NAMED : undefined)
    .map(name => pen.name(name, 30))
  const more = missing.length - names.length
  const shown = more > 0 ? [...names, table.others(more)] : names
  return pen.item(`${format.day(day)}: ${trend.missing(shown)}`)
}

function lastLine({ points }: TrendReport, messages: Messages, pen: Pen): string {
  const newest = points.findLast(({ row }) => row)
  if (!newest?.row) return pen.say(messages.report.noCustomers, 'strong')
  const { change, ...row } = newest.row
  const { format, report, table, trend } = messages
  const parts = METRICS.map(metric => {
    const moved = change?.[metric]
    const shown = `${report.metrics[metric]} ${format.percent(row[metric])}`
    return moved ? `${shown} (${format.points(moved)})` : shown
  })
  const against = change ? table.against(change.since) : trend.noEarlier
  return pen.say([format.day(newest.day), ...parts, against].join(' · '), 'strong')
}
