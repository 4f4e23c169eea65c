// Customers whose usage rows name subscriptions of which the licences have none: ids that a program has changed.
import type { Note } from '../../model/note.ts'
import type { CurrentLicences } from '../licences/licences.ts'
import type { UsageInput } from './usage-input.ts'

/**
 * A remark where both have ids and not one of them is the same: no row is known to be of a trial then, or of a subscription that
 * has ended, but by its product.
 */
export function unmatchedSubscriptions(
  { whose, table, entries, resolved }: UsageInput,
  { productOfId }: CurrentLicences,
): Note[] {
  if (productOfId.size === 0) return []
  const named = new Set<string>()
  for (const kind of entries.entryKinds) {
    const { subscription } = table.entryKinds.get(kind)
    if (subscription < 0) continue
    const id = resolved.collector.subscriptions.text(subscription)
    if (productOfId.has(id)) return []
    named.add(id)
  }
  if (named.size === 0) return []
  return [{ code: 'unmatched-subscriptions', params: { ...whose, count: named.size } }]
}
