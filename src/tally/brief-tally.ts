// What stays of a customer's tally when its row is made: the customer is counted again where somebody asks for more.
import type { Day } from '../model/day.ts'
import { listOrNone } from '../model/group.ts'
import { NOTHING } from './nothing.ts'
import type { CustomerTally } from './types.ts'

/** A class, since there are thousands: what counts again is there once for all of them. */
export class BriefTally implements CustomerTally {
  readonly asOf: Day | null
  readonly isDated: boolean
  readonly own: boolean
  readonly leftOut: CustomerTally['leftOut']
  readonly duplicates: CustomerTally['duplicates']
  readonly problems: CustomerTally['problems']
  readonly notes: CustomerTally['notes']
  readonly #customer: number
  readonly #count: (customer: number) => CustomerTally

  /** `count` counts a customer; the last one should be kept, since who asks for one part most often asks for the next. */
  constructor(customer: number, count: (customer: number) => CustomerTally) {
    const { asOf, isDated, own, leftOut, duplicates, problems, notes } = count(customer)
    this.asOf = asOf
    this.isDated = isDated
    this.own = own
    this.leftOut = leftOut
    const hasDuplicates = duplicates.counts + duplicates.licences > 0
    this.duplicates = hasDuplicates ? duplicates : NOTHING.duplicates
    this.problems = listOrNone(problems)
    this.notes = listOrNone(notes)
    this.#customer = customer
    this.#count = count
  }

  get #whole(): CustomerTally {
    return this.#count(this.#customer)
  }

  get seatsAlone() {
    return null
  }
  get customer() {
    return this.#whole.customer
  }
  get licenceDay() {
    return this.#whole.licenceDay
  }
  get evidence() {
    return this.#whole.evidence
  }
  get subscriptions() {
    return this.#whole.subscriptions
  }
  get idle() {
    return this.#whole.idle
  }
  get watched() {
    return this.#whole.watched
  }
  services() {
    return this.#whole.services()
  }
  products() {
    return this.#whole.products()
  }
  workloads() {
    return this.#whole.workloads()
  }
  isOverAssigned() {
    return this.#whole.isOverAssigned()
  }
  unassigned() {
    return this.#whole.unassigned()
  }
  directory() {
    return this.#whole.directory()
  }
  doubts() {
    return this.#whole.doubts()
  }
}
