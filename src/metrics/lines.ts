// Distances to a line, in whole users or seats.
import { comparePart, compareToPercent, type Ratio } from '../model/ratio.ts'

/** How many more of `whole` it takes until part/whole is at `percent`; 0 when it is there. */
export function missingTo(percent: number, part: number, whole: number): number {
  const scaled = BigInt(Math.round(percent * 1e6)) * BigInt(whole)
  const needed = (scaled + 99_999_999n) / 100_000_000n
  return Math.max(0, Number(needed) - part)
}

/** Below the line; not available is not below. */
export function isBelow(value: Ratio | null, percent: number): boolean {
  return value !== null && compareToPercent(value, percent) < 0
}

/** At the line or above it; not available is not. */
export function reaches(value: Ratio | null, percent: number): boolean {
  return value !== null && compareToPercent(value, percent) >= 0
}

/** At least `count` and at least `percent` of the whole. */
export function isLargeGap(gap: number, whole: number, count: number, percent: number): boolean {
  return gap >= count && whole > 0 && comparePart(gap, whole, percent) >= 0
}
