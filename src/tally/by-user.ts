// Puts usage entries in the order in which they are judged: by customer, then by user.
import type { UsageTable } from './usage-table.ts'
import type { UserPool } from './user-pool.ts'

/** Entries sorted by customer, then user; those of customer c are order[start[c]] … order[start[c + 1] - 1]. */
export interface ByUser {
  order: Uint32Array
  start: Uint32Array
}

/** Sorts by counting: the order of a customer's users is that of their first rows. */
export function byUser(
  table: UsageTable,
  users: UserPool,
  customerOf: Int32Array,
  customers: number,
): ByUser {
  const entriesOf = new Uint32Array(users.size)
  const user = table.user.view()
  for (const one of user) entriesOf[one] = (entriesOf[one] ?? 0) + 1

  // Users whose customer has no data (-1) have no entries; they are counted with the first customer.
  const start = new Uint32Array(customers + 1)
  const customerOfUser = new Int32Array(users.size)
  for (let one = 0; one < users.size; one++) {
    const customer = Math.max(0, customerOf[users.refOf(one)] ?? 0)
    customerOfUser[one] = customer
    start[customer + 1] = (start[customer + 1] ?? 0) + (entriesOf[one] ?? 0)
  }
  for (let customer = 1; customer <= customers; customer++) {
    start[customer] = (start[customer] ?? 0) + (start[customer - 1] ?? 0)
  }
  const free = start.slice()
  const next = entriesOf
  for (let one = 0; one < users.size; one++) {
    const customer = customerOfUser[one] ?? 0
    const place = free[customer] ?? 0
    free[customer] = place + (entriesOf[one] ?? 0)
    next[one] = place
  }
  const order = new Uint32Array(user.length)
  for (let index = 0; index < user.length; index++) {
    const one = user[index] ?? 0
    const place = next[one] ?? 0
    order[place] = index
    next[one] = place + 1
  }
  return { order, start }
}
