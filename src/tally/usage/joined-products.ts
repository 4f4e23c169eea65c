// Products of a user for reports that name none: those of the other reports of the tenant, else of its user list.
import { isGraph, NO_DAY } from '../../model/usage-batch.ts'
import type { TallyProduct } from '../intake/products.ts'
import type { Resolved } from '../intake/resolve.ts'
import { TRAIT } from './kind-traits.ts'
import type { TabledEntries } from './merged.ts'

/** null where there is neither, or where no report needs them. `listed`: by folded name. */
export function joinedProducts(
  { collector, productsOfSet }: Resolved,
  { table, entries }: TabledEntries,
  listed: ((user: string) => readonly TallyProduct[] | undefined) | null,
): ((user: number) => readonly TallyProduct[]) | null {
  if ((entries.bits & TRAIT.bare) === 0) return null
  const sets = new Map<number, { set: number; report: number }>()
  for (let at = 0; at < entries.index.length; at++) {
    const index = entries.index.at(at)
    const entryKind = table.entryKinds.get(table.entryKindOf(index))
    if (!isGraph(entryKind) || entryKind.product < 0) continue
    const user = table.userOf(index)
    const known = sets.get(user)
    const report = entryKind.report === NO_DAY ? Number.MAX_SAFE_INTEGER : entryKind.report
    if (known?.report === report) {
      // Reports of one day do not contradict each other, in whatever order they are read.
      known.set = collector.productSets.merge(entryKind.origin, known.set, entryKind.product)
    } else if (!known || report > known.report) sets.set(user, { set: entryKind.product, report })
  }
  if (sets.size === 0 && !listed) return null
  return user => {
    const set = sets.get(user)?.set
    if (set !== undefined) return productsOfSet(set)
    return listed?.(collector.users.nameOf(user)) ?? []
  }
}
