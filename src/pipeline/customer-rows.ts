// The rows of one customer at one point: everything that is asked of the tally for a report.
import { foldProduct } from '../catalog/fold.ts'
import { changeOf, comparedDay } from '../metrics/change.ts'
import { costOf } from '../metrics/cost.ts'
import { rowOf } from '../metrics/row.ts'
import { supportOf } from '../metrics/support.ts'
import { asDay, type Day } from '../model/day.ts'
import { foldName } from '../model/fold.ts'
import { GROUPINGS, type Grouping } from '../model/terms.ts'
import { NO_DAY } from '../model/usage-batch.ts'
import type { Row } from '../report/types.ts'
import { tallyCustomer } from '../tally/customer.ts'
import type { CustomerTally, Question, ScopeTally } from '../tally/types.ts'
import { productsBehind } from './behind.ts'
import { customerRef, type Data } from './data.ts'
import { pointDays, pointRowAt } from './points.ts'

/** The rows of one customer: of a portfolio's thousands most are never asked for. */
export interface CustomerRows {
  customer: Row
  /** The rows of one grouping. */
  by(grouping: Grouping): Row[]
}

export function questionOf({ settings }: Data): Question {
  return {
    limit: settings.asOf,
    undated: true,
    asOf: settings.asOf,
    windowDays: settings.windowDays,
    services: settings.services === 'all' ? 'all' : new Set(settings.services),
    partner: settings.scope === 'own' && settings.partner !== null ? foldName(settings.partner) : null,
    listUsers: settings.users,
  }
}

/** Counts one customer as the exports up to `limit` show it; undated rows serve only the newest point. */
function tallyAt(data: Data, customer: number, limit: Day): CustomerTally {
  return tallyCustomer(data.settled, data.grouped, customer, {
    ...questionOf(data),
    limit,
    undated: false,
    asOf: null,
    listUsers: false,
  })
}

/** The rows of a tally, with the change against the newest point at least 28 days older. */
export function rowsOf(
  data: Data,
  customer: number,
  tally: CustomerTally,
  newestAsOf: Day | null,
): CustomerRows {
  const before = earlierRows(data, customer, tally.asOf)
  const make = (scope: ScopeTally): Row => {
    const row = plainRow(data, customer, tally, scope, newestAsOf)
    const old = before?.rows.find(other => other.scope === row.scope && other.key === row.key)
    return old && before ? { ...row, change: changeOf(row, old, before.day) } : row
  }
  const customerRow = make(tally.customer)
  const known = new Map([['customer', [customerRow]]])
  return {
    customer: customerRow,
    by(grouping) {
      const rows = known.get(grouping) ?? scopesOf(tally, grouping).map(make)
      known.set(grouping, rows)
      return rows
    },
  }
}

function scopesOf({ customer, services, products, workloads }: CustomerTally, by: Grouping): ScopeTally[] {
  return { customer: () => [customer], service: services, product: products, workload: workloads }[by]()
}

/** The customer's own row at an earlier export date. */
export function rowAt(data: Data, customer: number, day: Day): Row | null {
  return rowsAt(data, customer, day).find(({ scope }) => scope === 'customer') ?? null
}

function earlierRows(data: Data, customer: number, asOf: Day | null): { rows: Row[]; day: Day } | null {
  if (asOf === null) return null
  const day = comparedDay(asOf, [...exportDays(data, customer), ...pointDays(data, customer)])
  return day === null ? null : { rows: rowsAt(data, customer, day), day }
}

/** Rows at an earlier day: from raw exports, else from an earlier portfolio export. */
function rowsAt(data: Data, customer: number, day: Day): Row[] {
  if (!exportDays(data, customer).includes(day)) {
    const point = pointRowAt(data, customer, day)
    return point ? [point] : []
  }
  const tally = tallyAt(data, customer, day)
  const scopes = GROUPINGS.flatMap(by => scopesOf(tally, by))
  return scopes.map(scope => plainRow(data, customer, tally, scope, null))
}

function plainRow(
  data: Data,
  customer: number,
  tally: CustomerTally,
  scope: ScopeTally,
  newestAsOf: Day | null,
): Row {
  const { settings, grouped, prices } = data
  const own = scope.scope === 'customer'
  const requests = (grouped.support[customer] ?? []).map(({ row }) => row)
  return rowOf({
    customer: customerRef(data, customer),
    asOf: tally.asOf,
    windowDays: settings.windowDays,
    tally: scope,
    evidence: tally.evidence,
    productsOf: cause => productsBehind(tally, scope, cause),
    thresholds: settings.thresholds,
    newestAsOf,
    support: own ? supportOf(requests, tally.asOf, settings.windowDays) : null,
    cost: scope.scope === 'workload' || prices.size === 0 ? null : costOf(wastedSeats(tally, scope), prices),
    change: null,
  })
}

/** Seats of the products of a scope that nobody has or nobody uses. */
function wastedSeats(
  tally: CustomerTally,
  { scope, key }: ScopeTally,
): { key: string; name: string; unassigned: number; unused: number }[] {
  const services = new Map(tally.subscriptions.map(({ product, service }) => [product.name, service]))
  const keys = new Map(tally.subscriptions.map(({ product }) => [product.name, product.key]))
  return tally.products().flatMap(product => {
    const name = product.key ?? ''
    const inScope = scope === 'customer' || (scope === 'product' ? name === key : services.get(name) === key)
    if (!inScope) return []
    const { sold = 0, assigned = null } = product.seats ?? {}
    const { total = null, entitled = null } = product.usage ?? {}
    return [
      {
        key: keys.get(name) ?? foldProduct(name),
        name,
        unassigned: Math.max(0, sold - (assigned ?? sold)),
        unused: (total ?? 0) - (entitled ?? total ?? 0),
      },
    ]
  })
}

/** Report dates of a customer's own exports, oldest first. */
export function exportDays({ settled, grouped }: Data, customer: number): Day[] {
  const days = new Set(settled.reportsOf(customer))
  for (const { report } of settled.coverage[customer] ?? []) days.add(report)
  for (const { row } of grouped.counts[customer] ?? []) days.add(row.reportDate ?? NO_DAY)
  for (const { row } of grouped.licences[customer] ?? []) days.add(row.reportDate ?? NO_DAY)
  days.delete(NO_DAY)
  return [...days].sort((a, b) => a - b).map(asDay)
}
