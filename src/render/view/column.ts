// The columns that a row of figures can have. Which of them are shown is up to the table.
import { CAUSES, type Cause } from '../../model/terms.ts'
import type { Row } from '../../report/types.ts'
import type { LabelKey } from '../messages/keys.ts'
import type { Messages } from '../messages/types.ts'
import { customerName, keyName } from '../table/cells.ts'
import { type Cell, day, fraction, money, number, text } from './cell.ts'

type Column = (row: Row, messages: Messages) => Cell

const cause =
  (name: Cause): Column =>
  row =>
    number('count', row.causes[name])

const key: Column = (row, messages) => text(row.key === null ? null : keyName(row, messages))

export const COLUMNS = {
  customer: ({ scope, customer }, messages) =>
    text(scope === 'total' ? messages.report.total : customerName(customer, messages)),
  customerId: row => text(row.customer.id),
  service: key,
  product: key,
  workload: key,
  asOf: row => day(row.asOf),
  soldLicenses: row => number('count', row.soldLicenses),
  assignedLicenses: row => number('count', row.assignedLicenses),
  deployment: row => fraction('percent', row.deployment),
  totalUsers: row => number('count', row.totalUsers),
  activeUsers: row => number('count', row.activeUsers),
  usage: row => fraction('percent', row.usage),
  entitledActiveUsers: row => number('count', row.entitledActiveUsers),
  adjusted: row => fraction('percent', row.adjusted),
  trial: cause('trial'),
  secondSubscription: cause('secondSubscription'),
  lapsedSubscription: cause('lapsedSubscription'),
  turnover: cause('turnover'),
  yammer: cause('yammer'),
  unlicensed: cause('unlicensed'),
  basis: (row, { report }) => text(row.basis && report.basis[row.basis]),
  flags: (row, { flags }) => text(row.flags.map(flag => flags[flag].label).join('; ')),
  advice: (row, { advice }) => text(row.advice.map(({ code }) => advice[code].label).join('; ')),
  reportedDeployment: row => number('line', row.reported.deployment),
  reportedUsage: row => number('line', row.reported.usage),
  since: row => day(row.change?.since ?? null),
  deploymentChange: row => fraction('points', row.change?.deployment ?? null),
  usageChange: row => fraction('points', row.change?.usage ?? null),
  adjustedChange: row => fraction('points', row.change?.adjusted ?? null),
  activeUsersChange: row => number('signed', row.change?.activeUsers ?? null),
  requests: row => number('count', row.support?.requests ?? null),
  howTo: row => number('count', row.support?.howTo ?? null),
  perHundred: row => fraction('perHundred', row.support?.perUser ?? null),
  unassignedCost: row => money(row.cost?.unassigned ?? []),
  unusedCost: row => money(row.cost?.unused ?? []),
  unpriced: row => text(row.cost?.unpriced.join('; ') ?? null),
  paidSeats: row => number('count', row.seatLine?.paidSeats ?? null),
  seatLine: row => number('line', row.seatLine?.line ?? null),
  missingUsers: row => number('count', row.seatLine?.missing ?? null),
} as const satisfies Partial<Record<LabelKey, Column>>

export type ColumnKey = keyof typeof COLUMNS

/** The figures that every row has. */
export const FIGURES: readonly ColumnKey[] = [
  'asOf',
  'soldLicenses',
  'assignedLicenses',
  'deployment',
  'totalUsers',
  'activeUsers',
  'usage',
  'entitledActiveUsers',
  'adjusted',
  ...CAUSES,
  'basis',
  'flags',
  'advice',
]

/** Shown where at least one row has something to say. */
export const FURTHER: readonly ColumnKey[] = [
  'reportedDeployment',
  'reportedUsage',
  'since',
  'deploymentChange',
  'usageChange',
  'adjustedChange',
  'activeUsersChange',
  'requests',
  'howTo',
  'perHundred',
  'unassignedCost',
  'unusedCost',
  'unpriced',
  'paidSeats',
  'seatLine',
  'missingUsers',
]
