// One customer: how they stand, what to try, why the figure is what it is, and of what it is made.
import type { Grouping } from '../../model/terms.ts'
import { FIGURES } from '../../report/figures/index.ts'
import type { CustomerReport, Row, Sender } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import type { Messages } from '../messages/types.ts'
import { adviceSection } from './advice.ts'
import { changeNote, drawing, inWorkbook, section, small, table, titled } from './blocks.ts'
import { bridgeSection, possibleSection } from './bridge.ts'
import { type Cell, text } from './cell.ts'
import { columnsOf } from './columns.ts'
import { type Block, type Document, isOn, type Section } from './document.ts'
import { causesTable, extrasTable, figureColumns, rowTable } from './figures.ts'
import { customerColumns, keyColumn, type RowColumn, rowName } from './names.ts'
import { peopleSection } from './people.ts'
import { covered, datesOf, withHeading } from './shared-sections.ts'
import { standingSection } from './standing.ts'
import { beside, metricsOf, moneyFirst } from './summary.ts'
import { customerTakeaway } from './takeaway.ts'
import { trendSection } from './trend.ts'
import { endsSection } from './upcoming-renewals.ts'

/** More bars than this nobody reads; the table has every row. */
const MOST_BARS = 20

export function customerDocument(report: CustomerReport, messages: Messages): Document {
  const { summary, services, products, workloads, sentBy } = report
  const all = [summary, ...services, ...products, ...workloads]
  const isUnread = summary.flags.includes('unreadable')
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
    lead: [
      ...(isUnread ? [] : [{ text: datesOf([summary], report.windowDays, messages) }]),
      ...covered(report, messages),
    ],
    takeaway: customerTakeaway(report, messages),
    wide: false,
    ...(sentBy ? { sent: { logo: sentBy.logo, foot: footOf(sentBy) } } : {}),
    ...withHeading(
      report,
      [
        summarySection(report, messages),
        ...standingSection(report.standing, messages),
        ...(isUnread
          ? []
          : [
              adviceSection(advised, row => rowName(row, messages, true), messages),
              bridgeSection(summary, all, messages, titled(causes)),
            ]),
        ...possibleSection(all, messages),
        ...breakdown('product', products, messages),
        ...breakdown('workload', workloads, messages),
        ...breakdown('service', services, messages),
        ...(report.trend.length > 0 ? [trendSection(report.trend, messages)] : []),
        ...endsSection(report.renewals, messages),
        ...peopleSection(report.users, [summary], messages),
      ],
      all,
      messages,
    ),
  }
}

function footOf({ contact, closing }: Sender): string[] {
  return [contact, closing].filter(line => line !== null)
}

/** A figure of the customer, one a line. */
type Line = readonly [name: string, value: Cell, part: Cell, whole: Cell]

/** In a workbook the figures of the customer, one a line, under what they cover. */
function summarySection(report: CustomerReport, messages: Messages): Section {
  const { labels, sections } = messages
  const { summary, thresholds } = report
  const figures = [...customerColumns([summary], messages), ...figureColumns([summary], messages)].filter(
    each => isOn(each, 'workbook'),
  )
  const all: Line[] = [
    ...figures.map((each): Line => [each.head, each.cell(summary), ...partsOf(each, summary)]),
    [labels.window.label, text(messages.report.window(report.window, report.windowDays)), null, null],
    [sections.sources, text(messages.report.scope(report)), null, null],
  ]
  const column = columnsOf<Line>(messages)
  const columns = [
    column('metric', 'text', ([name]) => text(name)),
    column('value', 'text', ([, value]) => value, { share: [['part', 'whole']] }),
    column('part', 'number', ([, , part]) => part),
    column('whole', 'number', ([, , , whole]) => whole),
  ]
  const blocks = [
    metricsOf(summary, messages),
    ...moneyFirst(summary, messages),
    ...beside(summary, thresholds, messages),
    inWorkbook(() => table(sections.summary, columns, all)),
  ]
  return section('summary', messages, blocks, { untitled: ['terminal'] })
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
  if (rows.length === 0) return [section(SECTIONS[by], messages, [])]
  const title = sections[SECTIONS[by]]
  // A service repeats its products, so that the figures alone are enough.
  const isService = by === 'service'
  const isOnlyService = isService && rows.length < 2
  const drawn = rows.filter(row => row.deployment || row.usage || row.adjusted).slice(0, MOST_BARS)
  const key = keyColumn(by, messages, true)
  const extras = isService ? null : extrasTable(rows, key, undefined, messages)
  const bars = drawn.map(row => ({ ...row, name: rowName(row, messages, true) }))
  const figures = figureColumns(rows, messages, { by, without: ['advice', 'asOf'] })
  const blocks: Block[] = [
    ...(bars.length > 0 && !isService
      ? [
          drawing(
            { kind: 'bars', rows: bars },
            { ...page.charts.bars, title: `${title}. ${page.charts.bars.title}` },
            ['page'],
          ),
        ]
      : []),
    rowTable(title, [key, ...figures], rows, {
      on: isOnlyService ? ['terminal', 'pipe', 'markdown', 'workbook'] : undefined,
    }),
    ...(isOnlyService ? [] : changeNote(rows, messages)),
    // It is said once where all of it is read from the top to the bottom.
    ...(rows.length > 1
      ? [small(report.overlap, isService ? ['terminal', 'pipe', 'page', 'markdown'] : ['page'])]
      : []),
    ...titled(extras?.table, extras?.meaning),
  ]
  return [section(SECTIONS[by], messages, blocks)]
}
