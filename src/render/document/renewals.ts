// What ends in the coming days, soonest first: who uses it, what could go and what that saves.
import { PARTS } from '../../report/figures/counts.ts'
import type { ComingRenewals, Renewal, RenewalsReport } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import type { LabelKey } from '../messages/keys.ts'
import type { Messages } from '../messages/types.ts'
import { about, covered, withChecks } from './about.ts'
import { type Cell, cell, count, day, money, name, text } from './cell.ts'
import type { Block, Column, Document, Table } from './document.ts'
import { FEW } from './figures.ts'
import { foldersAbove } from './folders.ts'

export function renewalsDocument(report: RenewalsReport, messages: Messages): Document {
  const { renewals, sections, format } = messages
  const { customer, rows, from, until } = report
  const takeaway = rows.length > 0 ? renewals.takeaway(report) : ''
  return {
    title: renewals.title(customer && customerName(customer, messages)),
    lead: [
      { text: format.span(from, until), on: ['page'] },
      { text: takeaway, on: ['page'] },
      ...covered(report, messages),
    ],
    takeaway,
    wide: true,
    folders: foldersAbove(report.generatedFrom.map(({ file }) => file)),
    sections: [
      ...withChecks(
        report.checks,
        [
          {
            ...{ key: 'renewals', title: sections.renewals, untitled: ['terminal', 'markdown'] },
            blocks: [...around(report, messages)],
          },
        ],
        messages,
      ),
      ...about(report, [], messages),
    ],
  }
}

/** The table, and what stands around it: which days, what the columns mean, what is not listed. */
function around(report: RenewalsReport, messages: Messages): Block[] {
  const { renewals } = messages
  const { from, until, rows, unlisted, total } = report
  const paragraphs = (...texts: string[]): Block[] =>
    texts.filter(Boolean).map(said => ({ kind: 'paragraph', sentences: [said] }))
  return [
    ...(rows.length > 0
      ? paragraphs(renewals.days(from, until), renewals.intro)
      : paragraphs(renewals.none(from, until))),
    rows.length > 0
      ? { ...renewalTable(report, messages), isMain: true }
      : { ...renewalTable(report, messages), isMain: true, on: ['pipe', 'workbook'] },
    ...paragraphs(
      renewals.unlisted(unlisted, until),
      renewals.unknownUse(rows.filter(({ seatsToDrop }) => seatsToDrop === null).length),
      total.unpriced.length > 0 ? renewals.unpriced(total.unpriced) : '',
    ),
  ]
}

/** Where one reads every column, however many there are. */
const IN_FULL = ['terminal', 'pipe', 'workbook'] as const

interface RenewalColumn extends Column {
  cell(renewal: Renewal): Cell
  total?: Cell
}

/** Those columns in which any of the rows has something to say, of many customers into a pipe all; `ofOne`: of one customer. */
export function renewalTable(
  { rows, total }: ComingRenewals,
  messages: Messages,
  { ofOne = false } = {},
): Table {
  const { renewals, report, labels, sections } = messages
  const column = (
    key: LabelKey,
    kind: Column['kind'],
    of: (renewal: Renewal) => Cell,
    more: Partial<RenewalColumn> = {},
  ): RenewalColumn => ({
    id: key,
    head: labels[key].label,
    short: labels[key].short,
    kind,
    cell: of,
    ...more,
  })
  const all = [
    column('ends', 'mark', ({ ends }) => day(ends)),
    column('daysLeft', 'number', ({ daysLeft }) => count(daysLeft), { hide: 3, on: IN_FULL }),
    column('customer', 'name', ({ customer }) => name(customerName(customer, messages)), {
      total: text(report.total),
    }),
    column('product', 'text', ({ product }) => name(product), ofOne ? { total: text(report.total) } : {}),
    column('subscription', 'text', ({ subscriptionId }) => name(subscriptionId), { hide: 1, on: IN_FULL }),
    column(
      'termLength',
      'mark',
      ({ termMonths }) => text(termMonths === null ? null : renewals.term(termMonths)),
      {
        hide: 7,
      },
    ),
    column(
      'autoRenew',
      'mark',
      ({ autoRenew }) => text(autoRenew === null ? null : renewals.yesNo(autoRenew)),
      { hide: 9 },
    ),
    column('soldLicenses', 'number', row => count(row.soldLicenses), { total: count(total.soldLicenses) }),
    column('assignedLicenses', 'number', row => count(row.assignedLicenses), { hide: 5, on: IN_FULL }),
    column('totalUsers', 'number', row => count(row.totalUsers), { hide: 6, on: IN_FULL }),
    column('entitledActiveUsers', 'number', row => count(row.entitledActiveUsers), { hide: 8 }),
    column('adjusted', 'number', row => cell('percent', row.adjusted), { hide: 4, share: [PARTS.adjusted] }),
    column('seatsToDrop', 'number', row => count(row.seatsToDrop), { total: count(total.seatsToDrop) }),
    column('seatCost', 'number', ({ cost }) => money(cost?.seat), { hide: 2, on: IN_FULL }),
    column('renewalCost', 'number', ({ cost }) => money(cost?.sold), {
      ...{ hide: 2, total: money(total.cost?.sold) },
    }),
    column('dropCost', 'number', ({ cost }) => money(cost?.drop), {
      ...{ hide: 10, total: money(total.cost?.drop) },
    }),
  ]
  const shown = ofOne ? all.filter(each => each.head !== labels.customer.label) : all
  const isFilled = (each: RenewalColumn): boolean => rows.some(row => each.cell(row) !== null)
  const columns = ofOne
    ? shown.filter(isFilled)
    : shown.map(each => (isFilled(each) ? each : { ...each, on: ['pipe'] as const }))
  return {
    ...{ kind: 'table', caption: sections.renewals },
    ...{ live: rows.length > FEW ? 'sorted' : undefined, columns },
    rows: rows.map(row => columns.map(each => each.cell(row))),
    total:
      rows.length > 0 ? columns.map((each): Cell => each.total ?? { kind: 'text', value: '' }) : undefined,
  }
}
