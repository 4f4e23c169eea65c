// Prices by product: one for each product and currency, the monthly term first.
import type { PriceList, SeatPrice } from '../metrics/cost.ts'
import { InputError } from '../model/problem.ts'
import type { PriceRow } from '../model/rows.ts'
import type { Settled } from '../tally/settle.ts'

export type PriceBook = PriceList

/** Throws an InputError where a product has two prices in one currency and term. */
export function priceBook(settled: Settled): PriceBook {
  const { collector, products } = settled
  const found = new Map<string, { row: PriceRow; name: string }>()
  for (const row of collector.prices) {
    const product = products[collector.products.refer(row.product)]
    if (!product) continue
    const key = JSON.stringify([product.key, row.currency, row.term])
    const known = found.get(key)
    if (known && known.row.unitPrice !== row.unitPrice) {
      const params = { product: product.name, currency: row.currency }
      throw new InputError([{ code: 'conflicting-prices', params }])
    }
    found.set(key, { row, name: product.key })
  }
  const book = new Map<string, SeatPrice[]>()
  for (const { row, name } of found.values()) {
    const yearly = row.term === 'yearly'
    if (yearly && found.has(JSON.stringify([name, row.currency, 'monthly']))) continue
    const perYear = BigInt(row.unitPrice) * (yearly ? 1n : 12n)
    book.set(name, [...(book.get(name) ?? []), { currency: row.currency, perYear }])
  }
  return book
}
