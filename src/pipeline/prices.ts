// Prices by product: of several for one product and currency the one that an export puts first.
import type { PriceList, SeatPrice } from '../metrics/cost.ts'
import { InputError } from '../model/problem.ts'
import type { PriceRow } from '../model/rows.ts'
import type { TallyProduct } from '../tally/products.ts'
import { productFinder, type Settled } from '../tally/settle.ts'

interface Priced {
  row: PriceRow
  product: TallyProduct
  file: string
  line: number
}

/** Throws an InputError where a product has two prices in one currency that are as good as each other. */
export function priceBook(settled: Settled): PriceList {
  const productOf = productFinder(settled)
  const priced = settled.collector.prices.map(
    ({ row, file, line }): Priced => ({ row, product: productOf(row.product), file, line }),
  )
  const best = new Map<string, Priced>()
  for (const one of priced) {
    const known = best.get(keyOf(one))
    if (!known || comesBefore(one.row, known.row)) best.set(keyOf(one), one)
  }
  for (const one of priced) {
    const chosen = best.get(keyOf(one))?.row ?? one.row
    if (comesBefore(chosen, one.row) || chosen.unitPrice === one.row.unitPrice) continue
    const params = { product: one.product.name, currency: one.row.currency }
    throw new InputError([{ code: 'conflicting-prices', file: one.file, line: one.line, params }])
  }
  const book = new Map<string, SeatPrice[]>()
  for (const { row, product } of best.values()) {
    const perYear = BigInt(row.unitPrice) * (row.term === 'yearly' ? 1n : 12n)
    book.set(product.key, [...(book.get(product.key) ?? []), { currency: row.currency, perYear }])
  }
  return book
}

function keyOf({ row, product }: Priced): string {
  return JSON.stringify([product.key, row.currency])
}

/** The export's own order first; of two terms that it puts level, the monthly one. */
function comesBefore(a: PriceRow, b: PriceRow): boolean {
  if (a.preference !== b.preference) return a.preference < b.preference
  return a.term === 'monthly' && b.term === 'yearly'
}
