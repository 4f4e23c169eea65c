// Finds the customer that a user asked for: by id, name, domain, or a part of the name that only one has.
import { compareCodePoints } from '../../model/code-points.ts'
import { foldId, foldName } from '../../model/fold.ts'
import { UsageError } from '../../model/problem.ts'
import type { Customer as Resolved } from '../../tally/intake/one-customer.ts'
import { nearestOf } from './nearest.ts'

type Customer = Omit<Resolved, 'knownAs'>

/** The index of the customer. Throws a UsageError with the nearest names, or with all that fit. */
export function findCustomer(customers: readonly Customer[], asked: string): number {
  const wanted = foldName(asked)
  const wantedId = foldId(asked)
  const indices = [...customers.keys()]
  const fits = (test: (customer: Customer) => boolean): number[] =>
    indices.filter(index => {
      const customer = customers[index]
      return customer !== undefined && test(customer)
    })
  const ways = [
    fits(({ id }) => id !== null && foldId(id) === wantedId),
    fits(({ name }) => foldName(name) === wanted),
    // As lists and errors write one that has namesakes.
    fits(customer => foldName(label(customer)) === wanted),
    fits(({ domains }) => domains.includes(wanted)),
    fits(({ name }) => wanted !== '' && foldName(name).includes(wanted)),
  ]
  const found = ways.find(matches => matches.length > 0) ?? []
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  const shown = (matches: readonly number[]): string =>
    matches.map(index => label(customers[index])).join(', ')
  if (found.length > 1) {
    const matches = [...found].sort((a, b) => compareCodePoints(label(customers[a]), label(customers[b])))
    throw new UsageError([{ code: 'ambiguous-customer', params: { asked, matches: shown(matches) } }])
  }
  const nearest = nearestOf(
    customers.map(customer => ({ names: [customer.name], label: label(customer) })),
    asked,
  )
  throw new UsageError([{ code: 'unknown-customer', params: { asked, nearest } }])
}

/** Names of this many are enough to see what is asked for. */
const NAMED = 5

/** What is said where nobody was asked for and there are several. */
export function whichCustomer(customers: readonly Customer[]): UsageError {
  const labels = customers.map(label).sort(compareCodePoints)
  const some = [...labels.slice(0, NAMED), ...(labels.length > NAMED ? ['…'] : [])].join(', ')
  return new UsageError([{ code: 'which-customer', params: { customers: labels.length, some } }])
}

function label(customer: Customer | undefined): string {
  if (!customer) return ''
  return customer.id === null || customer.id === customer.name
    ? customer.name
    : `${customer.name} (${customer.id})`
}
