// What ends in the coming days, one row for each subscription, soonest first, with what all of it comes to.
import type { Money, Renewal, RenewalsReport } from '../../report/types.ts'
import { dayField, LIST_SEPARATOR, percentField } from '../fields.ts'
import type { CsvCell, CsvTable } from './write.ts'

/** Amounts of several currencies stand in the order of the currencies. */
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
        ...[
          null,
          'Total',
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          total.soldLicenses,
          null,
          null,
          null,
          null,
        ],
        total.seatsToDrop,
        ...moneyCells(total.cost?.sold, [null, total.cost?.sold, total.cost?.drop]),
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
    ...moneyCells(row.cost?.seat, [row.cost?.seat, row.cost?.sold, row.cost?.drop]),
  ]
}

/** The currencies, then a cell for each list of amounts. */
function moneyCells(
  currencies: readonly Money[] | undefined,
  amounts: readonly (readonly Money[] | null | undefined)[],
): CsvCell[] {
  return [
    currencies?.map(({ currency }) => currency).join(LIST_SEPARATOR) ?? null,
    ...amounts.map(amountsCell),
  ]
}

function amountsCell(money: readonly Money[] | null | undefined): CsvCell {
  const [first, ...others] = money?.map(({ amount }) => amount) ?? []
  if (first === undefined) return null
  return others.length === 0 ? Number(first) : [first, ...others].join(LIST_SEPARATOR)
}
