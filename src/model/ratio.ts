// Exact fractions. A percentage is derived from one of these once, at the very end.

/** An exact fraction; `denominator` is above 0. "Not available" is null, never a zero denominator. */
export interface Ratio {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** a/b, or null where either is not available or b is 0. */
export function ratio(a: number | null, b: number | null): Ratio | null {
  if (a === null || b === null || b === 0) return null
  return { numerator: BigInt(a), denominator: BigInt(b) }
}

/** a + b, exactly, in lowest terms. */
export function sum(a: Ratio, b: Ratio): Ratio {
  const numerator = a.numerator * b.denominator + b.numerator * a.denominator
  const denominator = a.denominator * b.denominator
  let [divisor, rest] = [denominator, numerator < 0n ? -numerator : numerator]
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest]
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** a − b, exactly. */
export function difference(a: Ratio, b: Ratio): Ratio {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

/** Negative, 0 or positive, as `a` is less, the same or more. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const { numerator } = difference(a, b)
  return numerator < 0n ? -1 : numerator > 0n ? 1 : 0
}

/** Below, at or above `percent` (negative, 0, positive). The line may have up to six decimals. */
export function compareToPercent(value: Ratio, percent: number): number {
  if (isTiny(value.numerator) && isTiny(value.denominator) && percent >= 0 && percent <= 100)
    return comparePart(Number(value.numerator), Number(value.denominator), percent)
  const line = BigInt(Math.round(percent * 1e6))
  const left = value.numerator * 100_000_000n
  const right = line * value.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

/** The same of part/whole as plain numbers; `whole` is above 0. */
export function comparePart(part: number, whole: number, percent: number): number {
  if (part < 0 || part > MOST_TINY || whole > MOST_TINY || !(percent >= 0 && percent <= 100))
    return compareToPercent({ numerator: BigInt(part), denominator: BigInt(whole) }, percent)
  return Math.sign(part * HUNDRED - Math.round(percent * 1e6) * whole)
}

/** 100·a/b rounded half up to `decimals` places, in integer arithmetic. A ratio of 2/3 with 2 gives 66.67. */
export function percent(value: Ratio, decimals: number): number {
  if (isSmall(value.numerator) && isSmall(value.denominator) && decimals <= MOST_DECIMALS)
    return scaledPercent(Number(value.numerator), Number(value.denominator), decimals) / 10 ** decimals
  const scale = 10n ** BigInt(decimals)
  const twice = value.numerator * 200n * scale + value.denominator
  const divisor = value.denominator * 2n
  const floor = twice / divisor - (twice % divisor < 0n ? 1n : 0n)
  return Number(floor) / Number(scale)
}

/** Of these all that is reckoned with is below 2^53, and exact in plain numbers, which are many times as fast. */
export const MOST_SMALL = 1_000_000_000
const SMALL = BigInt(MOST_SMALL)
const MOST_DECIMALS = 4

/** The same of these, compared to lines up to 100 %, in millionths of a percent. */
const MOST_TINY = 90_000_000
const TINY = BigInt(MOST_TINY)
const HUNDRED = 100_000_000

function isTiny(part: bigint): boolean {
  return part >= 0n && part <= TINY
}

function isSmall(part: bigint): boolean {
  return part >= 0n && part <= SMALL
}

/** The same of numbers from 0 to MOST_SMALL, times 10 for each decimal. */
export function scaledPercent(numerator: number, denominator: number, decimals: number): number {
  const twice = numerator * 200 * 10 ** decimals + denominator
  const divisor = denominator * 2
  return (twice - (twice % divisor)) / divisor
}

/** a/b as a number: near enough to sort by and to show, and no longer exact. */
export function quotient({ numerator, denominator }: Ratio): number {
  return Number(numerator) / Number(denominator)
}
