// Seats that cost without being of use, scope by scope: each scope asks only for its own products.
import { foldProduct } from '../catalog/fold.ts'
import type { WastedSeats } from '../metrics/cost.ts'
import { oncePer } from '../model/lazy.ts'
import type { Subscription } from '../tally/licences/subscription.ts'
import type { CustomerTally, ScopeTally } from '../tally/types.ts'
import { soldOf, termOf } from './terms.ts'

/** What all scopes of a customer ask for. */
const knownOf = oncePer((tally: CustomerTally) => ({
  services: new Map(tally.subscriptions.map(({ product, service }) => [product.name, service])),
  keys: new Map(tally.subscriptions.map(({ product }) => [product.name, product.key])),
  products: new Map(tally.products().map(product => [product.key ?? '', product])),
}))

/** Seats of the products of a scope that nobody has, and those of the users whom advice counts as not using them. */
export function wastedSeats(tally: CustomerTally, { scope, key, usage }: ScopeTally): WastedSeats[] {
  const { services, keys, products } = knownOf(tally)
  const unusedOf = usage?.unusedSeats ?? new Map<string, number>()
  const own = scope === 'product' ? [key ?? ''] : scope === 'workload' ? [] : [...products.keys()]
  return [...new Set([...own, ...unusedOf.keys()])].flatMap(name => {
    const product = products.get(name)
    const inScope = scope === 'customer' || (scope === 'product' ? name === key : services.get(name) === key)
    const { sold: all = 0, assigned = null } = (inScope && product?.seats) || {}
    const unused = unusedOf.get(name) ?? 0
    if (!product || (!inScope && unused === 0)) return []
    const same = keys.get(name) ?? foldProduct(name)
    const parts = soldOf(tally).get(same) ?? []
    return [
      { key: same, name, term: termOf(parts), unassigned: 0, unused },
      ...unassignedByTerm(parts, Math.max(0, all - (assigned ?? all))).map(part => ({
        ...{ key: same, name, unused: 0 },
        ...part,
      })),
    ]
  })
}

/** Unassigned seats of a product by the term that they are bought for: no more than all of its subscriptions leave. */
function unassignedByTerm(
  subscriptions: readonly Subscription[],
  seats: number,
): { term: number | null; unassigned: number }[] {
  let left = seats
  return subscriptions.flatMap(({ sold, assigned, termMonths: term }) => {
    const unassigned = Math.min(left, Math.max(0, sold - (assigned ?? sold)))
    left -= unassigned
    return unassigned > 0 ? [{ term, unassigned }] : []
  })
}
