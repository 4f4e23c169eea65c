// The usage rows of one customer: own rows and what a wide Active-users export says, merged, and split into current and earlier.
import { byCodePoint, distinct, fold, newest } from './basics.ts'
import { best, type Licence, standsFor } from './licences.ts'
import { type Catalogue, GRAPH_COLUMNS, type GraphUser, type OwnUsage, type Service } from './model.ts'
import { type Product, productOf, serviceOfWorkload, workloadOf } from './products.ts'

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
  /** '' not deleted, a day, or 'unknown' for a deletion without a date. */
  deleted: string
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
  }
}

/** Counted, or without licence row and not known to be trial or free. */
function isCounted(product: Product, licences: readonly Licence[]): boolean {
  const licence = standsFor('', product, licences)
  return licence === undefined ? !product.trialOrFree : licence.standing === 'counted'
}

/**
 * "One row per assigned product that carries the workload in the catalogue; an unknown product stands in only where no known
 * one carries it. Where one of these products is counted, the user's uncounted ones give no row for that workload."
 */
function productsFor(
  workload: string,
  names: readonly string[],
  licences: readonly Licence[],
  from: Catalogue,
) {
  const products = names.flatMap(name => productOf('', name, from) ?? [])
  const different = products.filter(
    (product, i) => products.findIndex(({ key }) => key === product.key) === i,
  )
  const carriers = different.filter(product => product.known?.workloads.includes(workload))
  const serving = carriers.length > 0 ? carriers : different.filter(product => product.known === undefined)
  const counted = serving.filter(product => isCounted(product, licences))
  return counted.length > 0 ? counted : serving
}

/** One row of a wide export as usage rows; `asOf` is the customer's as-of day. */
export function fromGraph(
  row: GraphUser,
  date: string,
  asOf: string,
  licences: readonly Licence[],
  catalogue: Catalogue,
): Usage[] {
  return distinct(GRAPH_COLUMNS.map(workloadOf)).flatMap((workload): Usage[] => {
    // "First SharePoint and OneDrive are merged (licensed if either, newest date)."
    const columns = GRAPH_COLUMNS.filter(column => workloadOf(column) === workload)
    const licensed = columns.some(column => row.licensed[column])
    const dates = columns.map(column => row.dates[column])
    // "Flag false and no date: no row."
    if (!licensed && newest(dates) === '') return []
    const usage = {
      source: 'graph' as const,
      date,
      user: fold(row.user),
      workload,
      activity: newest(dates.filter(day => day <= asOf)),
      subscription: '',
      licensed,
      removed: '',
      deleted: row.deletedDate === '' ? (row.deleted ? 'unknown' : '') : row.deletedDate,
    }
    // "One row without product if none carries it or the flag is false."
    const products = licensed ? productsFor(workload, row.products, licences, catalogue) : []
    return products.length === 0
      ? [{ ...usage, product: undefined }]
      : products.map(product => ({ ...usage, product }))
  })
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
  return distinct(rows.map(keyOf)).flatMap(key => {
    const same = rows.filter(row => keyOf(row) === key)
    const licensed = same.filter(row => row.licensed)
    const say = licensed.length > 0 ? licensed : same
    return same.slice(0, 1).map(one => ({
      ...one,
      activity: newest(same.map(row => row.activity).filter(day => day <= asOf)),
      licensed: licensed.length > 0,
      removed: gone(say.map(row => row.removed)),
      deleted: gone(say.map(row => row.deleted)),
      product: same.flatMap(row => row.product ?? []).sort((a, b) => byCodePoint(a.key, b.key))[0],
    }))
  })
}

/** "Its product's (its licence row's `Service`, else the catalogue's), else, without product, its workload's, else `unknown`." */
export function serviceOf(row: Usage, licences: readonly Licence[]): Service {
  const licence = standsFor(row.subscription, row.product, licences)
  if (licence !== undefined) return licence.service
  return row.product === undefined
    ? serviceOfWorkload(row.workload)
    : (row.product.known?.service ?? 'unknown')
}

const concealed = (user: string): boolean => /^[0-9a-f]{32}$/.test(user)

/** "The style of the newest export is used (ties: clear), files in the other style are left out." */
export function oneStyle<T extends { date: string; user: string }>(rows: readonly T[]): T[] {
  const last = newest(rows.map(row => row.date))
  const clear = rows.some(row => row.date === last && !concealed(row.user))
  return rows.filter(row => concealed(row.user) !== clear)
}
