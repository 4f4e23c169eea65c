// The fixed columns of a row of figures; what stands between the customer and the figures is up to the table.
import type { Row } from '../../report/types.ts'
import { dayField, FIGURE_NAMES, figureFields } from '../fields.ts'
import type { Cell } from './write.ts'

export const LIST_SEPARATOR = ';'

/** The header of a table of rows; `keys` are the columns that follow the customer's name. */
export function rowHeader(keys: readonly string[]): string[] {
  return [
    'asOf',
    'windowStart',
    'windowEnd',
    'customerId',
    'customerName',
    ...keys,
    ...FIGURE_NAMES,
    'basis',
    'flags',
    'advice',
  ]
}

/** One row under that header; `keys` has a cell for each of its keys. */
export function rowCells(row: Row, keys: readonly Cell[]): Cell[] {
  return [
    dayField(row.asOf),
    dayField(row.window?.start ?? null),
    dayField(row.window?.end ?? null),
    row.customer.id,
    row.customer.name,
    ...keys,
    ...figureCells(row),
    row.basis,
    row.flags.join(LIST_SEPARATOR),
    row.advice.map(advice => advice.code).join(LIST_SEPARATOR),
  ]
}

export function figureCells(row: Row): Cell[] {
  const figures = figureFields(row)
  return FIGURE_NAMES.map(name => figures[name])
}
