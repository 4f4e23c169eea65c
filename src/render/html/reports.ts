// What each kind of report has on its page, from the figures to the files behind them.
import type {
  CustomerReport,
  DiffReport,
  PortfolioReport,
  RenewalsReport,
  Row,
  Sender,
  TrendReport,
} from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import type { Links } from '../types.ts'
import { datesOf, spanOf } from '../view/dates.ts'
import { senderLines } from '../view/sender.ts'
import { html, type Part } from './markup.ts'
import { keyColumn, keyName, type RowColumn } from './row-columns.ts'
import { about, definitions, notes } from './section/about.ts'
import { advice } from './section/advice.ts'
import { bridgeSection } from './section/bridge.ts'
import { causesByRow } from './section/causes.ts'
import { checks } from './section/checks.ts'
import { further } from './section/further.ts'
import { groups } from './section/groups.ts'
import { headline } from './section/headline.ts'
import { moves } from './section/moves.ts'
import { customerColumn, everyRow, map } from './section/portfolio.ts'
import { renewals } from './section/renewals.ts'
import type { Section } from './section/section.ts'
import { startWith } from './section/start.ts'
import { trend } from './section/trend.ts'
import { idleUsers } from './section/users.ts'
import { customerName, named, plainName } from './text.ts'

export interface Page {
  readonly title: string
  /** Sentences under the title: what is looked at, and when. */
  readonly lead: readonly string[]
  readonly sections: readonly Section[]
  /** Paper on its side, for wide tables. */
  readonly landscape: boolean
  /** What stands in the head and at the foot of a page that is sent. */
  readonly logo?: Sender['logo']
  readonly foot?: readonly string[]
}

export function customerPage(report: CustomerReport, messages: Messages): Page {
  const { sections } = messages
  const { summary, services, products, workloads } = report
  const all = [summary, ...services, ...products, ...workloads]
  return {
    title: messages.report.report(plainName(customerName(report.customer, messages.format.notAvailable))),
    lead: [messages.definitions.dates(report.window, report.asOf), messages.report.scope(report)],
    landscape: false,
    logo: report.sentBy?.logo ?? null,
    foot: senderLines(report),
    sections: [
      ...checks(report.checks, report.generatedFrom, messages),
      { id: 'summary', title: sections.summary, body: headline(summary, report.thresholds, messages) },
      // A customer with one service has the same advice twice.
      {
        id: 'advice',
        title: sections.advice,
        body: advice(
          [summary, ...(services.length > 1 ? services : []), ...products, ...workloads],
          row => (row.key === null ? null : keyName(row, messages)),
          messages,
        ),
      },
      ...present(
        'bridge',
        sections.bridge,
        bridgeSection(
          summary,
          messages,
          causesByRow([...products, ...workloads], keyColumn('name', messages), null, messages),
        ),
      ),
      ...present(
        'products',
        sections.products,
        products.length > 0 && groups(products, sections.products, 'product', messages),
      ),
      ...present(
        'workloads',
        sections.workloads,
        workloads.length > 0 && groups(workloads, sections.workloads, 'workload', messages),
      ),
      ...present(
        'services',
        sections.services,
        services.length > 1 && groups(services, sections.services, 'service', messages),
      ),
      ...present('trend', sections.trend, report.trend.length > 0 && trend(report.trend, false, messages)),
      ...present('users', sections.users, report.users && idleUsers(report.users, messages)),
      ...about(report, all, messages),
    ],
  }
}

export function portfolioPage(report: PortfolioReport, messages: Messages, links?: Links): Page {
  const { sections } = messages
  const { total, rows } = report
  const nameColumn = rowNameColumn(report, messages)
  const more = further(rows, nameColumn, total, 'table-further', messages)
  return {
    title: messages.report.portfolio(report.by),
    lead: [
      atAGlance(report, messages),
      datesOf(report.uncut ?? rows, report.windowDays, messages),
      messages.report.scope(report),
    ],
    landscape: true,
    sections: [
      ...checks(report.checks, report.generatedFrom, messages),
      {
        id: 'summary',
        title: sections.summary,
        body: headline(
          total,
          report.thresholds,
          messages,
          startWith(report, row => rowName(row, messages), messages),
        ),
      },
      { id: 'customers', title: sections.customers, body: everyRow(report, messages, links) },
      ...present('map', messages.page.charts.scatter.title, map(report, messages)),
      ...present(
        'advice',
        sections.advice,
        rows.some(row => row.advice.length > 0) && advice(rows, row => rowName(row, messages), messages),
      ),
      ...present(
        'bridge',
        sections.bridge,
        total.bridge.length > 0 &&
          bridgeSection(total, messages, causesByRow(rows, nameColumn, total, messages)),
      ),
      ...(more ? [{ id: 'further', ...more }] : []),
      ...present('users', sections.users, report.users && idleUsers(report.users, messages)),
      ...about(report, [total, ...rows], messages),
    ],
  }
}

/** "17 customers · 6 over 100 %", over all of them. */
function atAGlance({ by, rows: shown, uncut }: PortfolioReport, { table }: Messages): string {
  const rows = uncut ?? shown
  const customers = new Set(rows.map(({ customer }) => customer.id ?? customer.name)).size
  const over = rows.filter(row => row.flags.includes('over-100')).length
  return [
    table.customers(customers),
    ...(by === 'customer' ? [] : [table.rows(rows.length)]),
    ...(over > 0 ? [table.over100(over)] : []),
  ].join(' · ')
}

function rowNameColumn({ by, rows }: PortfolioReport, messages: Messages): RowColumn {
  const column = customerColumn(rows, messages, false)
  if (by === 'customer') return column
  return { ...column, cell: row => html`${column.cell(row)} · ${named(keyName(row, messages))}` }
}

export function trendPage(report: TrendReport, messages: Messages): Page {
  const { sections, format } = messages
  const latest = report.points.at(-1)?.row ?? null
  const rows = report.points.flatMap(({ row }) => (row ? [row] : []))
  const name = report.customer && plainName(customerName(report.customer, format.notAvailable))
  return {
    title: messages.report.trend(name),
    lead: [spanOf(report.points, messages), messages.report.scope(report)].filter(Boolean),
    landscape: true,
    sections: [
      ...checks(report.checks, report.generatedFrom, messages),
      ...present('summary', sections.summary, latest && headline(latest, report.thresholds, messages)),
      {
        id: 'trend',
        title: sections.trend,
        body: trend(report.points, report.customer === null, messages),
      },
      ...about(report, rows, messages),
    ],
  }
}

export function renewalsPage(report: RenewalsReport, messages: Messages): Page {
  const { customer, rows } = report
  return {
    title: messages.renewals.title(
      customer && plainName(customerName(customer, messages.format.notAvailable)),
    ),
    lead: [
      messages.format.span(report.from, report.until),
      ...(rows.length > 0 ? [messages.renewals.takeaway(report)] : []),
      messages.report.scope(report),
    ],
    landscape: true,
    sections: [
      ...checks(report.checks, report.generatedFrom, messages),
      { id: 'renewals', title: messages.sections.renewals, body: renewals(report, messages) },
      ...about(report, [], messages),
    ],
  }
}

export function diffPage(report: DiffReport, messages: Messages): Page {
  const days = report.moves
    .flatMap(({ before, after }) => [before?.asOf, after?.asOf])
    .filter(day => day != null)
  const sorted = days.toSorted((a, b) => a - b)
  const first = sorted[0]
  const last = sorted.at(-1)
  return {
    title: messages.report.diff(plainName(report.old), plainName(report.new)),
    lead: [
      ...(first !== undefined && last !== undefined ? [messages.format.span(first, last)] : []),
      kindsOf(report, messages),
    ].filter(Boolean),
    landscape: true,
    sections: [
      { id: 'moves', title: messages.sections.moves, body: moves(report, messages) },
      definitions(report.windowDays, null, messages),
      notes(report.notes, messages),
    ],
  }
}

/** "2 new · 1 gone · 11 moved". */
function kindsOf({ moves: all }: DiffReport, { diff, table }: Messages): string {
  return (['came', 'went', 'moved', 'same'] as const)
    .map(kind => ({ kind, count: all.filter(move => move.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => table.counted(count, diff.kinds[kind]))
    .join(' · ')
}

function present(id: string, title: string, body: Part): Section[] {
  return body ? [{ id, title, body }] : []
}

function rowName(row: Row, messages: Messages): string {
  const name = customerName(row.customer, messages.format.notAvailable)
  return row.key === null ? name : `${name} · ${keyName(row, messages)}`
}
