// Figures over time as a table, oldest first: a date without figures keeps its row, with empty cells.
import type { TrendPoint, TrendReport } from '../../report/types.ts'
import { dayField, FIGURE_NAMES, percentField } from '../fields.ts'
import { figureCells, LIST_SEPARATOR } from './columns.ts'
import type { Cell, CsvTable } from './write.ts'

export function trendTable({ customer, points }: TrendReport): CsvTable {
  const who = [customer?.id ?? null, customer?.name ?? 'Total']
  return {
    header: [
      'date',
      'customerId',
      'customerName',
      'customers',
      'missing',
      ...FIGURE_NAMES,
      'changeSince',
      'deploymentChangePoints',
      'usageChangePoints',
      'adjustedUsageChangePoints',
      'activeUsersChange',
    ],
    rows: points.map(point => [
      dayField(point.day),
      ...who,
      point.customers,
      point.missing.join(LIST_SEPARATOR),
      ...(point.row ? figureCells(point.row) : FIGURE_NAMES.map(() => null)),
      ...changeCells(point),
    ]),
  }
}

function changeCells({ row }: TrendPoint): Cell[] {
  const change = row?.change
  if (!change) return [null, null, null, null, null]
  const points = [change.deployment, change.usage, change.adjusted].map(percentField)
  return [dayField(change.since), ...points, change.activeUsers]
}
