// Cells of a workbook: real numbers with a format, days that sort, text that is never a formula.
import type { CellObject } from 'write-excel-file/node'
import type { Ratio } from '../../model/ratio.ts'
import type { Cell } from '../document/cell.ts'
import { textsOf } from '../document/words.ts'
import type { Messages } from '../messages/types.ts'
import { toSpreadsheet } from '../text/spreadsheet.ts'

/** Day 0 of a workbook is 1899-12-30. */
const EPOCH = 25_569
/** As many characters fit into a cell. */
const MOST = 32_767

export function toCell(cell: Cell, messages: Messages): CellObject | null {
  switch (cell?.kind) {
    case undefined:
      return null
    case 'count':
      return digits(cell.value, '#,##0')
    case 'signed':
      return digits(cell.value, '+#,##0;-#,##0;0')
    case 'percent':
      return digits(quotient(cell.value), '0.0%')
    case 'points':
      return digits(quotient(cell.value) * 100, '+0.0;-0.0;0.0')
    case 'perHundred':
      return digits(quotient(cell.value) * 100, '0.0')
    case 'line':
      return digits(cell.value / 100, '0.0%')
    case 'day':
      return { ...digits(cell.value + EPOCH, 'yyyy-mm-dd'), align: 'left' }
    case 'money':
      return money(cell.value)
    default: {
      const text = textsOf(cell, messages).join('; ')
      return text === '' ? null : words(text)
    }
  }
}

export function words(value: string): CellObject {
  return { type: String, value: harmless(value) }
}

function digits(value: number, format: string): CellObject {
  return { type: Number, value, format }
}

/** One amount is a number in its currency; several stay side by side, since they must not be added. */
function money(amounts: readonly { currency: string; amount: string }[]): CellObject {
  const [first, ...others] = amounts
  if (first && others.length === 0 && /^[A-Z]{3}$/.test(first.currency))
    return digits(Number(first.amount), `[$${first.currency}] #,##0.00`)
  return words(amounts.map(({ currency, amount }) => `${currency} ${amount}`).join(' + '))
}

function quotient({ numerator, denominator }: Ratio): number {
  return Number(numerator) / Number(denominator)
}

/** Disarmed, as long as a cell can be, and without what XML or the workbook's own escapes would change. */
function harmless(value: string): string {
  return cutText(
    toSpreadsheet(value)
      .replace(/[\uFFFE\uFFFF]/g, '')
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'),
  )
}

function cutText(value: string): string {
  if (value.length <= MOST) return value
  return `${value.slice(0, MOST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
