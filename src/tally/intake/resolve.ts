// When everything is read: references become customers and products, and entries lie sorted by customer and user.
import type { Catalog } from '../../catalog/catalog.ts'
import { groupByNumber } from '../../model/group.ts'
import { memoize, memoizePerObject } from '../../model/lazy.ts'
import type { ProductCells } from '../../model/rows.ts'
import { isGraph } from '../../model/usage-batch.ts'
import { type Spans, sortByUser } from './by-user.ts'
import type { Collector } from './collector.ts'
import type { Coverage } from './coverage-book.ts'
import type { Customers } from './customers.ts'
import type { Placed } from './placed.ts'
import type { TallyProduct } from './products.ts'
import { UsageTable } from './usage-table.ts'

/** All rows of all customers, in a form that figures can be asked of for any day. */
export interface Resolved {
  collector: Collector
  catalog: Catalog
  customers: Customers
  /** Customer of a reference; -1 where it has no data. */
  customerOf: Int32Array
  /** Product of each product reference. */
  products: readonly TallyProduct[]
  /** The products of a set of them. */
  productsOfSet(set: number): readonly TallyProduct[]
  table: UsageTable
  /** Where its entries lie, which are those of each customer together, user after user. */
  spans: Spans
  /** The kinds of a customer's entries, in the order in which they come. */
  entryKindsOf(customer: number): readonly number[]
  /** Days on which Graph reports cover workloads, by customer. */
  coverage: readonly (readonly Coverage[])[]
}

export function resolveReferences(collector: Collector, catalog: Catalog): Resolved {
  const { customers, customerOf } = collector.customers.resolve()
  const products = collector.products.resolve(catalog)
  const sameUser = mergeUsers(collector, customerOf)
  const sameProduct = mergeProducts(collector, products)
  const table = sameUser || sameProduct ? rebuilt(collector, sameUser, sameProduct) : collector.usageTable
  const spans = sortByUser(table, collector.users, customerOf, customers.length)
  return {
    collector,
    catalog,
    customers,
    customerOf,
    products,
    productsOfSet: memoize((set: number) =>
      collector.productSets.productsOf(set).flatMap(ref => products[ref] ?? []),
    ),
    table,
    spans,
    entryKindsOf: kindFinder(table, spans),
    coverage: coverageOf(collector, customerOf, customers.length),
  }
}

/** Looks up the product of cells that were seen while reading. */
export function productFinder(resolved: Resolved): (cells: ProductCells) => TallyProduct {
  return cells => {
    const product = resolved.products[resolved.collector.products.refer(cells)]
    if (!product) throw new Error('a product was not known when the tally was resolved')
    return product
  }
}

/** Rows of one kind by customer. */
export function byCustomer<T>(
  { customers, customerOf }: Resolved,
  rows: readonly Placed<T>[],
): (readonly Placed<T>[])[] {
  return groupByNumber(customers.length, rows, ({ ref }) => customerOf[ref] ?? -1)
}

/** Looks through the entries of a customer when they are first asked about. */
function kindFinder(table: UsageTable, { first, end }: Spans): Resolved['entryKindsOf'] {
  const known: number[][] = []
  // By kind of entry: the customer that it was met with last.
  const metWith = new Int32Array(table.entryKinds.size).fill(-1)
  return customer => {
    const before = known[customer]
    if (before) return before
    const kinds: number[] = []
    const last = end[customer] ?? 0
    for (let index = first[customer] ?? 0; index < last; index++) {
      const entryKind = table.entryKindOf(index)
      if (metWith[entryKind] === customer) continue
      metWith[entryKind] = customer
      kinds.push(entryKind)
    }
    // A list that grew has room for a dozen more.
    const found = kinds.slice()
    known[customer] = found
    return found
  }
}

function coverageOf(collector: Collector, customerOf: Int32Array, customers: number): Resolved['coverage'] {
  // Most of hundreds of thousands have none.
  const none: Coverage[] = []
  const all = new Array<Coverage[]>(customers).fill(none)
  collector.covered.each((ref, covered) => {
    const customer = customerOf[ref] ?? -1
    const own = all[customer]
    if (own === none) all[customer] = [covered]
    else own?.push(covered)
  })
  return all
}

/** For each user the first one who is the same person under another reference; undefined where all are themselves. */
function mergeUsers(collector: Collector, customerOf: Int32Array): Int32Array | undefined {
  const { users } = collector
  if (users.size === 0) return undefined
  const references = new Int32Array(customerOf.length)
  for (const customer of customerOf) if (customer >= 0) references[customer] = (references[customer] ?? 0) + 1
  if (!references.some(count => count > 1)) return undefined
  const first = new Map<string, number>()
  let changed = false
  const same = new Int32Array(users.size)
  for (let user = 0; user < users.size; user++) {
    same[user] = user
    const customer = customerOf[users.refOf(user)] ?? -1
    if ((references[customer] ?? 0) < 2) continue
    const key = `${customer}\n${users.nameOf(user)}`
    const known = first.get(key)
    if (known === undefined) first.set(key, user)
    else {
      same[user] = known
      changed = true
    }
  }
  return changed ? same : undefined
}

/** For each product reference the first one of the same product; undefined where own rows use each in one spelling. */
function mergeProducts(collector: Collector, products: readonly TallyProduct[]): Int32Array | undefined {
  const { entryKinds } = collector.usageTable
  const used = new Uint8Array(products.length)
  for (let index = 0; index < entryKinds.size; index++) {
    const { origin, product } = entryKinds.get(index)
    if (!isGraph({ origin }) && product >= 0) used[product] = 1
  }
  const first = new Map<TallyProduct, number>()
  let changed = false
  const same = Int32Array.from(products, (product, ref) => {
    const known = used[ref] ? first.get(product) : ref
    if (known === undefined) first.set(product, ref)
    else if (known !== ref) changed = true
    return known ?? ref
  })
  return changed ? same : undefined
}

/** The table again, with entries that turned out to be the same merged. */
function rebuilt(
  collector: Collector,
  sameUser: Int32Array | undefined,
  sameProduct: Int32Array | undefined,
): UsageTable {
  const old = collector.usageTable
  const table = new UsageTable(collector.merges)
  const entryKinds = Int32Array.from({ length: old.entryKinds.size }, (_, index) => {
    const entryKind = old.entryKinds.get(index)
    const own = !isGraph(entryKind) && entryKind.product >= 0
    return table.entryKinds.add(
      own ? { ...entryKind, product: sameProduct?.[entryKind.product] ?? entryKind.product } : entryKind,
    )
  })
  for (let index = 0; index < old.length; index++) {
    const user = sameUser?.[old.userOf(index)] ?? old.userOf(index)
    const entryKind = entryKinds[old.entryKindOf(index)] ?? 0
    table.add(user, entryKind, old.lastOf(index), old.sinceOf(index))
    for (const day of old.earlierOf(index)) table.addActivity(user, entryKind, day)
  }
  table.merged += old.merged
  return table
}

/** By their numbers, which are the same for all customers. */
export const workloadsOf = memoizePerObject(({ collector: { workloads }, catalog }: Resolved) => {
  const names = Array.from({ length: workloads.size }, (_, index) => workloads.text(index))
  return { names, services: names.map(name => catalog.serviceOfWorkload(name)) }
})
