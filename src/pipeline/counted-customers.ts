// All customers as they were counted. Most of a large seller have seats alone: they stay places in sums, and become objects when somebody
// asks.
import { lazy } from '../model/lazy.ts'
import type { SeatSum } from '../tally/types.ts'
import type { CountedCustomer } from './customer/customer-rows.ts'

/** Those of whom seats alone are known. */
interface Seats {
  /** null for any other customer. */
  of(customer: number): SeatSum | null
  /** Made anew each time. */
  counted(customer: number): CountedCustomer
}

export class CountedCustomers {
  /** Their indices, in order. */
  readonly indices: readonly number[]
  /** Those that are objects, in order. */
  readonly careful: readonly CountedCustomer[]
  /** All of them as objects, made when somebody asks for the first time. */
  readonly all: () => readonly CountedCustomer[]
  readonly #byIndex: ReadonlyMap<number, CountedCustomer>
  readonly #seats: Seats

  constructor(indices: readonly number[], careful: readonly CountedCustomer[], seats: Seats) {
    this.indices = indices
    this.careful = careful
    this.#seats = seats
    this.#byIndex = new Map(careful.map(one => [one.index, one]))
    this.all = lazy(() =>
      careful.length === indices.length ? careful : indices.map(index => this.at(index)),
    )
  }

  /** Of these alone. */
  static of(some: readonly CountedCustomer[]): CountedCustomers {
    const counted = (customer: number): CountedCustomer => {
      throw new RangeError(`customer ${customer} was not counted`)
    }
    return new CountedCustomers(
      some.map(({ index }) => index),
      some,
      { of: () => null, counted },
    )
  }

  at(index: number): CountedCustomer {
    return this.#byIndex.get(index) ?? this.#seats.counted(index)
  }

  /** The seats of one that is no object; null for any other. */
  seatsOf(index: number): SeatSum | null {
    return this.#seats.of(index)
  }
}
