// Cells of a workbook: real numbers with a format, days that sort, text that is never a formula.
import { quotient } from '../../model/ratio.ts'
import type { Cell } from '../document/cell.ts'
import { textsOf } from '../document/words.ts'
import type { Messages } from '../messages/types.ts'
import { toSpreadsheet } from '../text/spreadsheet.ts'

/** A number and the format that shows it. */
export interface Digits {
  value: number
  format: string
}

/** What a cell holds; text as it is written. */
export type Content = Digits | string | null

export const DAY_FORMAT = 'yyyy-mm-dd'
/** Of what a bar from 0 to 100 % stands behind. */
export const PERCENT_FORMAT = '0.0%'
/** Day 0 of a workbook is 1899-12-30. */
const EPOCH = 25_569
/** As many characters fit into a cell. */
const MOST = 32_767

export function contentOf(cell: Cell, messages: Messages): Content {
  switch (cell?.kind) {
    case undefined:
      return null
    case 'count':
      return { value: cell.value, format: '#,##0' }
    case 'signed':
      return { value: cell.value, format: '+#,##0;-#,##0;0' }
    case 'percent':
      return { value: quotient(cell.value), format: PERCENT_FORMAT }
    case 'points':
      return { value: quotient(cell.value) * 100, format: '+0.0;-0.0;0.0' }
    case 'perHundred':
      return { value: quotient(cell.value) * 100, format: '0.0' }
    case 'line':
      return { value: cell.value / 100, format: PERCENT_FORMAT }
    case 'day':
      return { value: cell.value + EPOCH, format: DAY_FORMAT }
    case 'money':
      return money(cell.value)
    default: {
      const text = textsOf(cell, messages).join('; ')
      return text === '' ? null : words(text)
    }
  }
}

/** A workbook keeps 15 digits of a number and makes zeros of all others. */
const KEPT = 15

/** One amount is a number in its currency; several stay side by side, since they must not be added. */
function money(amounts: readonly { currency: string; amount: string }[]): Content {
  const [first, ...others] = amounts
  const isKept = first && Number(Number(first.amount).toPrecision(KEPT)).toFixed(2) === first.amount
  if (isKept && others.length === 0 && /^[A-Z]{3}$/.test(first.currency))
    return { value: Number(first.amount), format: `[$${first.currency}] #,##0.00` }
  return words(amounts.map(({ currency, amount }) => `${currency} ${amount}`).join(' + '))
}

/** Texts that are written as they are, as most are: no formula, nothing hidden, no escape. */
const BARE = /^[A-Za-z0-9][ -^`-~]*$/

/** Disarmed, as long as a cell can be, and without what XML or the workbook's own escapes would change. */
export function words(value: string): string {
  if (value.length <= MOST && BARE.test(value)) return value
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
