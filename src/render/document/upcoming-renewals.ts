// Renewals within other reports: the months of the coming year on a portfolio's page, and what ends when on a customer's.
import { totalOfRenewals } from '../../metrics/upcoming-renewals.ts'
import { formatDay } from '../../model/day.ts'
import { groupBy } from '../../model/group.ts'
import type { Renewal, RenewalsTotal, UpcomingRenewals } from '../../report/types.ts'
import { fewOf } from '../few.ts'
import { customerName } from '../messages/customer-name.ts'
import type { Messages } from '../messages/types.ts'
import { inWorkbook, paragraph, section, table } from './blocks.ts'
import { count, lines, money, text } from './cell.ts'
import { columnsOf } from './columns.ts'
import type { Section, Table } from './document.ts'
import { renewalTable } from './renewals.ts'

/** As many customers of a month are named: those with most to drop. */
const NAMED = 5

/** A calendar on a page; a workbook has every subscription. */
export function calendarSection(coming: UpcomingRenewals | null, messages: Messages): Section[] {
  return sectionOf(coming, messages, some => [
    { on: ['page'], make: () => calendar(some, messages) },
    inWorkbook(() => renewalTable(some, messages)),
  ])
}

/** What ends when, in every medium. */
export function endsSection(coming: UpcomingRenewals | null, messages: Messages): Section[] {
  return sectionOf(coming, messages, some => [renewalTable(some, messages, { ofOne: true })])
}

/** Where something ends: which days, what the seats to drop are, and the blocks for it. */
function sectionOf(
  coming: UpcomingRenewals | null,
  messages: Messages,
  blocksOf: (some: UpcomingRenewals) => Section['blocks'],
): Section[] {
  if (!coming || coming.rows.length === 0) return []
  const { renewals } = messages
  const explained = paragraph([renewals.days(coming.from, coming.until), renewals.intro], ['page'])
  return [section('renewals', messages, [explained, ...blocksOf(coming)])]
}

/** A month, what ends in it, and the sums of that. */
interface Month {
  name: string
  renewals: readonly Renewal[]
  sums: RenewalsTotal
}

function calendar({ rows, total }: UpcomingRenewals, messages: Messages): Table {
  const column = columnsOf<Month>(messages)
  const columns = [
    column('month', 'name', ({ name }) => text(name)),
    column('subscriptions', 'number', ({ renewals }) => count(renewals.length)),
    column('customers', 'text', ({ renewals }) => lines(customersOf(renewals, messages))),
    column('soldLicenses', 'number', ({ sums }) => count(sums.soldLicenses)),
    column('seatsToDrop', 'number', ({ sums }) => count(sums.seatsToDrop)),
    ...(total.cost === null
      ? []
      : [
          column('renewalCost', 'number', ({ sums }) => money(sums.cost?.sold)),
          column('dropCost', 'number', ({ sums }) => money(sums.cost?.drop)),
        ]),
  ]
  const months = [...groupBy(rows, ({ ends }) => formatDay(ends).slice(0, 7))].map(
    ([name, renewals]): Month => ({ name, renewals, sums: totalOfRenewals(renewals) }),
  )
  const all: Month = { name: messages.report.total, renewals: rows, sums: total }
  return table(messages.sections.renewals, columns, months, {
    total: columns.map(({ id, cell }) => (id === 'customers' ? { kind: 'text', value: '' } : cell(all))),
  })
}

/** Those with most seats to drop first. */
function customersOf(rows: readonly Renewal[], messages: Messages): string[] {
  const seats = new Map<string, number>()
  for (const { customer, seatsToDrop } of rows) {
    const called = customerName(customer, messages)
    seats.set(called, (seats.get(called) ?? 0) + (seatsToDrop ?? 0))
  }
  const names = [...seats].sort(([, a], [, b]) => b - a).map(([called]) => called)
  const { few, others } = fewOf(names, NAMED)
  return others > 0 ? [...few, messages.table.more(others)] : names
}
