// Customers of whom nothing is known but licences that all count, which most of a seller are: their seats are added up where
// they lie, and everything else is counted the careful way when somebody asks for it.
import { inOrder } from '../model/code-points.ts'
import type { Day } from '../model/day.ts'
import type { Resolved } from './intake/resolve.ts'
import type { Grouped } from './intake/rows-of.ts'
import { plainSubscriptions } from './licences/licences.ts'
import type { Subscription } from './licences/subscription.ts'
import { NOTHING } from './nothing.ts'
import type { Question } from './question.ts'
import type { CustomerTally, ScopeTally, SeatSum } from './types.ts'

/** What a customer is counted from, and how more of it is found than a portfolio's row says. */
export interface Counting {
  resolved: Resolved
  grouped: Grouped
  question: Question
  /** The seats of its rows where these are plain. */
  seatsOf(customer: number): SeatSum | null
  /** Its subscriptions, and the scopes that they are in. */
  inScopes(customer: number): InScopes
  /** The careful way. */
  carefully(customer: number): CustomerTally
}

export interface InScopes {
  subscriptions: readonly Subscription[]
  services: ScopeTally[]
  products: ScopeTally[]
}

export function plainScopes(resolved: Resolved, grouped: Grouped, customer: number): InScopes {
  const subscriptions = plainSubscriptions(resolved, grouped.licences.of(customer))
  return {
    subscriptions,
    services: scopesBy('service', subscriptions, ({ service }) => service),
    products: scopesBy('product', subscriptions, ({ product }) => product.name),
  }
}

function scopesBy(
  scope: ScopeTally['scope'],
  subscriptions: readonly Subscription[],
  keyOf: (one: Subscription) => string,
): ScopeTally[] {
  const seats = new Map<string, { sold: number; assigned: number; statedPercent: null }>()
  for (const one of subscriptions) {
    const key = keyOf(one)
    const known = seats.get(key) ?? { sold: 0, assigned: 0, statedPercent: null }
    known.sold += one.sold
    known.assigned += one.assigned ?? 0
    seats.set(key, known)
  }
  return inOrder(seats.keys()).map(key => ({
    ...NOTHING.customer,
    scope,
    key,
    seats: seats.get(key) ?? null,
  }))
}

/** The tally of such a customer; null for any other. */
export function tallyPlainly(counting: Counting, customer: number): CustomerTally | null {
  const seats = seatsAlone(counting, customer)
  return seats && tallyOfSeats(seats, counting, customer)
}

export function tallyOfSeats(seats: SeatSum, counting: Counting, customer: number): CustomerTally {
  return new PlainTally(seats, counting, customer)
}

/** The seats of such a customer; null for any other. */
export function seatsAlone(counting: Counting, customer: number): SeatSum | null {
  const { resolved, grouped, question, seatsOf } = counting
  if (question.partner !== null || !hasLicencesAlone(resolved, grouped, customer)) return null
  const seats = seatsOf(customer)
  return seats !== null && grouped.licences.haveOwnIds(customer) ? seats : null
}

function hasLicencesAlone({ spans, coverage }: Resolved, grouped: Grouped, customer: number): boolean {
  return (
    spans.first[customer] === spans.end[customer] &&
    isEmpty(coverage[customer]) &&
    grouped.userLists.countOf(customer) === 0 &&
    isEmpty(grouped.counts[customer]) &&
    isEmpty(grouped.seats[customer])
  )
}

function isEmpty(rows: readonly unknown[] | undefined): boolean {
  return rows === undefined || rows.length === 0
}

/** There are hundreds of thousands of them: what is the same for all is said once for all. */
class PlainTally implements CustomerTally {
  readonly seatsAlone: SeatSum
  readonly #counting: Counting
  readonly #index: number

  constructor(seats: SeatSum, counting: Counting, index: number) {
    this.seatsAlone = seats
    this.#counting = counting
    this.#index = index
  }

  get asOf(): Day {
    return this.seatsAlone.day
  }
  get customer(): ScopeTally {
    const { sold, assigned } = this.seatsAlone
    return { ...NOTHING.customer, seats: { sold, assigned, statedPercent: null } }
  }
  get isDated() {
    return true
  }
  get licenceDay() {
    return this.asOf
  }
  get own() {
    return true
  }
  get duplicates() {
    return NOTHING.duplicates
  }
  get evidence() {
    return NOTHING.evidence
  }
  get leftOut() {
    return NOTHING.leftOut
  }
  get idle() {
    return NOTHING.idle
  }
  get watched() {
    return NOTHING.watched
  }
  get problems() {
    return NOTHING.problems
  }
  get notes() {
    return NOTHING.notes
  }
  isOverAssigned() {
    return false
  }
  unassigned() {
    return this.seatsAlone.sold - this.seatsAlone.assigned
  }

  get subscriptions() {
    return this.#inScopes.subscriptions
  }
  services() {
    return this.#inScopes.services
  }
  products() {
    return this.#inScopes.products
  }
  workloads() {
    return NOTHING.workloads()
  }
  directory() {
    return NOTHING.directory()
  }
  doubts() {
    const { carefully } = this.#counting
    return { ...NOTHING.doubts(), mostAssigned: () => carefully(this.#index).doubts().mostAssigned() }
  }

  get #inScopes(): InScopes {
    return this.#counting.inScopes(this.#index)
  }
}
