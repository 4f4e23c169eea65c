// Percentages that an export states, without saying whether 1.0 means 1 % or 100 %.

/** Half a point: a stated figure may be rounded, or taken a little later than the counts beside it. */
const CLOSE = 0.5

/** No ratio is above this: a larger figure can only be meant in percent. */
const LARGEST_RATIO = 10

/**
 * The stated figure in percent. Its scale is the one that fits the counts of the same row, part / whole;
 * null where neither fits and the figure could be either.
 */
export function statedPercent(stated: number | null, part: number, whole: number): number | null {
  if (stated === null || whole === 0) return null
  const ours = (100 * part) / whole
  if (Math.abs(stated - ours) <= CLOSE) return stated
  // Rounded far below what anybody states, so that 0.29 is 29 and not 28.999999999999996.
  const scaled = Number((stated * 100).toFixed(6))
  if (Math.abs(scaled - ours) <= CLOSE) return scaled
  return stated > LARGEST_RATIO ? stated : null
}
