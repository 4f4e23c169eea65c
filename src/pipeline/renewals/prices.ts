// Prices by product and term: of several for one product, currency and term the one that an export puts first.
import type { PriceList, SeatPrice } from '../../metrics/cost.ts'
import { groupBy } from '../../model/group.ts'
import { InputError } from '../../model/problem.ts'
import type { PriceRow, WrittenAmount } from '../../model/rows.ts'
import { canBeThousands, hasDecimalComma } from '../../sources/cells/amount.ts'
import type { TallyProduct } from '../../tally/intake/products.ts'
import { productFinder, type Resolved } from '../../tally/intake/resolve.ts'

interface Priced {
  row: PriceRow & { unitPrice: WrittenAmount }
  product: TallyProduct
  file: string
  line: number
}

/** Throws an InputError where nothing tells what an amount is, and where a product has two prices of one term in one currency that are as good as each other. */
export function priceBook(resolved: Resolved): PriceList {
  const productOf = productFinder(resolved)
  const priced = resolved.collector.prices.flatMap(({ row, file, line }): Priced[] => {
    const { unitPrice } = row
    return unitPrice ? [{ row: { ...row, unitPrice }, product: productOf(row.product), file, line }] : []
  })
  for (const ofFile of groupBy(priced, ({ file }) => file).values()) requireOneReading(ofFile)
  const best = new Map<string, Priced>()
  for (const one of priced) {
    const known = best.get(keyOf(one))
    if (!known || one.row.preference < known.row.preference) best.set(keyOf(one), one)
  }
  for (const one of priced) {
    const chosen = best.get(keyOf(one))?.row ?? one.row
    if (chosen.preference < one.row.preference || isSame(chosen, one.row)) continue
    const params = { product: one.product.name, currency: one.row.currency }
    throw new InputError([{ code: 'conflicting-prices', file: one.file, line: one.line, params }])
  }
  const book = new Map<string, SeatPrice[]>()
  for (const { row, product } of best.values()) {
    const { currency, termMonths } = row
    const { numerator, denominator } = row.unitPrice
    const perMonth = { numerator, denominator: denominator * BigInt(termMonths) }
    book.set(product.key, [...(book.get(product.key) ?? []), { currency, termMonths, perMonth }])
  }
  return book
}

/** What `1.234` and `1,234` are cannot be told in a file in which `20,15` is an amount. */
function requireOneReading(prices: readonly Priced[]): void {
  const withComma = prices.find(({ row }) => hasDecimalComma(row.unitPrice.written))
  const unclear = prices.find(({ row }) => canBeThousands(row.unitPrice.written))
  if (!withComma || !unclear) return
  const { file, line } = unclear
  const params = {
    found: unclear.row.unitPrice.written,
    other: withComma.row.unitPrice.written,
    otherLine: withComma.line,
  }
  throw new InputError([{ code: 'decimals-or-thousands', file, line, column: 'UnitPrice', params }])
}

function keyOf({ row, product }: Priced): string {
  return JSON.stringify([product.key, row.currency, row.termMonths])
}

function isSame({ unitPrice: a }: Priced['row'], { unitPrice: b }: Priced['row']): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator
}
