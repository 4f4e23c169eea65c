// Usage rows of one customer: how an own row reads, which rows are one, and what service a row belongs to.
import { byCodePoint, distinct, fold, newest } from './basics.ts'
import { best, type Licence, standsFor } from './licences.ts'
import type { Catalogue, OwnUsage, Service } from './model.ts'
import { type Product, productOf, serviceOfProduct, serviceOfWorkload, workloadOf } from './products.ts'

export interface Usage {
  source: 'own' | 'graph'
  date: string
  user: string
  workload: string
  activity: string
  subscription: string
  product: Product | undefined
  licensed: boolean
  removed: string
  /** Settled for the person: '' not deleted, a day, or 'unknown' for a deletion without a date. */
  deleted: string
  /** Its own report says that the person is deleted. */
  saysDeleted: boolean
  /** Its report lists a product that a person holds. */
  listsPersons: boolean
  /** No row at all: neither a licence nor a date. */
  silent: boolean
  /** Day on which the licence was given out; '' where nobody says. */
  givenOut?: string
}

/** An own row; "a usage row's product is its own, else the one that its subscription has in the current licence rows". */
export function fromOwn(row: OwnUsage, licences: readonly Licence[], catalogue: Catalogue): Usage {
  const subscription = fold(row.subscriptionId)
  const bySubscription =
    subscription === '' ? undefined : best(licences.filter(({ id }) => id === subscription))
  return {
    source: 'own',
    date: row.reportDate,
    user: fold(row.user),
    workload: workloadOf(row.workload),
    activity: row.lastActivity,
    subscription,
    product: productOf(row.skuId, row.productName, catalogue) ?? bySubscription?.product,
    licensed: !['false', 'no', '0'].includes(fold(row.hasLicense)),
    removed: row.removedDate,
    deleted: '',
    saysDeleted: false,
    listsPersons: false,
    silent: false,
    givenOut: row.givenOut ?? '',
  }
}

/** "Removed only if all rows that say so [that it is licensed] are (all rows, if none does), then the latest date." */
function gone(days: readonly string[]): string {
  return days.includes('') ? '' : newest(days)
}

/** Rows of one user, workload, subscription (or product) and report date are one. */
export function merge(rows: readonly Usage[], asOf: string): Usage[] {
  const keyOf = (row: Usage): string =>
    JSON.stringify([
      ...[row.source, row.date, row.user, row.workload],
      ...(row.subscription === '' ? ['product', row.product?.key ?? ''] : ['subscription', row.subscription]),
    ])
  const keyed = rows.map(row => ({ row, key: keyOf(row) }))
  return distinct(keyed.map(({ key }) => key)).flatMap(key => {
    const same = keyed.filter(other => other.key === key).map(({ row }) => row)
    const licensed = same.filter(row => row.licensed)
    const say = licensed.length > 0 ? licensed : same
    return same.slice(0, 1).map(one => ({
      ...one,
      activity: newest(same.map(row => row.activity).filter(day => day <= asOf)),
      licensed: licensed.length > 0,
      removed: gone(say.map(row => row.removed)),
      saysDeleted: same.some(row => row.saysDeleted),
      product: same.flatMap(row => row.product ?? []).sort((a, b) => byCodePoint(a.key, b.key))[0],
    }))
  })
}

/**
 * "Its product's (its licence row's `Service`, else the catalogue's), else, without product, its workload's, else `unknown`."
 * "Rows of Graph reports are `office365`, unless their product is known to be of another service."
 */
export function serviceOf(row: Usage, licences: readonly Licence[]): Service {
  const service = statedService(row, licences)
  return row.source === 'graph' && service === 'unknown' ? 'office365' : service
}

function statedService(row: Usage, licences: readonly Licence[]): Service {
  const licence = standsFor(row.subscription, row.product, licences)
  if (licence !== undefined) return licence.service
  return row.product === undefined ? serviceOfWorkload(row.workload) : serviceOfProduct(row.product)
}
