// Customers with seats alone, told one after the other by one object that becomes each of them in turn.
import { seatClass } from '../metrics/seat-class.ts'
import { asDay, type Day } from '../model/day.ts'
import type { Thresholds } from '../model/terms.ts'
import type { SeatRow } from '../report/rows-in-turn.ts'
import type { Row } from '../report/types.ts'
import type { Customers } from '../tally/intake/customers.ts'
import type { SeatSum } from '../tally/types.ts'
import type { CountedCustomers } from './counted-customers.ts'
import type { Data } from './data.ts'

export class SeatTurn implements SeatRow {
  readonly #names: Customers
  readonly #customers: CountedCustomers
  readonly #thresholds: Thresholds
  /** Rows of such customers, by day and by what flags and advice make of their seats. */
  readonly #alike = new Map<Day, Row[]>()
  #index = -1
  #seats: SeatSum = { day: asDay(0), sold: 0, assigned: 0 }

  constructor({ resolved, settings }: Data, customers: CountedCustomers) {
    this.#names = resolved.customers
    this.#customers = customers
    this.#thresholds = settings.thresholds
  }

  /** Whether the customer is one of them; if so it is its turn. */
  isOf(index: number): boolean {
    const seats = this.#customers.seatsOf(index)
    if (seats === null || !this.#names.isPlain(index)) return false
    this.#index = index
    this.#seats = seats
    return true
  }

  get like(): Row {
    const known = this.#alike.get(this.#seats.day) ?? []
    const number = seatClass(this.#seats, this.#thresholds)
    const like = known[number] ?? this.row()
    if (known[number] === undefined) {
      known[number] = like
      this.#alike.set(this.#seats.day, known)
    }
    return like
  }

  get sold(): number {
    return this.#seats.sold
  }
  get assigned(): number {
    return this.#seats.assigned
  }
  get length(): number {
    return this.#names.lengthOf(this.#index)
  }

  copyId(to: Uint8Array, at: number): number {
    return this.#names.copyId(this.#index, to, at)
  }
  copyName(to: Uint8Array, at: number): number {
    return this.#names.copyName(this.#index, to, at)
  }

  row(): Row {
    return this.#customers.at(this.#index).rows.customer
  }
}
