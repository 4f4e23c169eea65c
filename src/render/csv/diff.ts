// Two portfolio exports compared, one row for each customer: every figure before and after.
import type { DiffReport, Move, PointFigures } from '../../report/types.ts'
import { dayField, FIGURE_NAMES, percentField, pointFields, reasonField } from '../fields.ts'
import { LIST_SEPARATOR } from './columns.ts'
import type { Cell, CsvTable } from './write.ts'

export function diffTable({ by, moves }: DiffReport): CsvTable {
  const keys = by === 'customer' ? [] : [by]
  return {
    header: [
      'customerId',
      'customerName',
      ...keys,
      'move',
      'deploymentChangePoints',
      'usageChangePoints',
      'adjustedUsageChangePoints',
      'reasons',
      ...['asOf', ...FIGURE_NAMES].flatMap(name => [`${name}Before`, `${name}After`]),
    ],
    rows: moves.map(move => [
      move.customer.id,
      move.customer.name,
      ...keys.map(() => move.key),
      move.kind,
      ...[move.deployment, move.usage, move.adjusted].map(percentField),
      move.reasons.map(reasonField).join(LIST_SEPARATOR),
      ...figurePairs(move),
    ]),
  }
}

function figurePairs({ before, after }: Move): Cell[] {
  const left = pointCells(before)
  const right = pointCells(after)
  return left.flatMap((cell, index) => [cell, right[index] ?? null])
}

function pointCells(point: PointFigures | null): Cell[] {
  if (!point) return [null, ...FIGURE_NAMES.map(() => null)]
  const figures = pointFields(point)
  return [dayField(point.asOf), ...FIGURE_NAMES.map(name => figures[name])]
}
