// When everything is read: references become customers and products, and entries lie sorted by customer and user.
import type { Catalog } from '../catalog/catalog.ts'
import type { ProductCells } from '../model/rows.ts'
import { type Collector, isConcealed, type Placed } from './collector.ts'
import type { Customer } from './identity.ts'
import type { TallyProduct } from './products.ts'
import { NO_DAY, ORIGIN, UsageTable } from './usage-table.ts'

/** All rows of all customers, in a form that figures can be asked of for any day. */
export interface Settled {
  collector: Collector
  catalog: Catalog
  customers: readonly Customer[]
  /** Customer of a reference; -1 where it has no data. */
  customerOf: Int32Array
  /** Product of each product reference. */
  products: readonly TallyProduct[]
  table: UsageTable
  /** Entries sorted by customer, then user; those of customer c are order[start[c]] … order[start[c + 1] - 1]. */
  order: Uint32Array
  start: Uint32Array
  /** 1 for each user whose name is concealed. */
  concealed: Uint8Array
  /** Days on which Graph reports cover workloads, by customer. */
  coverage: readonly Coverage[][]
}

export interface Coverage {
  workload: number
  report: number
  clear: boolean
  concealed: boolean
}

export function settle(collector: Collector, catalog: Catalog): Settled {
  const { customers, customerOf } = collector.customers.resolve()
  const products = collector.products.resolve(catalog)
  const sameUser = mergeUsers(collector, customerOf)
  const sameProduct = mergeProducts(collector, products)
  const table = sameUser || sameProduct ? rebuilt(collector, sameUser, sameProduct) : collector.usageTable
  return {
    collector,
    catalog,
    customers,
    customerOf,
    products,
    table,
    ...sorted(collector, table, customerOf, customers.length),
    concealed: concealedUsers(collector),
    coverage: coverageOf(collector, customerOf, customers.length),
  }
}

/** Looks up the product of cells that were seen while reading. */
export function productFinder(settled: Settled): (cells: ProductCells) => TallyProduct {
  return cells => {
    const product = settled.products[settled.collector.products.refer(cells)]
    if (!product) throw new Error('a product was not known when the tally was settled')
    return product
  }
}

/** Rows of one kind by customer. */
export function byCustomer<T>(settled: Settled, rows: readonly Placed<T>[]): Placed<T>[][] {
  const groups: Placed<T>[][] = settled.customers.map(() => [])
  for (const row of rows) groups[settled.customerOf[row.ref] ?? -1]?.push(row)
  return groups
}

function concealedUsers({ users }: Collector): Uint8Array {
  const concealed = new Uint8Array(users.size)
  for (let user = 0; user < users.size; user++) concealed[user] = isConcealed(users.nameOf(user)) ? 1 : 0
  return concealed
}

function coverageOf(collector: Collector, customerOf: Int32Array, customers: number): Coverage[][] {
  const groups: Coverage[][] = Array.from({ length: customers }, () => [])
  for (const [key, styles] of collector.coverageDays) {
    const [ref = -1, workload = 0, report = NO_DAY] = key.split('\n').map(Number)
    groups[customerOf[ref] ?? -1]?.push({ workload, report, ...styles })
  }
  return groups
}

/** For each user the first one who is the same person under another reference; undefined where all are themselves. */
function mergeUsers(collector: Collector, customerOf: Int32Array): Int32Array | undefined {
  const { users } = collector
  const references = new Int32Array(customerOf.length)
  for (const customer of customerOf) if (customer >= 0) references[customer] = (references[customer] ?? 0) + 1
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
  const { usageTable } = collector
  const used = new Uint8Array(products.length)
  for (let index = 0; index < usageTable.length; index++) {
    const ref = usageTable.product.at(index)
    if (usageTable.origin.at(index) === ORIGIN.own && ref >= 0) used[ref] = 1
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
  const table = new UsageTable((origin, left, right) => collector.mergeProducts(origin, left, right))
  for (let index = 0; index < old.length; index++) {
    const user = old.user.at(index)
    const product = old.product.at(index)
    const origin = old.origin.at(index)
    const entry = {
      user: sameUser?.[user] ?? user,
      workload: old.workload.at(index),
      subscription: old.subscription.at(index),
      product: origin === ORIGIN.own && product >= 0 ? (sameProduct?.[product] ?? product) : product,
      report: old.report.at(index),
      origin,
      last: old.last.at(index),
      licence: old.licence.at(index),
      removed: old.removed.at(index),
    }
    table.add(entry)
    const [, ...earlier] = old.activityOf(index)
    for (const last of earlier) table.addActivity({ ...entry, last })
  }
  table.merged += old.merged
  return table
}

/** Entries sorted by customer and user, by counting: the order of users is that of their first row. */
function sorted(
  collector: Collector,
  table: UsageTable,
  customerOf: Int32Array,
  customers: number,
): { order: Uint32Array; start: Uint32Array } {
  const { users } = collector
  const customerOfUser = new Int32Array(users.size)
  for (let user = 0; user < users.size; user++) customerOfUser[user] = customerOf[users.refOf(user)] ?? -1
  const byUser = countingSort(table.length, users.size, index => table.user.at(index))
  const byBoth = countingSort(table.length, customers, position => {
    return customerOfUser[table.user.at(byUser.order[position] ?? 0)] ?? 0
  })
  return { order: byBoth.order.map(position => byUser.order[position] ?? 0), start: byBoth.start }
}

/** Positions 0 … length−1 in the order of their keys (0 … keys−1), equal keys in their old order. */
function countingSort(
  length: number,
  keys: number,
  keyOf: (position: number) => number,
): { order: Uint32Array; start: Uint32Array } {
  const start = new Uint32Array(keys + 1)
  for (let position = 0; position < length; position++) {
    const key = keyOf(position) + 1
    start[key] = (start[key] ?? 0) + 1
  }
  for (let key = 1; key <= keys; key++) start[key] = (start[key] ?? 0) + (start[key - 1] ?? 0)
  const next = start.slice()
  const order = new Uint32Array(length)
  for (let position = 0; position < length; position++) {
    const key = keyOf(position)
    const place = next[key] ?? 0
    order[place] = position
    next[key] = place + 1
  }
  return { order, start }
}
