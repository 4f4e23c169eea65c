// Seats that an export knows per SKU only, spread over the subscriptions of the product.
import type { Subscription } from './subscription.ts'

/** Who is filled first. Deprovisioned subscriptions hold nobody. */
const ORDER: readonly ((subscription: Subscription) => boolean)[] = [
  ({ standing }) => standing === 'counted',
  ({ standing }) => standing !== 'counted' && standing !== 'inactive',
  ({ standing, state }) => standing === 'inactive' && state === 'grace',
  ({ standing, state }) => standing === 'inactive' && state === 'disabled',
]

/**
 * Fills counted subscriptions up to what they sold, then trial, in grace, disabled; what exceeds them all is
 * over-assigned on the counted ones (the first of them), or on the first there is.
 */
export function spreadSeats(subscriptions: readonly Subscription[], assigned: number): Subscription[] {
  let left = assigned
  const filled = new Map<Subscription, number>()
  for (const fits of ORDER) {
    for (const subscription of subscriptions.filter(fits)) {
      const seats = Math.min(left, subscription.sold)
      filled.set(subscription, seats)
      left -= seats
    }
  }
  const over = subscriptions.find(({ standing }) => standing === 'counted') ?? subscriptions[0]
  if (over) filled.set(over, (filled.get(over) ?? 0) + left)
  return subscriptions.map(subscription => ({ ...subscription, assigned: filled.get(subscription) ?? 0 }))
}
