// Finds the order in which usage entries are judged: by customer, then by user.
import type { UsageTable } from './usage-table.ts'
import type { UserPool } from './user-pool.ts'

/**
 * Puts the entries of the table in order, by counting: customer after customer, and the users of each in the order
 * of their first rows. Returns where each customer's entries start; the last number is the end of all.
 */
export function sortByUser(
  table: UsageTable,
  users: UserPool,
  customerOf: Int32Array,
  customers: number,
): Uint32Array {
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
  table.arrange(index => {
    const user = table.userOf(index)
    const place = next[user] ?? 0
    next[user] = place + 1
    return place
  })
  return start
}
