// For which term a product is bought: its own price counts.
import { isTermAssumed, type PriceList } from '../../metrics/cost.ts'
import { inOrder } from '../../model/code-points.ts'
import { groupBy } from '../../model/group.ts'
import { memoizeLast } from '../../model/lazy.ts'
import type { Subscription } from '../../tally/licences/subscription.ts'
import type { CustomerTally } from '../../tally/types.ts'

/** The counted subscriptions of each product, by product key. */
export function soldOf({ subscriptions }: CustomerTally): ReadonlyMap<string, readonly Subscription[]> {
  return soldAmong(subscriptions)
}

const soldAmong = memoizeLast((subscriptions: readonly Subscription[]) =>
  groupBy(
    subscriptions.filter(({ standing }) => standing === 'counted'),
    ({ product }) => product.key,
  ),
)

/** The term that all of these subscriptions have; null where they differ or do not say. */
export function termOf(subscriptions: readonly Subscription[]): number | null {
  const terms = new Set(subscriptions.map(({ termMonths }) => termMonths))
  const [term = null] = terms
  return terms.size === 1 ? term : null
}

/** Products that have prices for several terms, of which none is known to be theirs: the yearly one was taken. */
export function assumedTerms(tallies: readonly CustomerTally[], prices: PriceList): string[] {
  if (prices.size === 0) return []
  const assumed = tallies.flatMap(({ subscriptions }) =>
    subscriptions
      .filter(({ standing }) => standing === 'counted')
      .filter(({ product, termMonths }) => isTermAssumed(prices.get(product.key) ?? [], termMonths))
      .map(({ product }) => product.name),
  )
  return inOrder(assumed)
}
