// Money is exact until it is shown: a sum is rounded once, from exact parts.
import { compareCodePoints } from '../model/code-points.ts'
import { type Ratio, sum } from '../model/ratio.ts'
import type { Money } from '../report/money.ts'

/** An amount, rounded half up to hundredths; the exact one stays beside it where they differ. */
export function moneyOf(currency: string, exact: Ratio): Money {
  const hundredths = exact.numerator * 100n
  const cents = (hundredths * 2n + exact.denominator) / (exact.denominator * 2n)
  const isWhole = hundredths % exact.denominator === 0n
  return { currency, amount: asAmount(cents), ...(isWhole ? {} : { exact }) }
}

/** Amounts per currency; currencies are never added to each other. */
export function addMoney(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, Ratio>()
  for (const money of amounts) {
    const part = exactAmount(money)
    const known = sums.get(money.currency)
    sums.set(money.currency, known ? sum(known, part) : part)
  }
  return [...sums]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([currency, exact]) => moneyOf(currency, exact))
}

/** Amounts of a month as those of a year, from what they are rounded from. */
export function perYear(amounts: readonly Money[]): Money[] {
  return amounts.map(money => {
    const exact = exactAmount(money)
    return moneyOf(money.currency, { ...exact, numerator: exact.numerator * 12n })
  })
}

/** What an amount is rounded from. */
export function exactAmount({ amount, exact }: Pick<Money, 'amount' | 'exact'>): Ratio {
  return exact ?? { numerator: BigInt(amount.replace('.', '')), denominator: 100n }
}

/** Hundredths as text with two decimals. */
function asAmount(cents: bigint): string {
  const digits = String(cents).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
