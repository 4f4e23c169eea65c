// The admin centre's user list: who holds which products, who is blocked, deleted or a guest.
import { lazy, memoizePerObject } from '../../model/lazy.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import type { TallyProduct } from '../intake/products.ts'
import type { Resolved } from '../intake/resolve.ts'
import type { UserLists } from '../intake/user-lists.ts'
import type { Deletions } from './deletions.ts'
import { distinct } from './entries.ts'
import { isDeletion } from './kind-traits.ts'

/** One user of the newest list. */
export interface DirectoryUser {
  /** A row of the user, which tells the name. */
  row: number
  /** Both are blank where the list has none, and where names are not kept. */
  displayName: string
  department: string
  products: readonly TallyProduct[]
  blocked: boolean
  deleted: boolean
  guest: boolean
}

export interface Directory {
  /** Made when it is asked for: of most lists no more than what follows is needed. */
  users(): readonly DirectoryUser[]
  /** Product key → number of users who hold it; deleted users hold nothing. null without a list. */
  holders: ReadonlyMap<string, number> | null
  /** Folded names of guests. */
  guests: ReadonlySet<string>
  /** By folded name; null without a list. */
  productsOf: ((user: string) => readonly TallyProduct[] | undefined) | null
}

/** `rows`: those of all lists that a question sees. */
export function directoryOf(resolved: Resolved, rows: Uint32Array, deletions: Deletions): Directory {
  const { userLists } = resolved.collector
  const current = newestRows(userLists, rows)
  const users = lazy(() => usersIn(resolved, current, deletions))
  const products = lazy(
    () => new Map(users().map(({ row, products }) => [userLists.names.text(row), products])),
  )
  const counts = userLists.areApart(current)
    ? countsOfRows(resolved, current, deletions)
    : countsOf(resolved, users())
  return {
    users,
    ...counts,
    productsOf: current.length === 0 ? null : user => products().get(user),
  }
}

/** Undated rows, and those of the newest day. */
function newestRows(userLists: UserLists, rows: Uint32Array): Uint32Array {
  let newest = NO_DAY
  let isWhole = true
  for (let at = 0; at < rows.length; at++) {
    const report = userLists.reportOf(rows[at] ?? 0)
    // Nearly all lists are of one day.
    if (at > 0 && report !== newest) isWhole = false
    newest = Math.max(newest, report)
  }
  if (isWhole) return rows
  return rows.filter(row => [NO_DAY, newest].includes(userLists.reportOf(row)))
}

/** In the order of their first rows; where some have several, people without a name last, each of them one of its own. */
function usersIn(resolved: Resolved, rows: Uint32Array, deletions: Deletions): readonly DirectoryUser[] {
  const { userLists } = resolved.collector
  const all = Array.from(rows, row => userIn(resolved, row, deletions))
  if (userLists.areApart(rows)) return all
  const named = new Map<string, DirectoryUser>()
  const nameless: DirectoryUser[] = []
  for (const one of all) {
    const name = userLists.names.text(one.row)
    const known = named.get(name)
    if (userLists.isNameless(one.row)) nameless.push(one)
    else named.set(name, known ? together(known, one) : one)
  }
  return [...named.values(), ...nameless]
}

function userIn({ collector, productsOfSet }: Resolved, row: number, deletions: Deletions): DirectoryUser {
  const { userLists } = collector
  const { displayName, department } = userLists.toldOf(row)
  return {
    row,
    displayName,
    department,
    products: distinct(productsOfSet(userLists.productsOf(row))),
    blocked: userLists.isBlocked(row),
    deleted: isDeleted(userLists, row, deletions),
    guest: userLists.isGuest(row),
  }
}

function isDeleted(userLists: UserLists, row: number, { names }: Deletions): boolean {
  if (userLists.isNameless(row)) return isDeletion(userLists.deletionOf(row))
  return names.size > 0 && names.has(userLists.names.text(row))
}

/** What two rows of one user say. */
function together(known: DirectoryUser, one: DirectoryUser): DirectoryUser {
  return {
    ...one,
    displayName: one.displayName || known.displayName,
    department: one.department || known.department,
    products: distinct([...known.products, ...one.products]),
    blocked: one.blocked || known.blocked,
    guest: one.guest || known.guest,
  }
}

/** Sets of products are few, and kept. */
const distinctIn = memoizePerObject(distinct)

type Counts = Pick<Directory, 'holders' | 'guests'>

/** Of rows with a user each, without an object for any of them: counted by sets of products. */
function countsOfRows(
  { collector: { userLists }, productsOfSet }: Resolved,
  rows: Uint32Array,
  deletions: Deletions,
): Counts {
  const bySet = new Map<number, number>()
  const guests = new Set<string>()
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    if (userLists.isGuest(row)) guests.add(userLists.names.text(row))
    if (isDeleted(userLists, row, deletions)) continue
    const set = userLists.productsOf(row)
    bySet.set(set, (bySet.get(set) ?? 0) + 1)
  }
  const holders = new Map<string, number>()
  for (const [set, users] of bySet)
    for (const { key } of distinctIn(productsOfSet(set))) holders.set(key, (holders.get(key) ?? 0) + users)
  return { holders: rows.length === 0 ? null : holders, guests }
}

function countsOf({ collector }: Resolved, users: readonly DirectoryUser[]): Counts {
  const holders = new Map<string, number>()
  const guests = new Set<string>()
  for (const { row, products, deleted, guest } of users) {
    if (guest) guests.add(collector.userLists.names.text(row))
    if (deleted) continue
    for (const { key } of products) holders.set(key, (holders.get(key) ?? 0) + 1)
  }
  return { holders: users.length === 0 ? null : holders, guests }
}
