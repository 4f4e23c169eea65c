// Figures over time in JSON, oldest first.
import { nameOrId } from '../../report/customer.ts'
import type { TrendPoint } from '../../report/types.ts'
import { dayField } from '../fields.ts'
import { changeFields, customerFields, rowFields } from './row.ts'

/**
 * `row` is null where nothing is there for the date; `missing` names customers without an export; `step` compares with
 * the point before, over the customers in both.
 */
export function pointFields({ customer, day, customers, missing, step, row }: TrendPoint) {
  return {
    ...(customer ? { customer: customerFields(customer) } : {}),
    date: dayField(day),
    customers,
    missing: missing.map(nameOrId),
    step: step && changeFields(step),
    row: row && rowFields(row),
  }
}
