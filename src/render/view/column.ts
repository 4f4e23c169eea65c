// The columns that a row of figures can have, as cells of tables for people.
import { FIGURES, type FigureId } from '../../report/figures/index.ts'
import type { Value } from '../../report/figures/value.ts'
import type { Row } from '../../report/types.ts'
import { customerName, keyName } from '../document/names.ts'
import type { Messages } from '../messages/types.ts'
import { type Cell, day, fraction, money, number, text } from './cell.ts'

export type ColumnKey = FigureId | 'service' | 'product' | 'workload'

export function columnCell(key: ColumnKey, row: Row, messages: Messages): Cell {
  if (key === 'service' || key === 'product' || key === 'workload')
    return text(row.key === null ? null : keyName(row, messages))
  if (key === 'customer')
    return text(row.scope === 'total' ? messages.report.total : customerName(row.customer, messages))
  return cellOf(FIGURES.find(({ id }) => id === key)?.read(row) ?? null, messages)
}

function cellOf(value: Value, { report, flags, advice, table }: Messages): Cell {
  switch (value?.kind) {
    case undefined:
      return null
    case 'count':
    case 'signed':
    case 'line':
      return number(value.kind, value.value)
    case 'percent':
    case 'points':
    case 'perHundred':
      return fraction(value.kind, value.value)
    case 'day':
      return day(value.value)
    case 'money':
      return money(value.value)
    case 'text':
      return text(value.value)
    case 'names':
      return text(value.value.join('; '))
    case 'basis':
      return text(report.basis[value.value])
    case 'flags':
      return text(value.value.map(flag => flags[flag].label).join('; '))
    case 'advice':
      return text(value.value.map(({ code }) => advice[code].label).join('; '))
    case 'reached':
      return text(value.value.reached ? table.reached : table.missing(value.value.missing))
  }
}

const ofWorkbook = FIGURES.filter(({ workbook }) => workbook)

/** The figures that every row has. */
export const ALWAYS: readonly ColumnKey[] = ofWorkbook.filter(({ csv }) => csv).map(({ id }) => id)

/** Shown where at least one row has something to say. */
export const FURTHER: readonly ColumnKey[] = ofWorkbook.filter(({ csv }) => !csv).map(({ id }) => id)
