// The same figures at each export date: what moved, against what, and what is missing.
import { isAdjusted, trendLine } from '../../metrics/trend-line.ts'
import { METRICS } from '../../report/figures/counts.ts'
import type { CustomerRef, TrendPoint, TrendReport } from '../../report/types.ts'
import { fewOf } from '../few.ts'
import { customerName } from '../messages/customer-name.ts'
import type { Messages } from '../messages/types.ts'
import { drawing, list, paragraph, SCREENS, section, small, table } from './blocks.ts'
import { count, day, lines, text } from './cell.ts'
import { type CellColumn, columnOfPart, columnsOf } from './columns.ts'
import type { Block, Document, Section } from './document.ts'
import { type Choice, figureColumns } from './figures.ts'
import { customerCell, customersOf } from './names.ts'
import { covered, spanOf, withHeading } from './shared-sections.ts'
import { metricsOf } from './summary.ts'

/** A terminal has the percentages and what moved. */
const TERMINAL: Choice['terminal'] = {
  ...{ deployment: {}, deploymentChange: { hide: 2 }, usage: {}, usageChange: { hide: 5 } },
  ...{ adjusted: {}, adjustedChange: { hide: 4 }, activeUsers: { hide: 6 }, activeUsersChange: { hide: 1 } },
}

export function trendDocument(report: TrendReport, messages: Messages): Document {
  const { points, customer } = report
  const rows = points.flatMap(({ row }) => row ?? [])
  const days = points.map(({ day: at }) => at)
  const latest = points.at(-1)?.row
  return {
    title: messages.report.trend(customer && customerName(customer, messages)),
    lead: [{ text: messages.trend.exportsOf(spanOf(days, messages)) }, ...covered(report, messages)],
    takeaway: takeaway(report, messages),
    wide: true,
    ...withHeading(
      report,
      [
        section(
          'summary',
          messages,
          latest && !report.by ? [{ ...metricsOf(latest, messages), on: ['page'] }] : [],
        ),
        { ...trendSection(points, messages, true), untitled: ['terminal'] },
      ],
      rows,
      messages,
    ),
  }
}

/** `points` oldest first. A date without figures has its row. */
export function trendSection(points: readonly TrendPoint[], messages: Messages, isMain = false): Section {
  const { trend: words, sections, html, page } = messages
  const changed = points.some(point => point.row?.change)
  // A line leads from point to point of one customer, or of all of them together.
  const isOfEach = points.some(({ customer }) => customer !== undefined)
  const drawn = isOfEach ? [] : trendLine(points)
  const hasLine = drawn.length > 1 && METRICS.some(metric => drawn.some(point => point[metric]))
  const listed = (said: readonly string[]): Block =>
    list(
      said.map(each => ({ text: each })),
      { look: 'small' },
    )
  return section('trend', messages, [
    paragraph([words.intro], SCREENS),
    ...(hasLine ? [drawing({ kind: 'lines', points: drawn }, page.charts.trend)] : []),
    table(sections.trend, pointColumns(points, messages), points, {
      isMain,
      live: isOfEach ? 'filtered' : undefined,
    }),
    small(changed ? html.smallFigures : words.noEarlier, ['page']),
    ...(isOfEach ? [] : [listed(gaps(points, messages)), listed(comparedLines(points, messages))]),
  ])
}

function pointColumns(points: readonly TrendPoint[], messages: Messages): CellColumn<TrendPoint>[] {
  const several = points.some(({ customers, missing }) => customers > 1 || missing.length > 0)
  const rows = points.flatMap(({ row }) => row ?? [])
  const figures = figureColumns(rows, messages, {
    terminal: TERMINAL,
    markdown: ['change'],
    without: ['asOf', 'advice', 'since'],
  })
  const column = columnsOf<TrendPoint>(messages)
  const customer = column(
    'customer',
    'name',
    point => (point.customer ? customerCell(point.customer, messages, [], point.customer) : null),
    { minWidth: 14 },
  )
  const counted = [
    column('customers', 'number', point => count(point.customers), { hide: 3 }),
    column('missing', 'text', point => lines(namesOf(point.missing, messages)), {
      on: ['markdown', 'workbook'],
    }),
  ]
  // A point without an export says so here, beside the dashes of its figures.
  const since = column('since', 'mark', ({ row }) =>
    row ? day(row.change?.since ?? null) : text(messages.trend.missingPoint),
  )
  return [
    ...(points.some(point => point.customer) ? [customer] : []),
    column('date', 'name', point => day(point.day), { minWidth: 10 }),
    ...(several ? counted : []),
    ...figures.map(each => columnOfPart(each, ({ row }: TrendPoint) => row)),
    ...(points.some(({ row }) => !row || row.change) ? [since] : []),
  ]
}

/** As many names of customers without an export are told. */
const NAMED = 5

function namesOf(customers: readonly CustomerRef[], messages: Messages): string[] {
  return customers.map(customer => customerName(customer, messages))
}

/** What is missing at which point. */
function gaps(points: readonly TrendPoint[], messages: Messages): string[] {
  const { format, trend, table } = messages
  return points.flatMap(({ day: at, row, missing }) => {
    const { few, others } = fewOf(namesOf(missing, messages), NAMED)
    if (missing.length > 0)
      return [`${format.day(at)}: ${trend.missing(others > 0 ? [...few, table.others(others)] : few)}`]
    return row ? [] : [`${format.day(at)}: ${trend.missingPoint}`]
  })
}

/** Over how many customers the points of a portfolio are compared: the newest, and those that lack some. */
function comparedLines(points: readonly TrendPoint[], { format, trend }: Messages): string[] {
  if (points.every(({ customers }) => customers < 2)) return []
  const newest = points.findLast(({ row }) => row?.change)
  const said = points.flatMap(point => {
    const change = point.row?.change
    if (!change) return []
    const some = Object.values(change.customers).some(compared => compared < point.customers)
    return some || point === newest ? [`${format.day(point.day)}: ${trend.compared(change)}`] : []
  })
  return isAdjusted(points) ? [...said, trend.sameCustomers] : said
}

function takeaway({ points, by }: TrendReport, { format, report, table, trend }: Messages): string {
  if (by) {
    const customers = customersOf(points.flatMap(({ customer }) => (customer ? { customer } : [])))
    return `${table.customers(customers)} · ${table.rows(points.length)}`
  }
  const newest = points.findLast(({ row }) => row)
  if (!newest?.row) return report.noCustomers
  const { change, ...row } = newest.row
  const parts = METRICS.map(metric => {
    const moved = change?.[metric]
    const shown = `${report.metrics[metric]} ${format.percent(row[metric])}`
    return moved ? `${shown} (${format.points(moved)})` : shown
  })
  return [format.day(newest.day), ...parts, change ? table.against(change.since) : trend.noEarlier].join(
    ' · ',
  )
}
