// Renewals: every counted subscription that ends in the coming days, with what to talk about before it does.
import { forTerm } from '../metrics/cost.ts'
import { addMoney } from '../metrics/money.ts'
import { seatsToDrop, shareSeats } from '../metrics/renewals.ts'
import { addDays, type Day } from '../model/day.ts'
import { compareCodePoints } from '../model/fold.ts'
import { ratio } from '../model/ratio.ts'
import type { Money, Only, Renewal, RenewalCost, RenewalsTotal, UnlistedRenewals } from '../report/types.ts'
import type { Subscription } from '../tally/licences/subscription.ts'
import type { CountedCustomer } from './customer-rows.ts'
import { customerRef, type Data } from './data.ts'
import { soldOf } from './terms.ts'

/** The days that are asked about, both inclusive. */
export interface Coming {
  from: Day
  until: Day
}

/** A counted subscription, whether or not it is known when it ends. */
export type Running = Omit<Renewal, 'ends' | 'daysLeft'> & { ends: Day | null }

/**
 * The first day is the asked one, else the newest day that exports of the customers are of; null where none is dated.
 */
export function comingDays(data: Data, counted: readonly CountedCustomer[], within: number): Coming | null {
  const days = counted.flatMap(({ tally }) => (tally.isDated && tally.asOf !== null ? [tally.asOf] : []))
  const newest = days.reduce<Day | null>((best, day) => (best === null || day > best ? day : best), null)
  const from = data.settings.asOf ?? newest
  return from === null ? null : { from, until: addDays(from, within) }
}

/** Every counted subscription of a customer; `only`: of one product, or of those that carry one workload. */
export function runningOf(data: Data, { index, tally }: CountedCustomer, only?: Only): Running[] {
  const { asOf } = tally
  const scopes = new Map(tally.products().map(scope => [scope.key, scope]))
  return [...soldOf(tally).values()].flatMap(subscriptions => {
    const [{ product } = { product: null }] = subscriptions
    if (product === null || (only && !isOf(product, only))) return []
    const sold = subscriptions.reduce((sum, one) => sum + one.sold, 0)
    const { total = null, entitled = null, unused = null } = scopes.get(product.name)?.usage ?? {}
    const drop = seatsToDrop(sold, { total, entitled, unused })
    const shares = drop === null ? null : shareSeats(subscriptions, drop, asOf)
    return subscriptions.map((one): Running => {
      const seats = shares?.get(one) ?? null
      return {
        customer: customerRef(data, index),
        asOf,
        product: product.name,
        subscriptionId: one.shownId,
        ends: one.ends,
        termMonths: one.termMonths,
        autoRenew: one.autoRenew,
        soldLicenses: one.sold,
        assignedLicenses: one.assigned,
        totalUsers: total,
        entitledActiveUsers: entitled,
        adjusted: ratio(entitled, total),
        seatsToDrop: seats,
        cost: data.prices.size === 0 ? null : costOf(data, one, seats),
      }
    })
  })
}

export function isOf({ name, workloads }: Subscription['product'], { scope, key }: Only): boolean {
  return scope === 'product' ? name === key : workloads.includes(key)
}

function costOf(
  { prices }: Data,
  { product, termMonths, sold }: Subscription,
  drop: number | null,
): RenewalCost {
  const cost = (count: number): Money[] => forTerm({ key: product.key, term: termMonths, count }, prices)
  return { seat: cost(1), sold: cost(sold), drop: drop === null ? null : cost(drop) }
}

/** What ends in these days, soonest first, and how many subscriptions are not among it. */
export function endingIn(
  running: readonly Running[],
  { from, until }: Coming,
): { rows: Renewal[]; unlisted: UnlistedRenewals } {
  const rows: Renewal[] = []
  const unlisted: UnlistedRenewals = { withoutEnd: 0, before: 0, after: 0 }
  for (const one of running) {
    const { ends } = one
    if (ends === null) unlisted.withoutEnd++
    else if (ends < from) unlisted.before++
    else if (ends > until) unlisted.after++
    else rows.push({ ...one, ends, daysLeft: ends - from })
  }
  return { rows: rows.sort(bySoonest), unlisted }
}

function bySoonest(a: Renewal, b: Renewal): number {
  return (
    a.ends - b.ends ||
    compareCodePoints(a.customer.name, b.customer.name) ||
    compareCodePoints(a.customer.id ?? '', b.customer.id ?? '') ||
    compareCodePoints(a.product, b.product) ||
    compareCodePoints(a.subscriptionId, b.subscriptionId)
  )
}

/** Each sum once, from exact parts. */
export function totalOfRenewals(rows: readonly Renewal[]): RenewalsTotal {
  const costs = rows.flatMap(({ cost }) => cost ?? [])
  const drops = rows.flatMap(({ seatsToDrop }) => seatsToDrop ?? [])
  const unpriced = rows.flatMap(({ cost, product }) => (cost?.seat.length === 0 ? product : []))
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
  return {
    customers: new Set(rows.map(({ customer }) => JSON.stringify([customer.id, customer.name]))).size,
    subscriptions: rows.length,
    soldLicenses: sum(rows.map(({ soldLicenses }) => soldLicenses)),
    seatsToDrop: drops.length === 0 ? null : sum(drops),
    cost:
      costs.length === 0
        ? null
        : {
            sold: addMoney(costs.flatMap(({ sold }) => sold)),
            drop: costs.every(({ drop }) => drop === null)
              ? null
              : addMoney(costs.flatMap(({ drop }) => drop ?? [])),
          },
    unpriced: [...new Set(unpriced)].sort(compareCodePoints),
  }
}
