// Renewals within other reports: the months of the coming year on a portfolio's page, and what ends when on a customer's.

import { totalOfRenewals } from '../../metrics/coming.ts'
import { formatDay } from '../../model/day.ts'
import { groupBy } from '../../model/group.ts'
import type { ComingRenewals, Renewal, RenewalsTotal } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import type { LabelKey } from '../messages/keys.ts'
import type { Messages } from '../messages/types.ts'
import { type Cell, count, lines, money, text } from './cell.ts'
import type { Block, Column, Section, Table } from './document.ts'
import { renewalTable } from './renewals.ts'

/** As many customers of a month are named: those with most to drop. */
const NAMED = 5

/** A calendar on a page; a workbook has every subscription. */
export function calendarSection(coming: ComingRenewals | null, messages: Messages): Section[] {
  if (!coming || coming.rows.length === 0) return []
  return [
    {
      ...{ key: 'renewals', title: messages.sections.renewals },
      blocks: [
        ...explained(coming, messages),
        { on: ['page'], make: () => calendar(coming, messages) },
        { on: ['workbook'], make: () => renewalTable(coming, messages) },
      ],
    },
  ]
}

/** What ends when, in every medium. */
export function endsSection(coming: ComingRenewals | null, messages: Messages): Section[] {
  if (!coming || coming.rows.length === 0) return []
  return [
    {
      ...{ key: 'renewals', title: messages.sections.renewals },
      blocks: [...explained(coming, messages), renewalTable(coming, messages, { ofOne: true })],
    },
  ]
}

/** Which days, and what the seats to drop are. */
function explained({ from, until }: ComingRenewals, { renewals }: Messages): Block[] {
  return [{ kind: 'paragraph', sentences: [renewals.days(from, until), renewals.intro], on: ['page'] }]
}

interface Months {
  key: LabelKey
  kind: Column['kind']
  cell(month: string, renewals: readonly Renewal[], sums: RenewalsTotal): Cell
  /** Only where prices are known. */
  isMoney?: boolean
}

function calendar({ rows, total }: ComingRenewals, messages: Messages): Table {
  const all: readonly Months[] = [
    { key: 'month', kind: 'name', cell: month => text(month) },
    { key: 'subscriptions', kind: 'number', cell: (_, { length }) => count(length) },
    { key: 'customers', kind: 'text', cell: (_, renewals) => lines(customersOf(renewals, messages)) },
    { key: 'soldLicenses', kind: 'number', cell: (_, __, sums) => count(sums.soldLicenses) },
    { key: 'seatsToDrop', kind: 'number', cell: (_, __, sums) => count(sums.seatsToDrop) },
    { key: 'renewalCost', kind: 'number', cell: (_, __, { cost }) => money(cost?.sold), isMoney: true },
    { key: 'dropCost', kind: 'number', cell: (_, __, { cost }) => money(cost?.drop), isMoney: true },
  ]
  const columns = all.filter(({ isMoney }) => !isMoney || total.cost !== null)
  const months = groupBy(rows, ({ ends }) => formatDay(ends).slice(0, 7))
  const nobody: Cell = { kind: 'text', value: '' }
  return {
    ...{ kind: 'table', caption: messages.sections.renewals },
    columns: columns.map(({ key, kind }) => ({
      ...messages.labels[key],
      head: messages.labels[key].label,
      kind,
    })),
    rows: [...months].map(([month, renewals]) => {
      const sums = totalOfRenewals(renewals)
      return columns.map(each => each.cell(month, renewals, sums))
    }),
    total: columns.map(each =>
      each.key === 'customers' ? nobody : each.cell(messages.report.total, rows, total),
    ),
  }
}

/** Those with most seats to drop first. */
function customersOf(rows: readonly Renewal[], messages: Messages): string[] {
  const seats = new Map<string, number>()
  for (const { customer, seatsToDrop } of rows) {
    const called = customerName(customer, messages)
    seats.set(called, (seats.get(called) ?? 0) + (seatsToDrop ?? 0))
  }
  const names = [...seats].sort(([, a], [, b]) => b - a).map(([called]) => called)
  const more = names.length - NAMED
  return more > 1 ? [...names.slice(0, NAMED), messages.table.more(more)] : names
}
