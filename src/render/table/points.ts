// The columns of a table over time: a point has its figures, and its change where there is an earlier point.
import type { Row, TrendPoint } from '../../report/types.ts'
import type { LabelKey } from '../messages/keys.ts'
import type { Cell } from '../terminal/spec.ts'
import type { RenderContext } from '../types.ts'
import type { Numbers } from './numbers.ts'

interface PointColumn {
  key: LabelKey
  hide?: number
  /** The column is there when this holds for a point. */
  when?: (point: TrendPoint) => boolean
  /** undefined: not available. */
  cell(point: TrendPoint, numbers: Numbers): Cell | undefined
}

type Metric = 'deployment' | 'usage' | 'adjusted'

export function pointColumns(portfolio: boolean, { messages }: RenderContext): PointColumn[] {
  const { format, trend } = messages
  const figure = (key: Metric): PointColumn => ({
    key,
    cell: ({ row }, { percent }) => (row ? percent(row[key]) : undefined),
  })
  const changeOf = (key: LabelKey, metric: Metric, hide: number): PointColumn => ({
    key,
    hide,
    when: ({ row }) => Boolean(row?.change?.[metric]),
    cell: ({ row }, { change }) => (row ? change(row.change?.[metric] ?? null) : undefined),
  })
  const changed = ({ row }: TrendPoint) => Boolean(row?.change)
  const since = (row: Row): Cell => format.day(row.change?.since ?? null)
  return [
    { key: 'date', cell: ({ day }) => format.day(day) },
    ...(portfolio ? [CUSTOMERS] : []),
    figure('deployment'),
    changeOf('deploymentChange', 'deployment', 2),
    figure('usage'),
    changeOf('usageChange', 'usage', 5),
    figure('adjusted'),
    changeOf('adjustedChange', 'adjusted', 4),
    { key: 'activeUsers', hide: 6, cell: ({ row }, { count }) => (row ? count(row.activeUsers) : undefined) },
    {
      key: 'activeUsersChange',
      hide: 1,
      when: ({ row }) => (row?.change?.activeUsers ?? null) !== null,
      cell: ({ row }, { signed }) => (row ? signed(row.change?.activeUsers ?? null) : undefined),
    },
    // A point without an export says so here, beside the dashes of its figures.
    {
      key: 'since',
      when: point => changed(point) || !point.row,
      cell: ({ row }) => (row ? since(row) : trend.missingPoint),
    },
  ]
}

const CUSTOMERS: PointColumn = {
  key: 'customers',
  hide: 3,
  cell: ({ customers }, { count }) => count(customers),
}
