// What seats cost that nobody has or nobody uses, and what a renewal costs: per currency, exact.
import { inOrder } from '../model/code-points.ts'
import type { Ratio } from '../model/ratio.ts'
import type { Cost, Money } from '../report/types.ts'
import { addMoney, moneyOf } from './money.ts'

/** Price of one seat for a month, where it is bought for a term. */
export interface SeatPrice {
  currency: string
  termMonths: number
  perMonth: Ratio
}

/** Prices by product key; a product may be priced in several currencies, and for several terms. */
export type PriceList = ReadonlyMap<string, readonly SeatPrice[]>

/** Seats of one product that are bought for one term; null where the term is not known. */
export interface PricedSeats {
  key: string
  term: number | null
  count: number
}

/** Seats of one product that cost without being of use. */
export interface WastedSeats {
  key: string
  name: string
  term: number | null
  /** sold − assigned, where above 0. */
  unassigned: number
  /** Users who hold it and are counted as not using their seats in the scope at hand. */
  unused: number
}

/** The cost per month; null without any price. Products with wasted seats and no price are named. */
export function costOf(seats: readonly WastedSeats[], prices: PriceList): Cost | null {
  if (prices.size === 0) return null
  const unpriced = seats.filter(({ key, unassigned, unused }) => !prices.has(key) && unassigned + unused > 0)
  return {
    unassigned: monthly(
      seats.map(({ key, term, unassigned }) => ({ key, term, count: unassigned })),
      prices,
    ),
    unused: monthly(
      seats.map(({ key, term, unused }) => ({ key, term, count: unused })),
      prices,
    ),
    unpriced: inOrder(unpriced.map(({ name }) => name)),
  }
}

/** The price per month of seats of some products. */
export function monthly(seats: readonly PricedSeats[], prices: PriceList): Money[] {
  const parts = seats
    .filter(({ count }) => count > 0)
    .flatMap(({ key, term, count }) =>
      pricesFor(prices.get(key) ?? [], term).map(({ currency, perMonth }) =>
        moneyOf(currency, { ...perMonth, numerator: perMonth.numerator * BigInt(count) }),
      ),
    )
  return addMoney(parts)
}

/** The price of seats for the term that begins: their own, or that of the price where theirs is not known. */
export function forTerm({ key, term, count }: PricedSeats, prices: PriceList): Money[] {
  return addMoney(
    pricesFor(prices.get(key) ?? [], term).map(({ currency, termMonths, perMonth }) =>
      moneyOf(currency, {
        ...perMonth,
        numerator: perMonth.numerator * BigInt(count) * BigInt(term ?? termMonths),
      }),
    ),
  )
}

/** One price for each currency: of the term itself, else of the year, else of the shortest term. */
function pricesFor(prices: readonly SeatPrice[], term: number | null): SeatPrice[] {
  const rank = ({ termMonths }: SeatPrice): number =>
    termMonths === term ? -2 : termMonths === 12 ? -1 : termMonths
  const best = new Map<string, SeatPrice>()
  for (const price of prices) {
    const known = best.get(price.currency)
    if (!known || rank(price) < rank(known)) best.set(price.currency, price)
  }
  return [...best.values()]
}

/** Whether a product has prices of several terms in one currency, and none of them is for this term. */
export function isTermAssumed(prices: readonly SeatPrice[], term: number | null): boolean {
  const byCurrency = new Map<string, number[]>()
  for (const { currency, termMonths } of prices) {
    byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), termMonths])
  }
  return [...byCurrency.values()].some(terms => terms.length > 1 && !terms.includes(term ?? 0))
}
