// Renewals as a table: what ends when, who uses it, what could go and what that saves.
import type { Renewal, RenewalsReport } from '../../report/types.ts'
import { customerName } from '../document/names.ts'
import type { LabelKey } from '../messages/keys.ts'
import type { Messages } from '../messages/types.ts'
import { type Cell, day, fraction, money, number, text, type View } from './cell.ts'

export interface RenewalColumn {
  key: LabelKey
  kind: 'name' | 'text' | 'number'
  /** The order in which a narrow screen goes without it, smallest first; without it, never. */
  hide?: number
  cell(renewal: Renewal, messages: Messages): Cell
}

const COLUMNS: readonly RenewalColumn[] = [
  { key: 'ends', kind: 'number', cell: ({ ends }) => day(ends) },
  { key: 'daysLeft', kind: 'number', hide: 3, cell: ({ daysLeft }) => number('count', daysLeft) },
  { key: 'customer', kind: 'name', cell: ({ customer }, messages) => text(customerName(customer, messages)) },
  { key: 'product', kind: 'text', cell: ({ product }) => text(product) },
  { key: 'subscription', kind: 'text', hide: 1, cell: ({ subscriptionId }) => text(subscriptionId) },
  {
    key: 'termLength',
    kind: 'number',
    hide: 7,
    cell: ({ termMonths }, { renewals }) => text(termMonths === null ? null : renewals.term(termMonths)),
  },
  {
    key: 'autoRenew',
    kind: 'number',
    hide: 9,
    cell: ({ autoRenew }, { renewals }) => text(autoRenew === null ? null : renewals.yesNo(autoRenew)),
  },
  { key: 'soldLicenses', kind: 'number', cell: row => number('count', row.soldLicenses) },
  { key: 'assignedLicenses', kind: 'number', hide: 5, cell: row => number('count', row.assignedLicenses) },
  { key: 'totalUsers', kind: 'number', hide: 6, cell: row => number('count', row.totalUsers) },
  {
    key: 'entitledActiveUsers',
    kind: 'number',
    hide: 8,
    cell: row => number('count', row.entitledActiveUsers),
  },
  { key: 'adjusted', kind: 'number', hide: 4, cell: row => fraction('percent', row.adjusted) },
  { key: 'seatsToDrop', kind: 'number', cell: row => number('count', row.seatsToDrop) },
  { key: 'seatCost', kind: 'number', hide: 2, cell: ({ cost }) => money(cost?.seat ?? []) },
  { key: 'renewalCost', kind: 'number', hide: 2, cell: ({ cost }) => money(cost?.sold ?? []) },
  { key: 'dropCost', kind: 'number', hide: 10, cell: ({ cost }) => money(cost?.drop ?? []) },
]

/** Those columns in which any of the rows has something to say. */
export function renewalColumns(rows: readonly Renewal[], messages: Messages): RenewalColumn[] {
  return COLUMNS.filter(({ cell }) => rows.some(row => cell(row, messages) !== null))
}

/** What all of it comes to, each sum under its column. */
export function renewalTotal(
  { total }: RenewalsReport,
  columns: readonly RenewalColumn[],
  { report }: Messages,
): Cell[] {
  const sums: Partial<Record<LabelKey, Cell>> = {
    customer: text(report.total),
    soldLicenses: number('count', total.soldLicenses),
    seatsToDrop: number('count', total.seatsToDrop),
    renewalCost: money(total.cost?.sold ?? []),
    dropCost: money(total.cost?.drop ?? []),
  }
  return columns.map(({ key }) => sums[key] ?? null)
}

export function renewalsView(report: RenewalsReport, messages: Messages): View {
  const columns = renewalColumns(report.rows, messages)
  return {
    section: 'renewals',
    head: columns.map(({ key }) => messages.labels[key].label),
    rows: report.rows.map(row => columns.map(({ cell }) => cell(row, messages))),
    ...(report.rows.length > 0 ? { total: renewalTotal(report, columns, messages) } : {}),
  }
}

/** What stands around the table: which days, what the columns mean, what is not listed. */
export function renewalLines(
  report: RenewalsReport,
  { renewals }: Messages,
): { before: string[]; after: string[] } {
  const { from, until, rows, unlisted, total } = report
  const lines = (...all: string[]): string[] => all.filter(Boolean)
  return {
    before:
      rows.length > 0 ? lines(renewals.days(from, until), renewals.intro) : lines(renewals.none(from, until)),
    after: lines(
      renewals.unlisted(unlisted, until),
      renewals.unknownUse(rows.filter(({ seatsToDrop }) => seatsToDrop === null).length),
      total.unpriced.length > 0 ? renewals.unpriced(total.unpriced) : '',
    ),
  }
}
