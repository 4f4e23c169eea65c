// Seats that cost without being of use, scope by scope: each scope asks only for its own products.
import { foldProduct } from '../../catalog/fold.ts'
import type { Service } from '../../catalog/words.ts'
import type { WastedSeats } from '../../metrics/cost.ts'
import { sum } from '../../metrics/total.ts'
import { memoizeLast } from '../../model/lazy.ts'
import type { Subscription } from '../../tally/licences/subscription.ts'
import { unassignedByProduct } from '../../tally/licences/unassigned.ts'
import type { CustomerTally, ScopeTally } from '../../tally/types.ts'
import { soldOf, termOf } from '../renewals/price-terms.ts'

/** What all scopes of a customer ask for. */
const knownOf = memoizeLast((tally: CustomerTally) => ({
  services: servicesOf(tally.subscriptions),
  keys: new Map(tally.subscriptions.map(({ product }) => [product.name, product.key])),
  products: new Map(tally.products().map(product => [product.key ?? '', product])),
}))

function servicesOf(subscriptions: readonly Subscription[]): Map<string, Service> {
  return new Map(subscriptions.map(({ product, service }) => [product.name, service]))
}

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

/** How many seats of the products of a scope nobody has. */
export function unassignedSeats(tally: CustomerTally, { scope, key }: ScopeTally): number {
  // Of most customers no more is asked, and nothing need be kept.
  if (scope === 'customer') return tally.unassigned()
  const products = byProduct(tally.subscriptions)
  if (scope !== 'service') return products.get(key ?? '') ?? 0
  const services = servicesOf(tally.subscriptions)
  return sum([...products].map(([name, seats]) => (services.get(name) === key ? seats : 0))) ?? 0
}

/** Each product of thousands asks for its own. */
const byProduct = memoizeLast(unassignedByProduct)

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
