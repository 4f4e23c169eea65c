// Every customer: the figures, whom to call first, why and what to try.
import { upcomingRenewals, YEAR_DAYS } from '../../metrics/upcoming-renewals.ts'
import { memoizePerObject } from '../../model/lazy.ts'
import { GROUPINGS, type Grouping, type Within } from '../../model/terms.ts'
import { METRICS, type Metric } from '../../report/figures/counts.ts'
import type { PortfolioReport, Row, UpcomingRenewals } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import { capital } from '../messages/sentences.ts'
import type { Messages } from '../messages/types.ts'
import { adviceSection } from './advice.ts'
import {
  changeNote,
  drawing,
  heading,
  inWorkbook,
  list,
  paragraph,
  section,
  small,
  titled,
} from './blocks.ts'
import { bridgeSection, possibleSection } from './bridge.ts'
import { name } from './cell.ts'
import type { Circle } from './chart.ts'
import { columnsOf } from './columns.ts'
import { type Block, type Document, isOn, type Section } from './document.ts'
import { causesTable, type Extras, extrasTable, figureColumns, rowTable } from './figures.ts'
import { customerColumns, keyColumn, type RowColumn, rowName } from './names.ts'
import { peopleSection } from './people.ts'
import { covered, datesOf, withHeading } from './shared-sections.ts'
import { beside, metricsOf, moneyFirst } from './summary.ts'
import { atAGlance, portfolioTakeaway, startWith } from './takeaway.ts'
import { beforeSection } from './then-and-now.ts'
import { calendarSection } from './upcoming-renewals.ts'

/** Where one reads on: a terminal has the table and the line to take home. */
const READ_ON = ['page', 'markdown'] as const

const SECTIONS = {
  customer: 'customers',
  service: 'services',
  product: 'products',
  workload: 'workloads',
} as const

export function portfolioDocument(report: PortfolioReport, messages: Messages): Document {
  const { by, rows, total, users } = report
  const named = nameColumn(report, messages)
  const extras = extrasTable(rows, named, total, messages)
  return {
    title: messages.report.portfolio(by),
    lead: [
      { text: atAGlance(report, messages), on: ['page'] },
      { text: datesOf(report.uncut ?? rows, report.windowDays, messages) },
      ...covered(report, messages),
    ],
    takeaway: rows.length > 0 ? portfolioTakeaway(report, messages) : messages.report.noCustomers,
    wide: true,
    ...withHeading(
      report,
      [
        summary(report, messages),
        everyRow(report, messages),
        ...otherLevels(report, messages),
        beforeSection(report, named, messages),
        map(report, messages),
        adviceSection(rows, row => rowName(row, messages), messages, READ_ON),
        bridgeSection(total, rows, messages, titled(causesTable(rows, named, total, messages)), ['page']),
        ...possibleSection(rows, messages, true),
        ...(extras ? [extrasSection(extras)] : []),
        ...calendarSection(yearOf(report), messages),
        ...peopleSection(users, report.uncut ?? rows, messages, true),
      ],
      [total, ...rows],
      messages,
    ),
  }
}

function extrasSection({ table, meaning }: Extras): Section {
  const blocks: Block[] = [paragraph(meaning, ['page']), { ...table, on: ['page'] }]
  return { key: 'extras', title: table.caption, blocks }
}

/** What ends within a year from the asked day, or the newest one, on: the same in every medium. */
const yearOf = memoizePerObject(({ mergeable }: PortfolioReport): UpcomingRenewals | null => {
  const { running, asOf, newest } = mergeable()
  return upcomingRenewals(running, asOf ?? newest, YEAR_DAYS)
})

function summary(report: PortfolioReport, messages: Messages): Section {
  const { total, thresholds } = report
  const first = startWith(report, messages)
  const start = [
    heading(capital(messages.html.startWith, messages.lang), ['page']),
    list(first, { ordered: true, on: ['page'] }),
  ]
  return section('summary', messages, [
    { ...metricsOf(total, messages), on: READ_ON },
    ...moneyFirst(total, messages).map(block => ({ ...block, on: READ_ON })),
    ...beside(total, thresholds, messages).map(block => ({ ...block, on: READ_ON })),
    ...(first.length > 0 ? start : []),
  ])
}

function everyRow(report: PortfolioReport, messages: Messages): Section {
  const { by, rows, total, uncut } = report
  const { report: words, sections, table, html } = messages
  const columns = columnsOfRows(by, rows, total, messages)
  const shown = by === 'customer' ? words.shownOf : table.shownRows
  const isThere = rows.length > 0
  const more = isThere ? { live: 'filtered' as const } : { on: ['pipe', 'workbook'] as const }
  const blocks = [
    rowTable(sections.customers, columns, rows, { total, isMain: true, ...more }),
    ...changeNote([...rows, total], messages),
    ...(uncut ? [small(shown(rows.length, uncut.length))] : []),
    ...(by === 'customer' ? [] : [small(words.overlap)]),
    ...(isThere ? [small(html.totalCoversAll, ['page'])] : []),
  ]
  return section(SECTIONS[by], messages, blocks, { untitled: ['terminal'] })
}

function columnsOfRows(by: Grouping, rows: readonly Row[], total: Row, messages: Messages): RowColumn[] {
  return [
    ...customerColumns(rows, messages),
    ...(by === 'customer' ? [] : [keyColumn(by, messages, false)]),
    ...figureColumns([...rows, total], messages, { by }),
  ]
}

/** A workbook has every row of the other groupings too, whatever `--top` leaves of those that are shown. */
function otherLevels(report: PortfolioReport, messages: Messages): Section[] {
  const { by, only, total, customers } = report
  const others = GROUPINGS.filter(each => each !== by && !only)
  const rowsOf = levelRows(
    report,
    others.filter(each => each !== 'customer'),
  )
  return others.map(each => {
    const table = inWorkbook(() => {
      const rows = each === 'customer' ? customers : rowsOf(each)
      const columns = columnsOfRows(each, rows, total, messages).filter(column => isOn(column, 'workbook'))
      return rowTable(messages.sections[SECTIONS[each]], columns, rows, { total })
    })
    return section(SECTIONS[each], messages, [table])
  })
}

/** What is counted of a customer serves all of its levels; the rows of one are kept until they are asked for, and no longer. */
function levelRows(report: PortfolioReport, levels: readonly Within[]): (level: Within) => Row[] {
  let waiting = new Map<Within, Row[]>()
  return level => {
    if (!waiting.has(level)) {
      waiting = new Map(levels.map(each => [each, []]))
      for (const { rows } of report.within(levels))
        for (const row of rows)
          if (row.scope !== 'customer' && row.scope !== 'total') waiting.get(row.scope)?.push(row)
    }
    const rows = waiting.get(level) ?? []
    waiting.delete(level)
    return rows
  }
}

function nameColumn({ by }: PortfolioReport, messages: Messages): RowColumn {
  const called = (row: Row) =>
    by === 'customer' ? customerName(row.customer, messages) : rowName(row, messages)
  return columnsOf<Row>(messages)(
    'customer',
    'name',
    row => name(row.scope === 'total' ? messages.report.total : called(row)),
    { minWidth: 14 },
  )
}

/** Customers by deployment and usage. */
function map({ rows }: PortfolioReport, messages: Messages): Section {
  const { scatter } = messages.page.charts
  const make = (): Block | null => {
    const points = rows.flatMap(row => circle(row, messages))
    const left = rows.length - points.length
    return points.length === 0 ? null : drawing({ kind: 'scatter', points, left }, scatter)
  }
  return { key: 'map', title: scatter.title, blocks: [{ on: ['page'], make }] }
}

function circle(row: Row, messages: Messages): Circle[] {
  const { deployment, usage, totalUsers } = row
  if (!deployment || !usage) return []
  const { labels, format, report, lang } = messages
  const called = rowName(row, messages)
  const percent = (metric: Metric) =>
    `${capital(report.metrics[metric], lang)}: ${format.percent(row[metric])}`
  const title = [
    called,
    ...METRICS.map(percent),
    `${labels.totalUsers.label}: ${format.count(totalUsers)}`,
  ].join('\n')
  return [{ name: called, deployment, usage, users: totalUsers ?? 0, title }]
}
