// What a portfolio says beside its figures for a merge: all that one run over more customers would have known of its data.
import { createHash } from 'node:crypto'
import { foldProduct } from '../catalog/fold.ts'
import { knownWorkload } from '../catalog/workloads.ts'
import { byCustomer } from '../metrics/upcoming-renewals.ts'
import { inOrder } from '../model/code-points.ts'
import { foldId, foldName } from '../model/fold.ts'
import {
  type KnownAs,
  type Mergeable,
  type OwnPartner,
  type Requests,
  type Spellings,
  textOfDigest,
} from '../report/mergeable.ts'
import { byNameId } from '../report/order.ts'
import type { Only } from '../report/types.ts'
import { productsOfAll, requestsElsewhere, unknownProductNames } from './all-customers.ts'
import type { CountedCustomers } from './counted-customers.ts'
import type { CountedCustomer } from './customer/customer-rows.ts'
import type { Data } from './data.ts'
import { unmatchedNames } from './named/unmatched.ts'
import { newestAsOf } from './newest-day.ts'
import { byNames } from './own-rows.ts'
import { runningSubscriptions } from './renewals/renewals.ts'

/** `counted` are all customers of the run. */
export function mergeableOf(data: Data, customers: CountedCustomers, only?: Only): Mergeable {
  const { settings, resolved } = data
  const counted = customers.all()
  const tallies = counted.map(({ tally }) => tally)
  return {
    asOf: settings.asOf,
    newest: newestAsOf(tallies),
    prices: pricesDigest(data),
    partner: ownPartner(data),
    oldestLater: resolved.collector.oldestLater,
    requests: requestsOf(data),
    leftOut: leftOutOf(tallies),
    ...productsOfAll(data, customers),
    unmatched: unmatchedNames(data),
    spellings: spellingsOf(data),
    knownAs: knownAs(resolved.customers, new Set(customers.indices)),
    // In order of customers, so that little is left to sort.
    running: byNames(data, counted)
      .flatMap(one => runningSubscriptions(data, one, only))
      .filter(({ ends }) => ends !== null)
      .sort(byCustomer),
  }
}

function ownPartner({ partner, resolved }: Data): OwnPartner | null {
  if (partner === null) return null
  const alone = resolved.collector.licences.kinds.flatMap(({ partnerId, partnerName }) =>
    partnerId === '' && partnerName !== '' ? foldName(partnerName) : [],
  )
  return { id: partner.id, names: inOrder(partner.names), alone: inOrder(alone) }
}

function leftOutOf(tallies: readonly CountedCustomer['tally'][]): Mergeable['leftOut'] {
  const left = new Map<string, Set<string>>()
  for (const { leftOut } of tallies) {
    for (const [service, { products }] of leftOut) {
      const known = left.get(service) ?? new Set()
      left.set(service, known)
      for (const product of products) known.add(product)
    }
  }
  return inOrder(left.keys()).map(service => ({ service, products: inOrder(left.get(service) ?? []) }))
}

function spellingsOf({ resolved }: Data): Spellings {
  const { products, collector, catalog } = resolved
  const skus = new Map<string, string>()
  for (const { sku, ref } of collector.products.skus()) {
    if (!catalog.findSku(sku)) skus.set(foldProduct(sku), products[ref]?.name ?? '')
  }
  const workloads = Array.from({ length: collector.workloads.size }, (_, at) => collector.workloads.text(at))
  return {
    products: inOrder(unknownProductNames(resolved)),
    workloads: inOrder(workloads.filter(name => name !== '' && knownWorkload(name) !== name)),
    skus: inOrder(skus.keys()).map(sku => ({ sku, product: skus.get(sku) ?? '' })),
  }
}

function knownAs(customers: Data['resolved']['customers'], shown: ReadonlySet<number>): KnownAs[] {
  const further = customers.all().flatMap((customer, index) => {
    const { id, name, current } = customer
    const { names, alone } = customer.knownAs()
    const says = !shown.has(index) || names.length > 0 || alone.length > 0
    return current && says ? [{ id, name, names, alone }] : []
  })
  return further.sort(byNameId)
}

/** Each price once: the same list read twice is the same prices. */
function pricesDigest({ resolved }: Data): string | null {
  const { prices } = resolved.collector
  if (prices.length === 0) return null
  const rows = prices.map(({ row: { product, unitPrice, currency, termMonths, preference } }) =>
    JSON.stringify([
      ...[foldProduct(product.skuId), foldProduct(product.name), currency, termMonths, preference],
      ...[unitPrice?.numerator, unitPrice?.denominator].map(String),
    ]),
  )
  return createHash('sha256').update(inOrder(rows).join('\n')).digest('hex')
}

function requestsOf(data: Data): Requests | null {
  const { supportRows } = data.resolved.collector
  if (!data.hasSupport) return null
  let digest = 0n
  for (const { row } of supportRows) {
    const { customer, opened, category } = row
    const { id, name } = customer
    const text = JSON.stringify([foldId(id), foldName(name), opened, category])
    digest += createHash('sha256').update(text).digest().readBigUInt64BE()
  }
  return {
    count: supportRows.length,
    digest: textOfDigest(digest),
    elsewhere: requestsElsewhere(data),
  }
}
