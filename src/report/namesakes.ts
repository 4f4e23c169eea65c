// Names that several customers bear, which tell nobody whose a line is.
import { foldName } from '../model/fold.ts'
import type { CustomerRef } from './customer.ts'

/** Folded; a customer may be among those given more than once. */
export function namesakes(customers: Iterable<CustomerRef>): ReadonlySet<string> {
  const bearers = new Map<string, string>()
  const shared = new Set<string>()
  for (const { id, name } of customers) {
    const folded = foldName(name)
    const bearer = foldName(id ?? '')
    const known = bearers.get(folded)
    if (known === undefined) bearers.set(folded, bearer)
    else if (known !== bearer) shared.add(folded)
  }
  return shared
}
