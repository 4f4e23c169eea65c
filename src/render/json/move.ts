// How one customer moved between two portfolio exports, in JSON.
import type { DiffReport, Move, PointFigures } from '../../report/types.ts'
import { dayField, POINT_FIGURES, percentField, pointRow, reasonField } from '../fields.ts'
import { customerFields, fieldsOf } from './row.ts'

export function moveFields(move: Move, by: DiffReport['by']) {
  return {
    customer: customerFields(move.customer),
    ...(by === 'customer' ? {} : { [by]: move.key }),
    move: move.kind,
    deploymentPoints: percentField(move.deployment),
    usagePoints: percentField(move.usage),
    adjustedUsagePoints: percentField(move.adjusted),
    reasons: move.reasons.map(reason => ({
      field: reasonField(reason),
      before: reason.before,
      after: reason.after,
    })),
    before: move.before && figures(move.before),
    after: move.after && figures(move.after),
  }
}

const fieldsOfPoint = fieldsOf(POINT_FIGURES)

function figures(point: PointFigures) {
  return { asOf: dayField(point.asOf), ...fieldsOfPoint(pointRow(point)) }
}
