// Seats that are sold and that nobody has.
import { groupBy } from '../../model/group.ts'
import type { Subscription } from './subscription.ts'

type Seats = Pick<Subscription, 'standing' | 'product' | 'sold' | 'assigned'>

/** By product: seats of counted subscriptions that nobody has; none where one of them leaves open how many are assigned. */
export function unassignedByProduct(subscriptions: readonly Seats[]): Map<string, number> {
  const counted = groupBy(
    subscriptions.filter(({ standing }) => standing === 'counted'),
    ({ product }) => product.name,
  )
  return new Map([...counted].map(([name, parts]) => [name, unassignedOf(parts)]))
}

/** Of all products together. */
export function unassignedSeats(subscriptions: readonly Seats[]): number {
  return [...unassignedByProduct(subscriptions).values()].reduce((sum, seats) => sum + seats, 0)
}

function unassignedOf(parts: readonly Seats[]): number {
  let left = 0
  for (const { sold, assigned } of parts) {
    if (assigned === null) return 0
    left += sold - assigned
  }
  return Math.max(0, left)
}
