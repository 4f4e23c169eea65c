// One customer as a table: the customer, then its services, products and workloads, told apart by their scope.
import type { CustomerReport } from '../../report/types.ts'
import { rowCells, rowHeader } from './columns.ts'
import type { CsvTable } from './write.ts'

export function customerTable({ summary, services, products, workloads }: CustomerReport): CsvTable {
  return {
    header: rowHeader(['scope', 'name']),
    rows: [summary, ...services, ...products, ...workloads].map(row =>
      rowCells(row, [row.scope, row.key ?? row.customer.name]),
    ),
  }
}
