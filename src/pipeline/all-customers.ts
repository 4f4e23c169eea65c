// What is known of all customers together: remarks name it, and a merge adds it up.
import { inOrder } from '../model/code-points.ts'
import { memoizePerObject } from '../model/lazy.ts'
import { customerKey } from '../report/customer.ts'
import type { NamesOfRun, Requests } from '../report/mergeable.ts'
import type { CustomerTally } from '../tally/types.ts'
import type { CountedCustomers } from './counted-customers.ts'
import type { Data } from './data.ts'
import { assumedTerms } from './renewals/price-terms.ts'

/** Names of products that the catalogue does not know, also of those that only a price list has. */
export const unknownProductNames: (resolved: Data['resolved']) => ReadonlySet<string> = memoizePerObject(
  ({ products }: Data['resolved']) => new Set(products.flatMap(({ known, name }) => (known ? [] : name))),
)

/** Products that customers have: with a term that had to be assumed, without a price, and unknown to the catalogue. */
export function productsOfAll(
  { resolved, prices }: Data,
  counted: CountedCustomers,
): Omit<NamesOfRun, 'unmatched'> {
  const strange = unknownProductNames(resolved)
  const asked = strange.size === 0 ? [] : counted.all()
  const priced = prices.size === 0 ? [] : counted.all()
  return {
    assumedTerms: assumedTerms(
      priced.map(({ tally }) => tally),
      prices,
    ),
    unpriced: inOrder(priced.flatMap(({ rows }) => rows.customer.cost?.unpriced ?? [])),
    unknownProducts: inOrder(
      asked.flatMap(({ tally, unknownProducts }) => unknownProducts ?? unknownProductsOf(tally, strange)),
    ),
  }
}

export function unknownProductsOf(tally: CustomerTally, strange: ReadonlySet<string>): string[] {
  if (strange.size === 0) return []
  return tally.products().flatMap(({ key }) => (key !== null && strange.has(key) ? key : []))
}

/** Support requests of customers that nothing else is known of, as far as rows name them. */
export function requestsElsewhere({ resolved }: Data): Requests['elsewhere'] {
  const elsewhere = new Map<string, Requests['elsewhere'][number]>()
  for (const { row, ref } of resolved.collector.supportRows) {
    if (resolved.customers.isCurrent(resolved.customerOf[ref] ?? -1)) continue
    const { id, name } = row.customer
    const key = customerKey({ id, name })
    elsewhere.set(key, { id, name, count: (elsewhere.get(key)?.count ?? 0) + 1 })
  }
  return inOrder(elsewhere.keys()).flatMap(key => elsewhere.get(key) ?? [])
}
