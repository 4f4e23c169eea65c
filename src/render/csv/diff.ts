// Two portfolio exports compared, one row for each customer: every figure before and after.
import { METRICS } from '../../report/figures/counts.ts'
import type { DiffReport, Move, PointFigures } from '../../report/types.ts'
import {
  dayField,
  LIST_SEPARATOR,
  POINT_CELLS,
  POINT_NAMES,
  percentField,
  pointRow,
  reasonField,
} from '../fields.ts'
import type { CsvCell, CsvTable } from './write.ts'

/** Fixed, as all columns of CSV are. */
export const CHANGES = ['deploymentChangePoints', 'usageChangePoints', 'adjustedUsageChangePoints'] as const

export function diffTable({ by, moves }: DiffReport): CsvTable {
  const keys = by === 'customer' ? [] : [by]
  return {
    header: [
      'customerId',
      'customerName',
      ...keys,
      'move',
      ...CHANGES,
      'reasons',
      ...['asOf', ...POINT_NAMES].flatMap(name => [`${name}Before`, `${name}After`]),
    ],
    rows: moves.map(move => [
      move.customer.id,
      move.customer.name,
      ...keys.map(() => move.key),
      move.kind,
      ...METRICS.map(metric => percentField(move[metric])),
      move.reasons.map(reasonField).join(LIST_SEPARATOR),
      ...figurePairs(move),
    ]),
  }
}

function figurePairs({ before, after }: Move): CsvCell[] {
  const left = pointCells(before)
  const right = pointCells(after)
  return left.flatMap((cell, index) => [cell, right[index] ?? null])
}

function pointCells(point: PointFigures | null): CsvCell[] {
  if (!point) return [null, ...POINT_CELLS.map(() => null)]
  const row = pointRow(point)
  return [dayField(point.asOf), ...POINT_CELLS.map(cell => cell(row))]
}
