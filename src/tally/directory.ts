// The admin centre's user list: who holds which products, who is blocked, deleted or a guest.
import type { Day } from '../model/day.ts'
import type { DirectoryUserRow } from '../model/rows.ts'
import type { Placed } from './collector.ts'
import type { TallyProduct } from './products.ts'
import { isSeen } from './seen.ts'
import type { Question } from './types.ts'

/** One user of the newest list. */
export interface DirectoryUser {
  /** Folded principal name. */
  user: string
  displayName: string
  products: readonly TallyProduct[]
  blocked: boolean
  deleted: boolean
  guest: boolean
}

export interface Directory {
  users: DirectoryUser[]
  /** Product key → number of users who hold it; deleted users hold nothing. null without a list. */
  holders: Map<string, number> | null
  /** null without a list. */
  productsOf: ((user: string) => readonly TallyProduct[] | undefined) | null
}

export function directoryOf(
  rows: readonly Placed<DirectoryUserRow>[],
  question: Question,
  productsNamed: (names: readonly string[]) => TallyProduct[],
): Directory {
  const seen = rows.filter(({ row }) => isSeen(row.reportDate, question))
  const newest = seen.reduce<Day | null>((best, { row }) => {
    return row.reportDate !== null && (best === null || row.reportDate > best) ? row.reportDate : best
  }, null)
  const byName = new Map<string, DirectoryUser>()
  for (const { row } of seen) {
    if (row.reportDate !== null && row.reportDate !== newest) continue
    const user = row.user.trim().toLowerCase()
    const products = productsNamed(row.products)
    const known = byName.get(user)
    const all = new Map([...(known?.products ?? []), ...products].map(product => [product.key, product]))
    byName.set(user, {
      user,
      displayName: row.displayName || known?.displayName || '',
      products: [...all.values()],
      blocked: row.blocked || (known?.blocked ?? false),
      deleted: row.deleted || (known?.deleted ?? false),
      guest: row.guest || (known?.guest ?? false),
    })
  }
  const holders = new Map<string, number>()
  for (const { products, deleted } of byName.values()) {
    if (deleted) continue
    for (const { key } of products) holders.set(key, (holders.get(key) ?? 0) + 1)
  }
  return {
    users: [...byName.values()],
    holders: byName.size === 0 ? null : holders,
    productsOf: byName.size === 0 ? null : user => byName.get(user)?.products,
  }
}
