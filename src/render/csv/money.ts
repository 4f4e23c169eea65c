// Amounts in cells: a number where there is one currency; those of several stand in the order of their currencies.
import type { Money } from '../../report/types.ts'
import { LIST_SEPARATOR } from '../fields.ts'
import type { CsvCell } from './write.ts'

type Amounts = readonly Money[] | null | undefined

export function currenciesCell(money: Amounts): CsvCell {
  return money?.map(({ currency }) => currency).join(LIST_SEPARATOR) ?? null
}

export function amountsCell(money: Amounts): CsvCell {
  const [first, ...others] = money?.map(({ amount }) => amount) ?? []
  if (first === undefined) return null
  return others.length === 0 ? Number(first) : [first, ...others].join(LIST_SEPARATOR)
}
