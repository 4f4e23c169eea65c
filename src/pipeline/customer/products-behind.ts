// Which products stand behind a cause in one scope, so that advice on a workload does not name what is not in it.
import type { Cause } from '../../model/terms.ts'
import type { CustomerTally, ScopeTally } from '../../tally/types.ts'

/** Names of products, those with the most users first; a free product is not behind a trial. */
export function productsBehind(tally: CustomerTally, { scope, key }: ScopeTally, cause: Cause): string[] {
  if (scope === 'product') return key === null ? [] : [key]
  const groups = tally.evidence.find(entry => entry.cause === cause)?.groups ?? []
  const names = [...new Set(groups.flatMap(({ product }) => product ?? []))]
  return names.filter(name => {
    const usage = tally.products().find(product => product.key === name)?.usage
    if (cause === 'trial' && (usage?.onTrial ?? 0) === 0) return false
    const held = tally.subscriptions.filter(({ product }) => product.name === name)
    if (held.length === 0 || scope === 'customer') return true
    return held.some(({ service, product: { workloads } }) =>
      scope === 'service' ? service === key : workloads.length === 0 || workloads.includes(key ?? ''),
    )
  })
}
