// Seats that are sold and that nobody has.
import type { Subscription } from './subscription.ts'

type Seats = Pick<Subscription, 'standing' | 'product' | 'sold' | 'assigned'>

/** By product: seats of counted subscriptions that nobody has; none where one of them leaves open how many are assigned. */
export function unassignedByProduct(subscriptions: readonly Seats[]): Map<string, number> {
  const left = new Map<string, number>()
  const isOpen = new Set<string>()
  for (const { standing, product, sold, assigned } of subscriptions) {
    if (standing !== 'counted') continue
    const { name } = product
    if (assigned === null) isOpen.add(name)
    left.set(name, (left.get(name) ?? 0) + sold - (assigned ?? 0))
  }
  for (const [name, seats] of left) if (seats < 0 || isOpen.has(name)) left.set(name, 0)
  return left
}

/** Of all products together. */
export function unassignedSeats(subscriptions: readonly Seats[]): number {
  let sum = 0
  for (const seats of unassignedByProduct(subscriptions).values()) sum += seats
  return sum
}
