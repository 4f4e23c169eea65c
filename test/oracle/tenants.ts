// Licences of one customer from exports of different formats: they describe the same seats and are never added.
import { distinct } from './basics.ts'
import { type Licence, standingOf, stateOf } from './licences.ts'
import type { Catalogue, Kind, TenantLicences } from './model.ts'
import { firstOf, type Product, productOf, serviceOfProduct } from './products.ts'

interface Seats {
  product: Product
  id: string
  state: string
  kind: Kind
  sold: number
}

function named(skuId: string, name: string, catalogue: Catalogue): Product[] {
  const product = productOf(skuId, name, catalogue)
  return product === undefined ? [] : [product]
}

function fromDirectory(tenant: TenantLicences, catalogue: Catalogue): Seats[] {
  return (tenant.directory ?? []).flatMap(row =>
    named(row.skuId, '', catalogue).map(product => ({
      product,
      id: row.id.toLowerCase(),
      state: stateOf(row.status),
      kind: firstOf([product.kind, row.isTrial ? 'trial' : 'paid']),
      sold: row.total,
    })),
  )
}

/** Enabled = sold, warning = in grace, suspended, lockedOut: each part with seats is a subscription. */
function fromSkus(tenant: TenantLicences, catalogue: Catalogue): Seats[] {
  return (tenant.skus ?? []).flatMap(row =>
    named(row.skuId, row.partNumber, catalogue).flatMap(product => {
      const parts: [string, number][] = [
        ['active', row.enabled],
        ['grace', row.warning],
        ['disabled', row.suspended],
        ['deprovisioned', row.lockedOut],
      ]
      const filled = parts.filter(([, sold]) => sold > 0)
      const all: [string, number][] = filled.length > 0 ? filled : [['active', 0]]
      const kind = firstOf([product.kind, row.appliesTo === 'Company' ? 'not-a-person' : 'paid'])
      return all.map(([state, sold]) => ({ product, id: '', state, kind, sold }))
    }),
  )
}

/** Sold = total − expired; a product of which everything has expired is in grace. */
function fromProductList(tenant: TenantLicences, catalogue: Catalogue): Seats[] {
  return (tenant.productList ?? []).flatMap(row =>
    named('', row.title, catalogue).map(product => ({
      product,
      id: '',
      state: row.expired > 0 && row.expired === row.total ? 'grace' : 'active',
      kind: product.kind,
      sold: row.expired === row.total ? row.expired : row.total - row.expired,
    })),
  )
}

/** Assigned seats of a product: from the first export that states them. */
function assignedOf(key: string, tenants: readonly TenantLicences[], catalogue: Catalogue): number | null {
  const add = (counts: number[]): number | null =>
    counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0)
  const skus = tenants.flatMap(tenant =>
    (tenant.skus ?? []).filter(row =>
      named(row.skuId, row.partNumber, catalogue).some(product => product.key === key),
    ),
  )
  const list = tenants.flatMap(tenant =>
    (tenant.productList ?? []).filter(row =>
      named('', row.title, catalogue).some(product => product.key === key),
    ),
  )
  return add(skus.map(row => row.consumed)) ?? add(list.map(row => row.assigned))
}

const FILLED = ['counted', 'trial', 'grace', 'disabled']
const rank = (seats: Seats): string => {
  const standing = standingOf(seats)
  if (standing === 'inactive') return seats.state
  return standing === 'counted' ? standing : 'trial'
}

/**
 * "Assigned seats known only per SKU fill its counted subscriptions first, then trial, grace, disabled; what exceeds them
 * all is over-assigned on the counted ones."
 */
function fill(seats: readonly Seats[], assigned: number | null): Licence[] {
  let left = assigned ?? 0
  const filled = new Map<Seats, number>()
  for (const kind of FILLED) {
    for (const one of seats.filter(candidate => rank(candidate) === kind)) {
      const here = Math.min(left, one.sold)
      filled.set(one, here)
      left -= here
    }
  }
  const over = seats.find(one => rank(one) === 'counted')
  return seats.map(one => ({
    id: one.id,
    product: one.product,
    service: serviceOfProduct(one.product),
    replaced: false,
    standing: standingOf(one),
    sold: one.state === 'left out' ? 0 : one.sold,
    assigned: assigned === null ? null : (filled.get(one) ?? 0) + (one === over ? left : 0),
    own: false,
  }))
}

/** The products that the own rows lack, each from the first format that has it. */
export function withTenants(
  own: readonly Licence[],
  tenants: readonly TenantLicences[],
  catalogue: Catalogue,
): Licence[] {
  const formats = [fromDirectory, fromSkus, fromProductList].map(read =>
    tenants.flatMap(tenant => read(tenant, catalogue)),
  )
  const keys = distinct(formats.flat().map(seats => seats.product.key)).filter(
    key => !own.some(licence => licence.product.key === key),
  )
  const others = keys.flatMap(key => {
    const having = formats.map(rows => rows.filter(seats => seats.product.key === key))
    const chosen = having.find(rows => rows.length > 0) ?? []
    return fill(chosen, assignedOf(key, tenants, catalogue))
  })
  return [...own, ...others]
}
