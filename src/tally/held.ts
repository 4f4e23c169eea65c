// The subscriptions of each scope, found at once: a customer may have as many products as subscriptions.
import { groupBy } from '../model/group.ts'
import { lazy } from '../model/lazy.ts'
import type { Grouping } from '../model/terms.ts'
import type { Subscription } from './licences/subscription.ts'

const NONE: readonly Subscription[] = []

/** A workload has the subscriptions whose product carries it; one that tells of no workload is of none. */
export function heldBy(
  all: readonly Subscription[],
): (scope: Grouping, key: string | null) => readonly Subscription[] {
  const services = lazy(() => groupBy(all, ({ service }) => service))
  const products = lazy(() => groupBy(all, ({ product }) => product.name))
  const workloads = lazy(() => {
    const carriers = new Map<string, Subscription[]>()
    for (const one of all) {
      for (const workload of new Set(one.product.workloads)) {
        const known = carriers.get(workload)
        if (known) known.push(one)
        else carriers.set(workload, [one])
      }
    }
    return carriers
  })
  return (scope, key) => {
    if (scope === 'customer') return all
    const groups: ReadonlyMap<string, readonly Subscription[]> =
      scope === 'service' ? services() : scope === 'product' ? products() : workloads()
    return groups.get(key ?? '') ?? NONE
  }
}
