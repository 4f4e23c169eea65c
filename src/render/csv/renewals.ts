// What ends in the coming days, one row for each subscription, soonest first, with what all of it comes to.
import type { Renewal, RenewalsReport } from '../../report/types.ts'
import { dayField, percentField } from '../fields.ts'
import { amountsCell, currenciesCell } from './money.ts'
import type { CsvCell, CsvTable } from './write.ts'

export function renewalsTable({ rows, total }: RenewalsReport): CsvTable {
  return {
    header: [
      ...['customerId', 'customerName', 'asOf', 'product', 'subscriptionId', 'endDate', 'daysLeft'],
      ...['termMonths', 'autoRenew', 'soldLicenses', 'assignedLicenses', 'totalUsers', 'entitledActiveUsers'],
      ...['adjustedUsagePercent', 'seatsToDrop', 'currency', 'seatCost', 'renewalCost', 'seatsToDropCost'],
    ],
    rows: [
      ...rows.map(rowCells),
      [
        ...[null, 'Total', null, null, null, null, null, null, null],
        ...[total.soldLicenses, null, null, null, null, total.seatsToDrop],
        ...[currenciesCell(total.cost?.sold), null],
        ...[total.cost?.sold, total.cost?.drop].map(amountsCell),
      ],
    ],
  }
}

function rowCells(row: Renewal): CsvCell[] {
  return [
    row.customer.id,
    row.customer.name,
    dayField(row.asOf),
    row.product,
    row.subscriptionId,
    dayField(row.ends),
    row.daysLeft,
    row.termMonths,
    row.autoRenew === null ? null : String(row.autoRenew),
    row.soldLicenses,
    row.assignedLicenses,
    row.totalUsers,
    row.entitledActiveUsers,
    percentField(row.adjusted),
    row.seatsToDrop,
    currenciesCell(row.cost?.seat),
    ...[row.cost?.seat, row.cost?.sold, row.cost?.drop].map(amountsCell),
  ]
}
