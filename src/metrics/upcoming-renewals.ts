// What ends in the coming days, out of all subscriptions: the same for one run and for portfolios that were merged.
import { compareCodePoints, inOrder } from '../model/code-points.ts'
import { addDays, type Day } from '../model/day.ts'
import { foldName } from '../model/fold.ts'
import { customerKey } from '../report/customer.ts'
import { byNameId } from '../report/order.ts'
import type {
  Renewal,
  RenewalsTotal,
  RunningSubscription,
  UnlistedRenewals,
  UpcomingRenewals,
} from '../report/renewals.ts'
import { addMoney } from './money.ts'
import { sum } from './total.ts'

/** Days of the calendar on pages. */
export const YEAR_DAYS = 365

/** What ends from `from` on within so many days, both ends included, soonest first; null without a day to start from. */
export function upcomingRenewals(
  running: readonly RunningSubscription[],
  from: Day | null,
  within: number,
): UpcomingRenewals | null {
  if (from === null) return null
  const until = addDays(from, within)
  const rows: Renewal[] = []
  const unlisted: UnlistedRenewals = { withoutEnd: 0, before: 0, after: 0 }
  for (const one of running) {
    const { ends } = one
    if (ends === null) unlisted.withoutEnd++
    else if (ends < from) unlisted.before++
    else if (ends > until) unlisted.after++
    else rows.push({ daysLeft: ends - from, ...one, ends })
  }
  return { from, until, rows: rows.sort(bySoonest), total: totalOfRenewals(rows), unlisted }
}

function bySoonest(a: Renewal, b: Renewal): number {
  return a.ends - b.ends || byCustomer(a, b)
}

/** An order that does not depend on that of the data. */
export function byCustomer(a: RunningSubscription, b: RunningSubscription): number {
  return (
    byNameId(a.customer, b.customer) ||
    compareCodePoints(a.product, b.product) ||
    // As seats are shared: by ids whose letter case tells nothing.
    compareCodePoints(foldName(a.subscriptionId), foldName(b.subscriptionId)) ||
    compareCodePoints(a.subscriptionId, b.subscriptionId) ||
    (a.ends ?? 0) - (b.ends ?? 0) ||
    a.soldLicenses - b.soldLicenses
  )
}

/** Each sum once, from exact parts. */
export function totalOfRenewals(rows: readonly Renewal[]): RenewalsTotal {
  const costs = rows.map(({ cost }) => cost).filter(cost => cost !== null)
  const unpriced = rows.filter(({ cost }) => cost?.seat.length === 0).map(({ product }) => product)
  return {
    customers: customersOf(rows),
    subscriptions: rows.length,
    soldLicenses: sum(rows.map(({ soldLicenses }) => soldLicenses)) ?? 0,
    seatsToDrop: sum(rows.map(({ seatsToDrop }) => seatsToDrop)),
    cost:
      costs.length === 0
        ? null
        : {
            sold: addMoney(costs.flatMap(({ sold }) => sold)),
            drop: costs.every(({ drop }) => drop === null)
              ? null
              : addMoney(costs.flatMap(({ drop }) => drop ?? [])),
          },
    unpriced: inOrder(unpriced),
  }
}

/** How many they are: most often those of one customer share what names it. */
function customersOf(rows: readonly Renewal[]): number {
  const named = new Set(rows.map(({ customer }) => customer))
  return new Set(Array.from(named, customerKey)).size
}
