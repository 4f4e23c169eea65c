// How many seats of a product could go at its renewals, and of which subscriptions: FIGURES.md, section 9.
import { compareCodePoints } from '../model/code-points.ts'
import type { Day } from '../model/day.ts'

/** Users of one product. null is "not available". */
export interface ProductUse {
  /** Users with a counted row of it. */
  total: number | null
  /** Those who were active in the window. */
  entitled: number | null
  /** Those who were not, and whose licence was given out before the window. */
  unused: number | null
}

/** A counted subscription of the product. */
export interface Renewable {
  /** Folded; '' where no export has one. */
  id: string
  ends: Day | null
  sold: number
}

/**
 * Sold seats less those of users who are entitled active or whose licence was given out within the window; one stays
 * where anybody is entitled. Never below 0; null where it is not known who was active.
 */
export function seatsToDrop(sold: number, { total, entitled, unused }: ProductUse): number | null {
  if (total === null || entitled === null || unused === null) return null
  const staying = Math.max(total - unused, Math.min(total, 1))
  return Math.max(0, sold - staying)
}

/**
 * `seats` shared over subscriptions of one product: by their end from `asOf` on, earliest first, then those without an
 * end to come, ties by id; to each at most what it sold. Equal ones keep their order.
 */
export function shareSeats<S extends Renewable>(
  subscriptions: readonly S[],
  seats: number,
  asOf: Day | null,
): ReadonlyMap<S, number> {
  const endOf = ({ ends }: S): number =>
    ends !== null && asOf !== null && ends >= asOf ? ends : Number.MAX_SAFE_INTEGER
  const ordered = subscriptions.toSorted((a, b) => endOf(a) - endOf(b) || compareCodePoints(a.id, b.id))
  let left = seats
  return new Map(
    ordered.map(one => {
      const share = Math.min(left, one.sold)
      left -= share
      return [one, share]
    }),
  )
}
