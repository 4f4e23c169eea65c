// Amounts as people and programs write them.
import { withPlainDigits } from './plain-digits.ts'

/** A comma stands before decimals where they are not three, which would be thousands, and behind a 0, where nothing is thousands. */
const DECIMAL_COMMA = /^(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+)$/
const DIGITS = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/

/** An amount as digits with a point before its decimals; undefined for anything else. */
export function plainAmount(cell: string): string | undefined {
  const plain = hasDecimalComma(cell) ? cell.replace(',', '.') : cell
  return DIGITS.test(plain) ? plain.replaceAll(',', '') : undefined
}

/** Whether an amount can only be one of a decimal comma. */
export function hasDecimalComma(cell: string): boolean {
  return DECIMAL_COMMA.test(cell)
}

/** Whether three digits behind a mark are thousands or decimals depends on which mark stands before decimals. */
export function canBeThousands(cell: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(cell)
}

/** So many digits does every program keep that counts in doubles. */
const SURE_DIGITS = 15

/**
 * The same, where every decimal counts. An amount of more digits is a double that was written with too many of them, and is
 * what stands for that double: 8.199999999999999 is 8.2 (XlsxWriter and openpyxl write it so, and Gnumeric keeps it).
 */
export function exactAmount(cell: string): string | undefined {
  const amount = plainAmount(cell)
  if (amount === undefined || amount.replace('.', '').replace(/^0+/, '').length <= SURE_DIGITS) return amount
  const shortest = String(Number(amount))
  return shortest.includes('e') ? amount : shortest
}

/** Digits, in one piece or in groups of three; without decimals, or with some that are 0. */
const COUNT = /^(?<digits>\d+|[1-9]\d{0,2}(?<mark>[,. '’])\d{3}(?:\k<mark>\d{3})*)(?:[.,]0{1,2})?$/

/** A whole number of 0 or more; undefined for anything else. A point between groups of three is one only where it `canGroup`. */
export function wholeNumber(cell: string, canGroup: boolean): number | undefined {
  if (/^\d{1,9}$/.test(cell)) return Number(cell)
  const { digits, mark = ',' } = COUNT.exec(withPlainDigits(cell) ?? '')?.groups ?? {}
  return digits === undefined || (mark === '.' && !canGroup) ? undefined : Number(digits.replace(/\D/g, ''))
}
