// What could stand behind the counts of an export that tells no users.
import { isTrial } from '../model/kind.ts'
import { CAUSES, type Cause, type Grouping } from '../model/terms.ts'
import type { PossibleCause } from '../report/types.ts'
import { isEntitling, type Subscription } from './licences/subscription.ts'
import type { Count } from './usage/counts.ts'

/** Whether a product is of a workload, or tells of none. */
export function mayCarry({ product }: Subscription, workload: string | null): boolean {
  return product.workloads.length === 0 || product.workloads.includes(workload ?? '')
}

/** What could stand behind counts above what is entitled, each with the most users that it could explain. */
export function possibleCauses(
  held: readonly Subscription[],
  scope: Grouping,
  key: string | null,
  count: Count,
  yammer: Count | null,
): PossibleCause[] {
  const counted = new Set(held.filter(isEntitling).map(({ product }) => product.key))
  const seats = (fits: (subscription: Subscription) => boolean): number => {
    const most = held.filter(fits).reduce((sum, { assigned, sold }) => sum + (assigned ?? sold), 0)
    return Math.min(most, count.active)
  }
  const most: Partial<Record<Cause, number | null>> = {
    trial: seats(({ kind }) => isTrial(kind)),
    secondSubscription: seats(({ standing, product }) => standing === 'inactive' && counted.has(product.key)),
    lapsedSubscription: seats(
      ({ standing, product }) => standing === 'inactive' && !counted.has(product.key),
    ),
    turnover: null,
    ...(scope === 'workload' && key !== 'Yammer' ? {} : { yammer: mostOnYammer(scope, count, yammer) }),
  }
  return CAUSES.flatMap(cause => {
    const users = most[cause]
    return users === undefined || users === 0 ? [] : [{ cause, most: users }]
  })
}

/** Nobody is on Yammer without a licence who is not on Yammer; a product does not tell who is. */
function mostOnYammer(scope: Grouping, count: Count, yammer: Count | null): number | null {
  return yammer === null || scope === 'product' ? null : Math.min(yammer.active, count.active)
}
