// Figures over time as a table, oldest first: a date without figures keeps its row, with empty cells.
import { nameOrId } from '../../report/customer.ts'
import { METRICS } from '../../report/figures/counts.ts'
import type { TrendPoint, TrendReport } from '../../report/types.ts'
import { dayField, LIST_SEPARATOR, POINT_CELLS, POINT_NAMES, percentField } from '../fields.ts'
import { CHANGES } from './diff.ts'
import type { CsvCell, CsvTable } from './write.ts'

export function trendTable({ customer, points }: TrendReport): CsvTable {
  const whose = (of: TrendPoint['customer'] = customer ?? undefined): CsvCell[] => [
    of?.id ?? null,
    of?.name ?? 'Total',
  ]
  return {
    header: [
      'date',
      'customerId',
      'customerName',
      'customers',
      'missing',
      ...POINT_NAMES,
      'changeSince',
      ...CHANGES,
      'activeUsersChange',
    ],
    rows: points.map(point => [
      dayField(point.day),
      ...whose(point.customer),
      point.customers,
      point.missing.map(nameOrId).join(LIST_SEPARATOR),
      ...POINT_CELLS.map(cell => point.row && cell(point.row)),
      ...changeCells(point),
    ]),
  }
}

function changeCells({ row }: TrendPoint): CsvCell[] {
  const change = row?.change
  if (!change) return [null, null, null, null, null]
  const points = METRICS.map(metric => percentField(change[metric]))
  return [dayField(change.since), ...points, change.activeUsers]
}
