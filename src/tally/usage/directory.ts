// The admin centre's user list: who holds which products, who is blocked, deleted or a guest.
import type { Day } from '../../model/day.ts'
import { memoizePerObject } from '../../model/lazy.ts'
import type { DirectoryUserRow } from '../../model/rows.ts'
import { foldUser } from '../../model/user-name.ts'
import type { TallyProduct } from '../intake/products.ts'
import type { Deletions } from './deletions.ts'

/** One user of the newest list. */
export interface DirectoryUser {
  /** Folded principal name; '' for a person without a name. */
  user: string
  displayName: string
  /** '' where the list has none. */
  department: string
  products: readonly TallyProduct[]
  blocked: boolean
  deleted: boolean
  guest: boolean
}

export interface Directory {
  users: DirectoryUser[]
  /** Product key → number of users who hold it; deleted users hold nothing. null without a list. */
  holders: ReadonlyMap<string, number> | null
  /** Folded names of guests. */
  guests: ReadonlySet<string>
  /** null without a list. */
  productsOf: ((user: string) => readonly TallyProduct[] | undefined) | null
}

/** `rows`: those of all lists that a question sees. */
export function directoryOf(
  rows: readonly DirectoryUserRow[],
  deletions: Deletions,
  productsNamed: (names: readonly string[]) => TallyProduct[],
): Directory {
  const newest = rows.reduce<Day | null>((best, { reportDate: day }) => {
    return day !== null && (best === null || day > best) ? day : best
  }, null)
  // Many people have the same.
  const productsOf = memoizePerObject((names: readonly string[]) => eachOnce(productsNamed(names)))
  const byName = new Map<string, DirectoryUser>()
  const nameless: DirectoryUser[] = []
  for (const row of rows) {
    if (row.reportDate !== null && row.reportDate !== newest) continue
    const user = foldUser(row.user)
    const known = byName.get(user)
    const products = productsOf(row.products)
    const one = {
      user,
      displayName: row.displayName || known?.displayName || '',
      department: row.department || known?.department || '',
      products: known ? eachOnce([...known.products, ...products]) : products,
      blocked: row.blocked || (known?.blocked ?? false),
      deleted: user === '' ? row.deleted === true : deletions.names.has(user),
      guest: row.guest || (known?.guest ?? false),
    }
    if (user === '') nameless.push(one)
    else byName.set(user, one)
  }
  const users = [...byName.values(), ...nameless]
  return {
    users,
    holders: users.length === 0 ? null : holdersAmong(users),
    guests: new Set(users.filter(({ guest }) => guest).map(({ user }) => user)),
    productsOf: users.length === 0 ? null : user => byName.get(user)?.products,
  }
}

function eachOnce(products: readonly TallyProduct[]): readonly TallyProduct[] {
  return [...new Map(products.map(product => [product.key, product])).values()]
}

function holdersAmong(users: readonly DirectoryUser[]): Map<string, number> {
  const holders = new Map<string, number>()
  for (const { products, deleted } of users) {
    if (deleted) continue
    for (const { key } of products) holders.set(key, (holders.get(key) ?? 0) + 1)
  }
  return holders
}
