// Which sheets a workbook has: one for each view of the report, the definitions last.
import { THRESHOLDS, type Thresholds } from '../../model/terms.ts'
import type * as Report from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import { text, type View } from '../view/cell.ts'
import { ALWAYS } from '../view/column.ts'
import { allColumns, figureView, listView, nameColumns } from '../view/figures.ts'
import {
  checksView,
  definitionsView,
  foundView,
  movesView,
  notesView,
  sourcesView,
  trendView,
  usersView,
} from '../view/lists.ts'
import { adviceView, bridgeView, possibleView } from '../view/reasons.ts'
import { renewalsView } from '../view/renewals.ts'

/** A list of files has no window, and neither it nor a comparison has lines of its own: the usual ones are named. */
const USUAL = { windowDays: 28, thresholds: THRESHOLDS }

export function sheetsOf(report: Report.Report, messages: Messages): View[] {
  switch (report.kind) {
    case 'portfolio':
      return checked(report, portfolio(report, messages), messages)
    case 'report':
      return checked(report, customer(report, messages), messages)
    case 'trend':
      return checked(
        report,
        [trendView(report.points, trendColumns(report.points, messages), messages)],
        messages,
      )
    case 'renewals':
      return checked(report, [renewalsView(report, messages)], messages)
    case 'diff':
      return [
        movesView(report, messages),
        ...endOf(report.notes, { ...USUAL, windowDays: report.windowDays }, messages),
      ]
    case 'sources':
      return [foundView(report.sources, messages), ...endOf(report.notes, USUAL, messages)]
  }
}

/** What speaks against the figures comes before them; an empty list of it does not. */
function checked(report: Report.Heading, figures: readonly View[], messages: Messages): View[] {
  const checks = checksView(report.checks, messages)
  const last = about(report, messages)
  return report.checks.length > 0 ? [checks, ...figures, ...last] : [...figures, checks, ...last]
}

const SECTIONS = {
  customer: 'customers',
  service: 'services',
  product: 'products',
  workload: 'workloads',
} as const

function portfolio(report: Report.PortfolioReport, messages: Messages): View[] {
  const { by, rows, total, users } = report
  const columns = allColumns(nameColumns(by, true), [...rows, total], messages)
  return [
    figureView(SECTIONS[by], columns, rows, messages, total),
    ...reasons(rows, messages),
    ...(users ? [usersView(users, messages)] : []),
  ]
}

function customer(report: Report.CustomerReport, messages: Messages): View[] {
  const { summary, services, products, workloads, trend, users } = report
  const part = (by: 'service' | 'product' | 'workload', rows: readonly Report.Row[]) =>
    figureView(SECTIONS[by], allColumns([by], rows, messages), rows, messages)
  return [
    summarySheet(report, messages),
    part('service', services),
    part('product', products),
    part('workload', workloads),
    ...reasons([summary, ...services, ...products, ...workloads], messages),
    ...(trend.length > 0 ? [trendView(trend, trendColumns(trend, messages), messages)] : []),
    ...(users ? [usersView(users, messages)] : []),
  ]
}

/** The figures of the customer, one a line, under what they cover. */
function summarySheet(report: Report.CustomerReport, messages: Messages): View {
  const columns = allColumns(nameColumns('customer', true), [report.summary], messages)
  const list = listView('summary', columns, report.summary, messages)
  return {
    ...list,
    rows: [
      ...list.rows,
      [text(messages.labels.window.label), text(messages.report.window(report.window, report.windowDays))],
      [text(messages.sections.sources), text(messages.report.scope(report))],
    ],
  }
}

function reasons(rows: readonly Report.Row[], messages: Messages): View[] {
  const possible = possibleView(rows, messages)
  return [
    bridgeView(rows, messages),
    ...(possible.rows.length > 0 ? [possible] : []),
    adviceView(rows, messages),
  ]
}

function trendColumns(points: readonly Report.TrendPoint[], messages: Messages) {
  const rows = points.flatMap(({ row }) => (row ? [row] : []))
  const further = allColumns([], rows, messages).slice(ALWAYS.length)
  return [...ALWAYS.filter(key => key !== 'asOf' && key !== 'advice'), ...further]
}

function about(report: Report.Heading, messages: Messages): View[] {
  return [sourcesView(report.generatedFrom, messages), ...endOf(report.notes, report, messages)]
}

function endOf(
  notes: Report.Heading['notes'],
  { windowDays, thresholds }: { windowDays: number | null; thresholds: Thresholds },
  messages: Messages,
): View[] {
  return [notesView(notes, messages), definitionsView(windowDays, thresholds, messages)]
}
