// The figures of an earlier portfolio export, by the names that they have in every file.
import type { PointRow } from '../../model/rows.ts'
import { type Cells, type Columns, count, decimal, isoDay, text } from '../column.ts'

/** Columns that both shapes of a portfolio export have. */
export const FIGURE_COLUMNS = {
  soldLicenses: count('soldLicenses'),
  assignedLicenses: count('assignedLicenses'),
  deploymentPercent: decimal('deploymentPercent'),
  totalUsers: count('totalUsers'),
  activeUsers: count('activeUsers'),
  usagePercent: decimal('usagePercent'),
  entitledActiveUsers: count('entitledActiveUsers'),
  adjustedUsagePercent: decimal('adjustedUsagePercent'),
  trialUsers: count('trialUsers'),
  secondSubscriptionUsers: count('secondSubscriptionUsers'),
  lapsedSubscriptionUsers: count('lapsedSubscriptionUsers'),
  turnoverUsers: count('turnoverUsers'),
  yammerUsers: count('yammerUsers'),
  unlicensedUsers: count('unlicensedUsers'),
} as const satisfies Columns

export const POINT_COLUMNS = {
  asOf: isoDay('asOf'),
  windowStart: isoDay('windowStart'),
  windowEnd: isoDay('windowEnd'),
  customerId: text('customerId'),
  customerName: text('customerName'),
  ...FIGURE_COLUMNS,
} as const satisfies Columns

/** Every figure that a portfolio export has; they tell it from other files. */
export const FIGURE_NAMES = [
  'soldLicenses',
  'assignedLicenses',
  'totalUsers',
  'activeUsers',
  'entitledActiveUsers',
  'adjustedUsagePercent',
] as const

export function figureValues(cells: Cells<typeof FIGURE_COLUMNS>): PointRow['values'] {
  const { soldLicenses, assignedLicenses, deploymentPercent, totalUsers, activeUsers } = cells
  const { usagePercent, entitledActiveUsers, adjustedUsagePercent, trialUsers } = cells
  const { secondSubscriptionUsers, lapsedSubscriptionUsers, turnoverUsers } = cells
  const { yammerUsers, unlicensedUsers } = cells
  return {
    ...{ soldLicenses, assignedLicenses, deploymentPercent, totalUsers, activeUsers, usagePercent },
    ...{ entitledActiveUsers, adjustedUsagePercent, trialUsers, secondSubscriptionUsers },
    ...{ lapsedSubscriptionUsers, turnoverUsers, yammerUsers, unlicensedUsers },
  }
}

/** Takes back the apostrophe that keeps a spreadsheet from running text as a formula. */
export function armed(cell: string): string {
  return cell.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '')
}
