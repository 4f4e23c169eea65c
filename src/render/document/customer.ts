// One customer: how they stand, what to try, why the figure is what it is, and of what it is made.
import type { Grouping } from '../../model/terms.ts'
import { FIGURES } from '../../report/figures/index.ts'
import type { CustomerReport, Row, Sender } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import type { Messages } from '../messages/types.ts'
import { about, columnsOf, covered, datesOf, withChecks, withShare } from './about.ts'
import { adviceSection } from './advice.ts'
import { bridgeSection, possibleSection } from './bridge.ts'
import { type Cell, text } from './cell.ts'
import { endsSection } from './coming.ts'
import type { Block, Document, Section } from './document.ts'
import { causesTable, extrasTable, figureColumns, rowTable } from './figures.ts'
import { foldersAbove } from './folders.ts'
import { customerColumns, keyColumn, type RowColumn, rowName } from './names.ts'
import { peopleSection } from './people.ts'
import { changeNote, small, titled } from './remarks.ts'
import { standingSection } from './standing.ts'
import { beside, metricsOf, moneyFirst } from './summary.ts'
import { customerTakeaway } from './takeaway.ts'
import { trendSection } from './trend.ts'

/** More bars than this nobody reads; the table has every row. */
const MOST_BARS = 20

export function customerDocument(report: CustomerReport, messages: Messages): Document {
  const { summary, services, products, workloads, sentBy } = report
  const all = [summary, ...services, ...products, ...workloads]
  // A customer with one service has the same advice twice.
  const advised = [summary, ...(services.length > 1 ? services : []), ...products, ...workloads]
  const causes = causesTable(
    [...products, ...workloads],
    { ...keyColumn('product', messages, true), head: messages.labels.name.label },
    undefined,
    messages,
  )
  return {
    title: messages.report.report(customerName(report.customer, messages)),
    lead: [{ text: datesOf([summary], report.windowDays, messages) }, ...covered(report, messages)],
    takeaway: customerTakeaway(report, messages),
    wide: false,
    ...(sentBy ? { sent: { logo: sentBy.logo, foot: footOf(sentBy) } } : {}),
    folders: foldersAbove(report.generatedFrom.map(({ file }) => file)),
    sections: [
      ...withChecks(
        report.checks,
        [
          summarySection(report, messages),
          ...standingSection(report.standing, messages),
          adviceSection(advised, row => rowName(row, messages, true), messages),
          bridgeSection(summary, all, messages, titled(causes)),
          ...possibleSection(all, messages),
          ...breakdown('product', products, messages),
          ...breakdown('workload', workloads, messages),
          ...breakdown('service', services, messages),
          ...(report.trend.length > 0 ? [trendSection(report.trend, messages)] : []),
          ...endsSection(report.renewals, messages),
          ...peopleSection(report.users, messages),
        ],
        messages,
      ),
      ...about(report, all, messages),
    ],
  }
}

function footOf({ contact, closing }: Sender): string[] {
  return [contact, closing].filter(line => line !== null)
}

/** In a workbook the figures of the customer, one a line, under what they cover. */
function summarySection(report: CustomerReport, messages: Messages): Section {
  const { labels, sections } = messages
  const { summary, thresholds } = report
  const figures = [...customerColumns([summary], messages), ...figureColumns([summary], messages)].filter(
    ({ on }) => !on || on.includes('workbook'),
  )
  return {
    ...{ key: 'summary', title: sections.summary, untitled: ['terminal'] },
    blocks: [
      metricsOf(summary, messages),
      ...moneyFirst(summary, messages),
      ...beside(summary, thresholds, messages),
      {
        ...{ kind: 'table', caption: sections.summary, on: ['workbook'] },
        columns: withShare(
          columnsOf(['metric', 'value', 'part', 'whole'], messages, key =>
            key === 'part' || key === 'whole' ? 'number' : 'text',
          ),
          ...(['value', 'part', 'whole'] as const),
        ),
        rows: [
          ...figures.map(column => [text(column.head), column.cell(summary), ...partsOf(column, summary)]),
          ...[
            [labels.window.label, messages.report.window(report.window, report.windowDays)],
            [sections.sources, messages.report.scope(report)],
          ].map(([term = '', said = '']) => [text(term), text(said), null, null]),
        ],
      },
    ],
  }
}

/** The two counts of a percentage, beside it. */
function partsOf({ share = [] }: RowColumn, row: Row): [Cell, Cell] {
  const [pair = []] = share
  const [part, whole] = pair.map(id => FIGURES.find(figure => figure.id === id)?.read(row))
  return [part ?? null, whole ?? null]
}

const SECTIONS = { service: 'services', product: 'products', workload: 'workloads' } as const

/** A chart of bars, and the table with all of it. */
function breakdown(by: Exclude<Grouping, 'customer'>, rows: readonly Row[], messages: Messages): Section[] {
  const { sections, page, report } = messages
  const title = sections[SECTIONS[by]]
  // A service repeats its products, so that the figures alone are enough.
  const isService = by === 'service'
  const drawn = rows.filter(row => row.deployment || row.usage || row.adjusted).slice(0, MOST_BARS)
  const key = keyColumn(by, messages, true)
  const extras = isService ? null : extrasTable(rows, key, undefined, messages)
  const bars: Block = {
    ...{
      kind: 'chart',
      title: `${title}. ${page.charts.bars.title}`,
      text: page.charts.bars.text,
      on: ['page'],
    },
    chart: { kind: 'bars', rows: drawn.map(row => ({ ...row, name: rowName(row, messages, true) })) },
  }
  const blocks: Block[] = [
    ...(drawn.length > 0 && !isService ? [bars] : []),
    rowTable(title, [key, ...figureColumns(rows, messages, { by, without: ['advice', 'asOf'] })], rows, {
      ...{ on: isService && rows.length < 2 ? ['terminal', 'pipe', 'markdown', 'workbook'] : undefined },
    }),
    ...(isService && rows.length < 2 ? [] : changeNote(rows, messages)),
    // It is said once where all of it is read from the top to the bottom.
    ...(rows.length > 1
      ? [small(report.overlap, isService ? ['terminal', 'pipe', 'page', 'markdown'] : ['page'])]
      : []),
    ...titled(extras),
  ]
  return [{ key: SECTIONS[by], title, blocks: rows.length > 0 ? blocks : [] }]
}
