// The figures of one customer, in any of its scopes.
import { byCodePoint, distinct, fold, percent, sumKnown } from './basics.ts'
import { type Customer, customerKey, customers } from './customers.ts'
import {
  CAUSES,
  type Cause,
  isNobodys,
  isOfGuest,
  type Judged,
  judged,
  nobodiesOf,
  turnover,
} from './judge.ts'
import { currentLicences, type Licence } from './licences.ts'
import {
  type Catalogue,
  type Options,
  OracleError,
  type OracleRow,
  type OwnLicence,
  type Portfolio,
  type Service,
} from './model.ts'
import { ownRows } from './own.ts'
import { ownBy } from './partners.ts'
import { allLater, asOfDay, type Placed, snapshots, windowStart } from './snapshots.ts'
import { withTenants } from './tenants.ts'

export interface CustomerFigures extends Customer {
  asOf: string | null
  /** Whether something dated says so. */
  dated: boolean
  allLater: boolean
  listed: boolean
  licences: Licence[]
  current: Judged[]
  /** Rows of earlier snapshots that join in. */
  extras: Judged[]
  /** Products with several sellers: every scope that had a row of one has no usage figures. */
  tainted: Judged[]
}

type By = Options['by']
type Figures = Omit<
  OracleRow,
  'asOf' | 'windowStart' | 'windowEnd' | 'customerId' | 'customerName' | 'key' | 'flags'
>

function chosen(service: Service, services: Options['services']): boolean {
  // "The default (`office365,dynamics365`) and `all` include `unknown`; an explicit list only if it names it."
  if (services === 'all') return true
  return (services ?? ['office365', 'dynamics365', 'unknown']).includes(service)
}

function figuresOf(
  customer: Customer,
  portfolio: Portfolio,
  options: Options,
  catalogue: Catalogue,
  isOwn: ((row: OwnLicence) => boolean) | undefined,
): CustomerFigures {
  const own = (row: { customerId: string; customerName: string }): boolean =>
    customerKey(portfolio, row.customerId, row.customerName) === customer.key
  const inFolder = (file: { customer: string }): boolean =>
    customerKey(portfolio, '', file.customer) === customer.key
  const tenants = (portfolio.tenants ?? []).filter(inFolder)
  const data = {
    licences: portfolio.licences.filter(own),
    usage: portfolio.usage.filter(own),
    graph: portfolio.graph.filter(inFolder),
    single: (portfolio.single ?? []).filter(inFolder),
    undatedLicences: tenants.length > 0,
  }
  const all = withTenants(currentLicences(data.licences, catalogue, options.asOf, isOwn), tenants, catalogue)
  const { asOf, dated } = asOfDay(data, options.asOf)
  const start = asOf === null ? '' : windowStart(asOf, options.window ?? 28)
  const found =
    asOf === null ? { current: [], earlier: [] } : snapshots(data, asOf, options.asOf, all, catalogue)
  const nobodies = nobodiesOf(
    found.current,
    found.current.filter(row => asOf !== null && !isOfGuest(row, start, asOf)),
    all,
  )
  const isPersons = (row: Placed): boolean =>
    !row.silent && !isNobodys(row, all) && !nobodies.includes(row.user)
  const rows = { current: found.current.filter(isPersons), earlier: found.earlier.filter(isPersons) }
  const inService = (row: { service: Service }): boolean => chosen(row.service, options.services)
  const current = asOf === null ? [] : judged(rows.current, all, start, asOf).filter(inService)
  const extras = asOf === null ? [] : turnover(rows.earlier, rows.current, all, start, asOf).filter(inService)
  const figures = {
    ...customer,
    asOf,
    dated,
    allLater: allLater(data, options.asOf),
    listed: isOwn === undefined || all.some(licence => licence.own),
    licences: all.filter(inService),
    current,
    extras,
    tainted: [],
  }
  return isOwn === undefined ? figures : { ...figures, ...ownRows(figures, all) }
}

/** Every customer that is listed. */
export function figuresByCustomer(
  portfolio: Portfolio,
  options: Options,
  catalogue: Catalogue,
): CustomerFigures[] {
  const everybody = customers(portfolio, options.asOf)
  const { asOf, scope } = options
  const inTime = portfolio.licences.filter(row => asOf === undefined || row.reportDate <= asOf)
  const isOwn = typeof scope === 'object' ? ownBy(scope.own, inTime) : undefined
  const all = everybody.map(customer => figuresOf(customer, portfolio, options, catalogue, isOwn))
  // "If that is everyone, exit 3."
  if (all.every(customer => customer.allLater)) throw new OracleError('all-later')
  // "Customers without own rows are left out."
  return all.filter(customer => customer.listed)
}

const usageKey = (row: Judged, by: By): string => {
  if (by === 'customer') return ''
  if (by === 'service') return row.service
  return by === 'product' ? (row.product?.key ?? '') : row.workload
}

const licenceKey = (licence: Licence, by: By): string => {
  if (by === 'customer') return ''
  if (by === 'service') return licence.service
  return by === 'product' ? licence.product.key : 'no workload'
}

/** "A row exists where the scope has a current licence row (not for workload), a current usage row, or an extra from an earlier one." */
export function keyed(customer: CustomerFigures, by: By): string[] {
  const licences = by === 'workload' ? [] : customer.licences
  if (by === 'product') {
    const products = [
      ...licences.map(({ product }) => product),
      ...[...customer.current, ...customer.extras, ...customer.tainted].flatMap(
        ({ product }) => product ?? [],
      ),
    ]
    const names = distinct(products.map(({ name }) => name)).sort(byCodePoint)
    return names.filter((name, i) => names.findIndex(other => fold(other) === fold(name)) === i)
  }
  const rows = [...customer.current, ...customer.extras, ...customer.tainted]
  return distinct([...licences.map(row => licenceKey(row, by)), ...rows.map(row => usageKey(row, by))])
}

/** The cause of a user: the first of those of its rows. */
function causeOf(rows: readonly Judged[], user: string): Cause | undefined {
  return CAUSES.find(cause => rows.some(row => row.user === user && row.verdict === cause))
}

function licenceFigures(rows: readonly Licence[]) {
  const counted = rows.filter(({ standing }) => standing === 'counted')
  const none = rows.length === 0
  const sold = none ? null : (sumKnown(counted.map(row => row.sold)) ?? 0)
  const unknown = counted.some(row => row.assigned === null)
  const assigned = none || unknown ? null : (sumKnown(counted.map(row => row.assigned)) ?? 0)
  return { soldLicenses: sold, assignedLicenses: assigned, deploymentPercent: percent(assigned, sold) }
}

function usageFigures(current: readonly Judged[], earlier: readonly Judged[], hidden: boolean) {
  const counted = current.filter(row => row.verdict === 'counted')
  const t = distinct(counted.map(row => row.user)).length
  const a0 = distinct(counted.filter(row => row.active).map(row => row.user)).length
  const uncounted = [...current, ...earlier].filter(
    row => !['counted', 'change of plan'].includes(row.verdict) && row.active,
  )
  const extras = distinct(uncounted.map(row => row.user)).map(user => causeOf(uncounted, user))
  const none = hidden || (current.length === 0 && extras.length === 0)
  const number = (value: number): number | null => (none ? null : value)
  const by = (cause: Cause): number | null => number(extras.filter(extra => extra === cause).length)
  return {
    totalUsers: number(t),
    activeUsers: number(a0 + extras.length),
    usagePercent: percent(number(a0 + extras.length), t),
    entitledActiveUsers: number(a0),
    adjustedUsagePercent: percent(number(a0), t),
    trialUsers: by('trial'),
    secondSubscriptionUsers: by('secondSubscription'),
    lapsedSubscriptionUsers: by('lapsedSubscription'),
    turnoverUsers: by('turnover'),
    yammerUsers: by('yammer'),
    unlicensedUsers: by('unlicensed'),
    basis: none ? null : ('users' as const),
  }
}

/** The figures of the customer itself, or of one of its services, products or workloads. */
export function scopeFigures(customer: CustomerFigures, by: By, key: string): Figures {
  const wanted = by === 'product' ? fold(key) : key
  const inScope = (row: Judged): boolean =>
    usageKey(row, by) === wanted && (by !== 'product' || wanted !== '')
  const licences = by === 'workload' ? [] : customer.licences.filter(row => licenceKey(row, by) === wanted)
  return {
    ...licenceFigures(licences),
    ...usageFigures(
      customer.current.filter(inScope),
      customer.extras.filter(inScope),
      customer.tainted.some(inScope),
    ),
  }
}
