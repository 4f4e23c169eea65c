// Which rows of a table are of one customer: told by the same rules as in one process, for an engine that parts the table.
import { InputError } from '../model/problem.ts'
import { CustomerRefs, type KnownCustomers } from '../tally/intake/identity.ts'

/** How rows name a customer: cells as written, and the table that they stand in. */
export interface Naming {
  id: string
  name: string
  table: string
  /** Rows of requests name customers and make none. */
  isData: boolean
}

/**
 * A number for each naming, the same for one customer. Names of nobody who has data go to some customer: their rows are only
 * counted. Throws an InputError where two ids bear a name that stands alone.
 */
export function keysOf(namings: readonly Naming[], known: KnownCustomers): number[] {
  const refs = new CustomerRefs(known)
  const found = namings.map(({ id, name, table, isData }) => {
    if (id === '' && name === '') return -1
    refs.file = table
    return refs.refer({ id, name }, null, { as: isData ? 'data' : 'name' })
  })
  const { customers, customerOf } = refs.resolve()
  if (customers.length === 0) throw new InputError([{ code: 'no-exports', params: { path: '', files: 0 } }])
  return found.map(ref => Math.max(0, customerOf[ref] ?? 0))
}
