// What ends in the coming days, one row for each subscription, soonest first, with what all of it comes to.
import type { Renewal, RenewalsReport, RenewalsTotal } from '../../report/types.ts'
import { dayField, percentField } from '../fields.ts'
import { amountsCell, currenciesCell } from './money.ts'
import type { CsvCell, CsvColumn, CsvTable } from './write.ts'

/** A column, and what it has in the line of the total. */
type RenewalColumn = readonly [...CsvColumn<Renewal>, total?: (total: RenewalsTotal) => CsvCell]

const COLUMNS: readonly RenewalColumn[] = [
  ['customerId', ({ customer }) => customer.id],
  ['customerName', ({ customer }) => customer.name, () => 'Total'],
  ['asOf', ({ asOf }) => dayField(asOf)],
  ['product', ({ product }) => product],
  ['subscriptionId', ({ subscriptionId }) => subscriptionId],
  ['endDate', ({ ends }) => dayField(ends)],
  ['daysLeft', ({ daysLeft }) => daysLeft],
  ['termMonths', ({ termMonths }) => termMonths],
  ['autoRenew', ({ autoRenew }) => (autoRenew === null ? null : String(autoRenew))],
  ['soldLicenses', row => row.soldLicenses, total => total.soldLicenses],
  ['assignedLicenses', row => row.assignedLicenses],
  ['totalUsers', row => row.totalUsers],
  ['entitledActiveUsers', row => row.entitledActiveUsers],
  ['adjustedUsagePercent', ({ adjusted }) => percentField(adjusted)],
  ['seatsToDrop', row => row.seatsToDrop, total => total.seatsToDrop],
  ['currency', ({ cost }) => currenciesCell(cost?.seat), ({ cost }) => currenciesCell(cost?.sold)],
  ['seatCost', ({ cost }) => amountsCell(cost?.seat)],
  ['renewalCost', ({ cost }) => amountsCell(cost?.sold), ({ cost }) => amountsCell(cost?.sold)],
  ['seatsToDropCost', ({ cost }) => amountsCell(cost?.drop), ({ cost }) => amountsCell(cost?.drop)],
]

export function renewalsTable({ rows, total }: RenewalsReport): CsvTable {
  return {
    header: COLUMNS.map(([name]) => name),
    rows: [
      ...rows.map(row => COLUMNS.map(([, cell]) => cell(row))),
      COLUMNS.map(([, , ofTotal]) => ofTotal?.(total) ?? null),
    ],
  }
}
