// Renewals: every counted subscription that ends in the coming days, with what to talk about before it does.
import { forTerm } from '../../metrics/cost.ts'
import { seatsToDrop, shareSeats } from '../../metrics/renewals.ts'
import { ratio } from '../../model/ratio.ts'
import type { Money, Only, RenewalCost, RunningSubscription } from '../../report/types.ts'
import type { Subscription } from '../../tally/licences/subscription.ts'
import type { CountedCustomer } from '../customer/customer-rows.ts'
import { customerRef, type Data } from '../data.ts'
import { soldOf } from './price-terms.ts'

/** Every counted subscription of a customer; `only`: of one product, or of those that carry one workload. */
export function runningSubscriptions(
  data: Data,
  { index, tally }: CountedCustomer,
  only?: Only,
): RunningSubscription[] {
  const { asOf } = tally
  const customer = customerRef(data, index)
  const scopes = new Map(tally.products().map(scope => [scope.key, scope]))
  return [...soldOf(tally).values()].flatMap(subscriptions => {
    const [{ product } = { product: null }] = subscriptions
    if (product === null || (only && !isOf(product, only))) return []
    const sold = subscriptions.reduce((sum, one) => sum + one.sold, 0)
    const { total = null, entitled = null, unused = null } = scopes.get(product.name)?.usage ?? {}
    const drop = seatsToDrop(sold, { total, entitled, unused })
    const shares = drop === null ? null : shareSeats(subscriptions, drop, asOf)
    return subscriptions.map((one): RunningSubscription => {
      const seats = shares?.get(one) ?? null
      return {
        customer,
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
