// What unused seats cost: per month, per currency, to the hundredth.
import { describe, expect, it } from 'vitest'
import { costOf, monthly, type PriceList } from '../../src/metrics/cost.ts'
import { addMoney, moneyOf } from '../../src/metrics/money.ts'

/** A price of so many hundredths for a term. */
const price = (currency: string, hundredths: bigint, termMonths: number) => ({
  currency,
  termMonths,
  perMonth: { numerator: hundredths, denominator: 100n * BigInt(termMonths) },
})
/** E3 at 20.00 EUR and 22.50 USD a month, F3 at 100.00 EUR a year. */
const PRICES: PriceList = new Map([
  ['e3', [price('USD', 2250n, 1), price('EUR', 2000n, 1)]],
  ['f3', [price('EUR', 10_000n, 12)]],
])
const seats = (key: string, count: number, term: number | null = null) => ({ key, term, count })
const wasted = (key: string, unassigned: number, unused: number) => ({
  key,
  name: key.toUpperCase(),
  term: null,
  unassigned,
  unused,
})

describe('the cost of wasted seats', () => {
  it('is not available without any price', () => {
    expect(costOf([wasted('e3', 5, 5)], new Map())).toBeNull()
  })

  it('is added per currency, never across', () => {
    // 3 × 20 EUR and 3 × 22.50 USD; unused 2 × 20 EUR + 3 × 100/12 EUR = 40 + 25.
    expect(costOf([wasted('e3', 3, 2), wasted('f3', 0, 3)], PRICES)).toEqual({
      unassigned: [
        { currency: 'EUR', amount: '60.00' },
        { currency: 'USD', amount: '67.50' },
      ],
      unused: [
        { currency: 'EUR', amount: '65.00' },
        { currency: 'USD', amount: '45.00' },
      ],
      unpriced: [],
    })
  })

  it('names products that waste seats and have no price, once each', () => {
    const seats = [wasted('p1', 1, 0), wasted('p1', 0, 1), wasted('e5', 0, 0), wasted('a1', 0, 2)]
    expect(costOf(seats, PRICES)).toEqual({ unassigned: [], unused: [], unpriced: ['A1', 'P1'] })
  })

  it('of over-assigned seats is none', () => {
    expect(monthly([seats('e3', -4)], PRICES)).toEqual([])
    expect(monthly([seats('e3', 0)], PRICES)).toEqual([])
  })

  it.each([
    // 100.00 a year are 8.333… a month; of seven seats 58.333…, of six exactly 50.
    [1, '8.33'],
    [2, '16.67'],
    [6, '50.00'],
    [7, '58.33'],
  ])('of %i seats by the year is rounded once', (count, amount) => {
    expect(monthly([seats('f3', count)], PRICES)).toMatchObject([{ currency: 'EUR', amount }])
  })

  it('rounds half a hundredth up', () => {
    // 0.06 a year are 0.005 a month.
    const prices = new Map([['x', [price('EUR', 6n, 12)]]])
    expect(monthly([seats('x', 1)], prices)).toMatchObject([{ currency: 'EUR', amount: '0.01' }])
  })

  it('is exact beyond what a number can hold', () => {
    const prices = new Map([['x', [price('JPY', 900_719_925_474_099_300n, 1)]]])
    expect(monthly([seats('x', 10)], prices)).toEqual([{ currency: 'JPY', amount: '90071992547409930.00' }])
  })
})

it('adds amounts of one currency', () => {
  const amounts = [
    { currency: 'USD', amount: '0.99' },
    { currency: 'EUR', amount: '10.05' },
    { currency: 'USD', amount: '0.02' },
  ]
  expect(addMoney(amounts)).toEqual([
    { currency: 'EUR', amount: '10.05' },
    { currency: 'USD', amount: '1.01' },
  ])
  expect(addMoney([])).toEqual([])
})

it('adds exact amounts and rounds once: three thirds are a whole', () => {
  const third = moneyOf('EUR', { numerator: 1n, denominator: 3n })
  expect(third.amount).toBe('0.33')
  expect(addMoney([third, third, third])).toEqual([{ currency: 'EUR', amount: '1.00' }])
})

it('takes the price of the term, else of the year, else of the shortest term', () => {
  const prices = new Map([['x', [price('EUR', 3600n, 36), price('EUR', 2400n, 12), price('EUR', 300n, 1)]]])
  const amount = (term: number | null) => monthly([seats('x', 1, term)], prices)[0]?.amount
  expect([36, 12, 1, 6, null].map(amount)).toEqual(['1.00', '2.00', '3.00', '2.00', '2.00'])
  const without = new Map([['x', [price('EUR', 3600n, 36), price('EUR', 300n, 1)]]])
  expect(monthly([seats('x', 1)], without)[0]?.amount).toBe('3.00')
})

it.each([
  [0n, '0.00'],
  [5n, '0.05'],
  [99n, '0.99'],
  [12_345n, '123.45'],
])('writes %s hundredths as %s', (cents, expected) => {
  expect(moneyOf('EUR', { numerator: cents, denominator: 100n }).amount).toBe(expected)
})
