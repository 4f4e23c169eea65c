// What ends in the coming days, soonest first: who uses it, what could go and what that saves.
import { PARTS } from '../../report/figures/counts.ts'
import type { Renewal, RenewalsReport, UpcomingRenewals } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import type { Messages } from '../messages/types.ts'
import { paragraph, section, table } from './blocks.ts'
import { type Cell, count, money, name, text } from './cell.ts'
import { type CellColumn, columnsOf, valuesOf } from './columns.ts'
import type { Block, Document, Table } from './document.ts'
import { FEW } from './figures.ts'
import { customerCell } from './names.ts'
import { covered, withHeading } from './shared-sections.ts'

export function renewalsDocument(report: RenewalsReport, messages: Messages): Document {
  const { renewals, format } = messages
  const { customer, rows, from, until } = report
  const takeaway = rows.length > 0 ? renewals.takeaway(report, one => customerName(one, messages)) : ''
  return {
    title: renewals.title(customer && customerName(customer, messages)),
    lead: [
      { text: format.span(from, until), on: ['page'] },
      { text: takeaway, on: ['page'] },
      ...covered(report, messages),
    ],
    takeaway,
    wide: true,
    ...withHeading(
      report,
      [section('renewals', messages, around(report, messages), { untitled: ['terminal', 'markdown'] })],
      [],
      messages,
    ),
  }
}

/** The table, and what stands around it: which days, what the columns mean, what is not listed. */
function around(report: RenewalsReport, messages: Messages): Block[] {
  const { renewals } = messages
  const { from, until, rows, unlisted } = report
  const paragraphs = (...texts: string[]): Block[] => texts.filter(Boolean).map(said => paragraph([said]))
  return [
    ...(rows.length > 0
      ? paragraphs(renewals.days(from, until), renewals.intro)
      : paragraphs(renewals.none(from, until))),
    {
      ...renewalTable(report, messages),
      isMain: true,
      on: rows.length > 0 ? undefined : ['pipe', 'workbook'],
    },
    ...paragraphs(
      renewals.unlisted(unlisted, until),
      renewals.unknownUse(rows.filter(({ seatsToDrop }) => seatsToDrop === null).length),
    ),
  ]
}

/** Where one reads every column, however many there are. */
const IN_FULL = ['terminal', 'pipe', 'workbook'] as const

/** Those columns in which any of the rows has something to say, of many customers into a pipe all; `ofOne`: of one customer. */
export function renewalTable(
  { rows, total }: UpcomingRenewals,
  messages: Messages,
  { ofOne = false } = {},
): Table {
  const { renewals, report, sections } = messages
  const column = columnsOf<Renewal>(messages)
  const value = valuesOf<Renewal>(messages)
  const all = [
    value('ends', 'mark', ['day', ({ ends }) => ends]),
    value('daysLeft', 'number', ['count', ({ daysLeft }) => daysLeft], { hide: 3, on: IN_FULL }),
    ...(ofOne ? [] : [column('customer', 'name', ({ customer }) => customerCell(customer, messages))]),
    column('product', 'text', ({ product }) => name(product)),
    column('subscription', 'text', ({ subscriptionId }) => name(subscriptionId), { hide: 1, on: IN_FULL }),
    value(
      'termLength',
      'mark',
      ['text', ({ termMonths }) => (termMonths === null ? null : renewals.term(termMonths))],
      { hide: 7 },
    ),
    value(
      'autoRenew',
      'mark',
      ['text', ({ autoRenew }) => (autoRenew === null ? null : renewals.yesNo(autoRenew))],
      { hide: 9 },
    ),
    value('soldLicenses', 'number', ['count', row => row.soldLicenses]),
    value('assignedLicenses', 'number', ['count', row => row.assignedLicenses], { hide: 5, on: IN_FULL }),
    value('totalUsers', 'number', ['count', row => row.totalUsers], { hide: 6, on: IN_FULL }),
    value('entitledActiveUsers', 'number', ['count', row => row.entitledActiveUsers], { hide: 8 }),
    value('adjusted', 'number', ['percent', row => row.adjusted], { hide: 4, share: [PARTS.adjusted] }),
    value('seatsToDrop', 'number', ['count', row => row.seatsToDrop]),
    column('seatCost', 'number', ({ cost }) => money(cost?.seat), { hide: 2, on: IN_FULL }),
    column('renewalCost', 'number', ({ cost }) => money(cost?.sold), { hide: 2 }),
    column('dropCost', 'number', ({ cost }) => money(cost?.drop), { hide: 10 }),
  ]
  const isFilled = (each: CellColumn<Renewal>): boolean => rows.some(row => each.cell(row) !== null)
  const columns = ofOne
    ? all.filter(isFilled)
    : all.map(each => (isFilled(each) ? each : { ...each, on: ['pipe'] as const }))
  const totals: Readonly<Record<string, Cell>> = {
    [ofOne ? 'product' : 'customer']: text(report.total),
    soldLicenses: count(total.soldLicenses),
    seatsToDrop: count(total.seatsToDrop),
    renewalCost: money(total.cost?.sold),
    dropCost: money(total.cost?.drop),
  }
  return table(sections.renewals, columns, rows, {
    live: rows.length > FEW ? 'sorted' : undefined,
    total:
      rows.length > 0 ? columns.map(({ id = '' }) => totals[id] ?? { kind: 'text', value: '' }) : undefined,
  })
}
