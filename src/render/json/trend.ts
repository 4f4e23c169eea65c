// Figures over time in JSON, oldest first.
import type { TrendPoint } from '../../report/types.ts'
import { dayField } from '../fields.ts'
import { rowFields } from './row.ts'

/** `row` is null where nothing is there for the date; `missing` names customers without an export. */
export function pointFields({ day, customers, missing, row }: TrendPoint) {
  return { date: dayField(day), customers, missing, row: row && rowFields(row) }
}
