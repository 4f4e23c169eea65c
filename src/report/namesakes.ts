// Names that several customers bear, which tell nobody whose a line is.
import type { Check } from '../model/check.ts'
import { inOrder } from '../model/code-points.ts'
import { foldId, foldName } from '../model/fold.ts'
import { customerOfNote, type Note } from '../model/note.ts'
import { type CustomerRef, nameOrId } from './customer.ts'

/** Whether a folded name is that of several customers. */
export interface Namesakes {
  has(folded: string): boolean
  /** Left out where it is not known yet. */
  readonly size?: number
}

/** A customer may be among those given more than once. */
export function namesakes(customers: Iterable<CustomerRef>): Namesakes {
  const bearers = new Map<string, string>()
  const shared = new Set<string>()
  for (const { id, name } of customers) {
    const folded = foldName(name)
    const bearer = foldId(id ?? '')
    const known = bearers.get(folded)
    if (known === undefined) bearers.set(folded, bearer)
    else if (known !== bearer) shared.add(folded)
  }
  return shared
}

/** Whoever is named in rows, checks and remarks. */
export function* customersNamed(
  rows: Iterable<{ customer: CustomerRef }>,
  { checks, notes }: { checks: readonly Check[]; notes: readonly Note[] },
): Generator<CustomerRef> {
  for (const { customer } of rows) yield customer
  for (const { customer } of checks) yield customer
  for (const note of notes) {
    const customer = customerOfNote(note)
    if (customer) yield customer
  }
}

/** What a customer is called where others are: one that has namesakes by its name and its id. */
export function toldApart(customer: CustomerRef, shared: Namesakes): string {
  const { id, name } = customer
  const called = nameOrId({ id, name: name.trim() })
  // Most often there are none, and no name has to be folded.
  return shared.size !== 0 && id && called !== id && shared.has(foldName(name)) ? `${called} (${id})` : called
}

/** Customers in one parameter of a remark or an error. */
export function listOf(customers: readonly CustomerRef[], shared = namesakes(customers)): string {
  return inOrder(customers.map(customer => toldApart(customer, shared))).join(', ')
}
