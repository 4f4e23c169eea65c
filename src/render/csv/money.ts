// Amounts in cells: a number where there is one currency; those of several stand in the order of their currencies.
import type { Money } from '../../report/types.ts'
import { isNumber, LIST_SEPARATOR } from '../fields.ts'
import type { CsvCell } from './write.ts'

type Amounts = readonly Money[] | null | undefined

export function currenciesCell(money: Amounts): CsvCell {
  return money?.map(({ currency }) => currency).join(LIST_SEPARATOR) ?? null
}

export function amountsCell(money: Amounts): CsvCell {
  if (!money?.length) return null
  const [only, ...others] = money
  // The digits themselves where a number would lose some.
  if (only && others.length === 0 && isNumber(only)) return Number(only.amount)
  return money.map(({ amount }) => amount).join(LIST_SEPARATOR)
}
