// Seats that could go at a renewal, counted on fingers.
import { describe, expect, it } from 'vitest'
import { forTerm, type PriceList } from '../../src/metrics/cost.ts'
import { type Renewable, seatsToDrop, shareSeats } from '../../src/metrics/renewals.ts'
import { asDay } from '../../src/model/day.ts'

const use = (total: number, entitled: number, unused: number) => ({ total, entitled, unused })

describe('seats to drop', () => {
  it('are those of nobody who is active or has just got a licence', () => {
    // Of 8 users 5 are active, 1 is new, 2 are idle: 10 − 6.
    expect(seatsToDrop(10, use(8, 5, 2))).toBe(4)
  })

  it('leave one seat where anybody is entitled, and none where nobody is', () => {
    expect(seatsToDrop(10, use(3, 0, 3))).toBe(9)
    expect(seatsToDrop(10, use(0, 0, 0))).toBe(10)
    expect(seatsToDrop(0, use(3, 0, 3))).toBe(0)
  })

  it('are never below none, however many use what was sold', () => {
    expect(seatsToDrop(2, use(5, 5, 0))).toBe(0)
  })

  it('are not available where it is not known who is active', () => {
    expect(seatsToDrop(10, { total: 5, entitled: null, unused: null })).toBeNull()
    expect(seatsToDrop(10, { total: null, entitled: null, unused: null })).toBeNull()
  })
})

describe('sharing them', () => {
  const TODAY = asDay(100)
  const one = (id: string, ends: number | null, sold: number): Renewable => ({
    id,
    ends: ends === null ? null : asDay(ends),
    sold,
  })
  const shares = (subscriptions: readonly Renewable[], seats: number, asOf = TODAY): Record<string, number> =>
    Object.fromEntries([...shareSeats(subscriptions, seats, asOf)].map(([{ id }, share]) => [id, share]))

  it('begins with what ends first, and takes from each no more than it sold', () => {
    expect(shares([one('late', 300, 10), one('soon', 110, 4)], 7)).toEqual({ soon: 4, late: 3 })
  })

  it('takes an end on the day itself as to come, and one before it as none', () => {
    const all = [one('past', 99, 5), one('today', 100, 5), one('open', null, 5), one('next', 200, 5)]
    expect(shares(all, 12)).toEqual({ today: 5, next: 5, open: 2, past: 0 })
    expect(shares(all, 17)).toEqual({ today: 5, next: 5, open: 5, past: 2 })
  })

  it('breaks ties by id, by code point', () => {
    expect(shares([one('b', 110, 5), one('a', 110, 5), one('C', 110, 5)], 6)).toEqual({ C: 5, a: 1, b: 0 })
  })

  it('of none gives none to each', () => {
    expect(shares([one('a', 110, 5), one('b', null, 0)], 0)).toEqual({ a: 0, b: 0 })
  })
})

describe('a seat for the term that begins', () => {
  const price = (currency: string, hundredths: bigint, termMonths: number) => ({
    currency,
    termMonths,
    perMonth: { numerator: hundredths, denominator: 100n * BigInt(termMonths) },
  })
  const PRICES: PriceList = new Map([
    ['monthly', [price('EUR', 1001n, 1)]],
    ['yearly', [price('EUR', 10_000n, 12)]],
    ['both', [price('EUR', 2300n, 1), price('EUR', 24_000n, 12), price('USD', 2500n, 1)]],
  ])
  const cost = (key: string, term: number | null, count = 1) =>
    forTerm({ key, term, count }, PRICES).map(({ currency, amount }) => `${currency} ${amount}`)

  it('is its price per month times the months of its own term', () => {
    expect(cost('monthly', 12)).toEqual(['EUR 120.12'])
    // 100.00 a year are 8.333… a month: a sum is rounded once.
    expect(cost('yearly', 1)).toEqual(['EUR 8.33'])
    expect(cost('yearly', 1, 3)).toEqual(['EUR 25.00'])
    expect(cost('yearly', 36)).toEqual(['EUR 300.00'])
  })

  it('of several terms takes its own, else the yearly one, for each currency by itself', () => {
    expect(cost('both', 1)).toEqual(['EUR 23.00', 'USD 25.00'])
    expect(cost('both', 12)).toEqual(['EUR 240.00', 'USD 300.00'])
    // Neither for three years: 240.00 a year, and 25.00 a month.
    expect(cost('both', 36)).toEqual(['EUR 720.00', 'USD 900.00'])
  })

  it('takes the term of the price where its own is not known', () => {
    expect(cost('monthly', null)).toEqual(['EUR 10.01'])
    expect(cost('both', null)).toEqual(['EUR 240.00', 'USD 25.00'])
  })

  it('without a price is nothing, and of no seats it is zero', () => {
    expect(cost('other', 12)).toEqual([])
    expect(cost('monthly', 12, 0)).toEqual(['EUR 0.00'])
  })
})
