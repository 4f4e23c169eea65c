// What seats cost that nobody has, or that nobody uses: per month, per currency, exact.
import { compareCodePoints } from '../model/fold.ts'
import type { Cost, Money } from '../report/types.ts'
import { asAmount } from './total.ts'

/** Price of one seat: hundredths of the currency for one year, so that both terms are whole numbers. */
export interface SeatPrice {
  currency: string
  perYear: bigint
}

/** Prices by product key; a product may be priced in several currencies. */
export type PriceList = ReadonlyMap<string, readonly SeatPrice[]>

/** Seats of one product that cost without being of use. */
export interface WastedSeats {
  key: string
  name: string
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
      seats.map(({ key, unassigned }) => [key, unassigned]),
      prices,
    ),
    unused: monthly(
      seats.map(({ key, unused }) => [key, unused]),
      prices,
    ),
    unpriced: [...new Set(unpriced.map(({ name }) => name))].sort(compareCodePoints),
  }
}

/** The price per month of a number of seats of each product. */
export function monthly(seats: readonly (readonly [string, number])[], prices: PriceList): Money[] {
  const perYear = new Map<string, bigint>()
  for (const [key, count] of seats) {
    if (count <= 0) continue
    for (const price of prices.get(key) ?? []) {
      perYear.set(price.currency, (perYear.get(price.currency) ?? 0n) + price.perYear * BigInt(count))
    }
  }
  return [...perYear]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([currency, cents]) => ({ currency, amount: asAmount((cents + 6n) / 12n) }))
}
