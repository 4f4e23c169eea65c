// The figures of an earlier portfolio export, by the names that they have in every file.
import { isPlaceholder } from '../../../model/placeholder.ts'
import type { CustomerCells, PointRow } from '../../../model/rows.ts'
import { type Cells, type Column, type Columns, count, day, decimal, text } from '../../cells/column.ts'
import { areNames } from '../../owners/nobody.ts'
import type { RowContext } from '../../rows/row-reader.ts'

/** What other programs make of an empty cell when they write a table again (R), and of 0 and 1 (csvkit). */
const ABSENT = 'NA'
const COUNTS: ReadonlyMap<string, string> = new Map([
  ['false', '0'],
  ['true', '1'],
])

/** What programs that know no empty whole number write behind each. */
const FRACTIONLESS = /\.0+$/

function absentToo<T, B>(column: Column<T, B>): Column<T | B, B> {
  return {
    ...column,
    parse: (cell, words) =>
      cell === ABSENT
        ? column.blank
        : column.parse(COUNTS.get(cell.toLowerCase()) ?? cell.replace(FRACTIONLESS, ''), words),
  }
}

/** Columns that both shapes of a portfolio export have. */
export const FIGURE_COLUMNS = {
  soldLicenses: absentToo(count('soldLicenses')),
  assignedLicenses: absentToo(count('assignedLicenses')),
  deploymentPercent: absentToo(decimal('deploymentPercent')),
  totalUsers: absentToo(count('totalUsers')),
  activeUsers: absentToo(count('activeUsers')),
  usagePercent: absentToo(decimal('usagePercent')),
  entitledActiveUsers: absentToo(count('entitledActiveUsers')),
  adjustedUsagePercent: absentToo(decimal('adjustedUsagePercent')),
  trialUsers: absentToo(count('trialUsers')),
  secondSubscriptionUsers: absentToo(count('secondSubscriptionUsers')),
  lapsedSubscriptionUsers: absentToo(count('lapsedSubscriptionUsers')),
  turnoverUsers: absentToo(count('turnoverUsers')),
  yammerUsers: absentToo(count('yammerUsers')),
  unlicensedUsers: absentToo(count('unlicensedUsers')),
} as const satisfies Columns

const id = text('customerId')

export const POINT_COLUMNS = {
  asOf: absentToo(day('asOf')),
  windowStart: absentToo(day('windowStart')),
  windowEnd: absentToo(day('windowEnd')),
  /** `NA` is no id here, but a customer may bear that name. */
  customerId: { ...id, parse: (cell, words) => (cell === ABSENT ? id.blank : id.parse(cell, words)) },
  customerName: text('customerName'),
  flags: text('flags'),
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

/** Whether an export of the customer could not be read when the portfolio was made: the row says nothing else. */
export function isUnread(flags: string, values: PointRow['values']): boolean {
  return /\bunreadable\b/.test(flags) && Object.values(values).every(value => value === null)
}

/** Whose a row is. What stands for nobody goes to `issue`, then null; in the empty id of the Total it says nothing. */
export function pointCustomer(
  cells: { customerId: string; customerName: string },
  isTotal: boolean,
  issue: RowContext['issue'],
): CustomerCells | null {
  const written = armed(cells.customerId)
  const id = isTotal && isPlaceholder(written) ? '' : written
  const name = armed(cells.customerName)
  if (id === '' && name === '') issue({ code: 'no-customer', params: {} })
  return areNames({ customerId: id, customerName: name }, issue) && (id !== '' || name !== '')
    ? { id, name }
    : null
}

/** Takes back the apostrophe that keeps a spreadsheet from running text as a formula. */
export function armed(cell: string): string {
  return cell.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '')
}
