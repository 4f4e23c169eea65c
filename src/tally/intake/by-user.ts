// Finds the order in which usage entries are judged: by customer, then by user.
import type { UsageTable } from './usage-table.ts'
import type { UserPool } from './user-pool.ts'

/** Where the entries of each customer lie: from `first` to before `end`, user after user. */
export interface Spans {
  first: Uint32Array
  end: Uint32Array
}

/** Puts the entries in order where they are in none: the users of each customer in the order of their first rows. */
export function sortByUser(
  table: UsageTable,
  users: UserPool,
  customerOf: Int32Array,
  customers: number,
): Spans {
  return spansOf(table, users, customerOf, customers) ?? sorted(table, users, customerOf, customers)
}

/** The spans of a table that is in order as it is, like that of one large export; null where it is not. */
function spansOf(
  table: UsageTable,
  users: UserPool,
  customerOf: Int32Array,
  customers: number,
): Spans | null {
  if (!table.isInOrder) return null
  const first = new Uint32Array(customers)
  const end = new Uint32Array(customers)
  let at = 0
  // Users of one customer stand together: of many users few are looked for among the entries.
  for (let user = 0; user < users.size && at < table.length; ) {
    const owner = Math.max(0, customerOf[users.refOf(user)] ?? 0)
    while (user < users.size && Math.max(0, customerOf[users.refOf(user)] ?? 0) === owner) user++
    const next = firstFrom(table, at, user)
    if (next === at) continue
    if (end[owner] !== 0) return null
    first[owner] = at
    end[owner] = next
    at = next
  }
  return { first, end }
}

/** The first entry from `start` on of a user who is not before `user`, in a table that is in order. */
function firstFrom(table: UsageTable, start: number, user: number): number {
  let low = start
  let high = table.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (table.userOf(middle) < user) low = middle + 1
    else high = middle
  }
  return low
}

/** Puts the entries in order by counting. */
function sorted(table: UsageTable, users: UserPool, customerOf: Int32Array, customers: number): Spans {
  const entriesOf = new Uint32Array(users.size)
  for (let index = 0; index < table.length; index++) {
    const user = table.userOf(index)
    entriesOf[user] = (entriesOf[user] ?? 0) + 1
  }
  // Users whose customer has no data (-1) have no entries; they are counted with the first customer.
  const start = new Uint32Array(customers + 1)
  const customerOfUser = new Int32Array(users.size)
  for (let user = 0; user < users.size; user++) {
    const customer = Math.max(0, customerOf[users.refOf(user)] ?? 0)
    customerOfUser[user] = customer
    start[customer + 1] = (start[customer + 1] ?? 0) + (entriesOf[user] ?? 0)
  }
  for (let customer = 1; customer <= customers; customer++) {
    start[customer] = (start[customer] ?? 0) + (start[customer - 1] ?? 0)
  }
  const free = start.slice()
  // From here on: the place of the user's next entry.
  const next = entriesOf
  for (let user = 0; user < users.size; user++) {
    const customer = customerOfUser[user] ?? 0
    const place = free[customer] ?? 0
    free[customer] = place + (entriesOf[user] ?? 0)
    next[user] = place
  }
  table.sortAndCut(index => {
    const user = table.userOf(index)
    const place = next[user] ?? 0
    next[user] = place + 1
    return place
  })
  return { first: start.subarray(0, customers), end: start.subarray(1) }
}
