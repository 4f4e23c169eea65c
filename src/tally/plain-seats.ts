// Seats of customers whose licence rows are of one export and day, each of a paid subscription in force, added up as they lie.
import { asDay, type Day } from '../model/day.ts'
import { NO_DAY } from '../model/usage-batch.ts'
import type { LicenceTable } from './intake/licence-table.ts'
import type { Resolved } from './intake/resolve.ts'
import { factsOfKinds } from './licences/licence-rows.ts'
import type { Question } from './question.ts'

export interface SeatSum {
  day: Day
  sold: number
  assigned: number
}

type SeatFinder = (customer: number) => SeatSum | null

/** Where the rows of customers stand. */
interface RowPlaces {
  of(customer: number): Iterable<number>
}

/** Stands in the place of an export: of no row yet, and of rows that are to be counted with care. */
const NONE = -1
const ODD = -2

export class PlainSeats {
  readonly #licences: LicenceTable
  /** By kind of row: the number of its export, ODD where its rows are not plain; and the days of exports. */
  readonly #exports: Int32Array
  readonly #days: readonly number[]
  /** By customer. */
  readonly #exportOf: Int32Array
  readonly #sold: Float64Array
  readonly #assigned: Float64Array

  private constructor(resolved: Resolved, question: Question, customers: number) {
    this.#licences = resolved.collector.licences
    const { exports, days } = exportsOf(resolved, question)
    this.#exports = exports
    this.#days = days
    this.#exportOf = new Int32Array(customers).fill(NONE)
    this.#sold = new Float64Array(customers)
    this.#assigned = new Float64Array(customers)
  }

  /**
   * The seats of a customer, null where its rows are not plain: of its rows in these places, or else of the rows of all customers
   * as they were read, where of hundreds of thousands none has to look for its own.
   */
  static finder(resolved: Resolved, question: Question, places: RowPlaces | null): SeatFinder {
    if (places === null) return PlainSeats.#ofAll(resolved, question)
    return customer => {
      const one = new PlainSeats(resolved, question, 1)
      for (const row of places.of(customer)) one.#add(row, 0)
      return one.#of(0)
    }
  }

  static #ofAll(resolved: Resolved, question: Question): SeatFinder {
    const { customers, customerOf, collector } = resolved
    const { licences } = collector
    const all = new PlainSeats(resolved, question, customers.length)
    for (let row = 0; row < licences.length; row++) {
      const customer = customerOf[licences.refOf(row)] ?? -1
      if (customer >= 0) all.#add(row, customer)
    }
    return customer => all.#of(customer)
  }

  #add(row: number, customer: number): void {
    const licences = this.#licences
    const number = this.#exports[licences.kindOf(row)] ?? ODD
    const before = this.#exportOf[customer] ?? ODD
    if (before === NONE) this.#exportOf[customer] = number
    else if (before !== number) this.#exportOf[customer] = ODD
    const sold = licences.soldOf(row)
    const assigned = licences.assignedOf(row)
    // Of seats that are not stated it is not known either.
    const isWithin = assigned <= sold
    if (!isWithin || !Number.isNaN(licences.percentOf(row))) this.#exportOf[customer] = ODD
    this.#sold[customer] = (this.#sold[customer] ?? 0) + sold
    this.#assigned[customer] = (this.#assigned[customer] ?? 0) + assigned
  }

  #of(customer: number): SeatSum | null {
    const day = this.#days[this.#exportOf[customer] ?? ODD]
    if (day === undefined) return null
    return { day: asDay(day), sold: this.#sold[customer] ?? 0, assigned: this.#assigned[customer] ?? 0 }
  }
}

/** Exports by origin and day, numbered, for the kinds of plain rows. */
function exportsOf(
  resolved: Resolved,
  { services, licenceLimit }: Question,
): { exports: Int32Array; days: number[] } {
  const facts = factsOfKinds(resolved)
  const numbers = new Map<string, number>()
  const days: number[] = []
  const exports = resolved.collector.licences.kinds.map(({ origin, reportDate, state }, index) => {
    const { kind = null, service = null } = facts[index] ?? {}
    const day = reportDate ?? NO_DAY
    if (day === NO_DAY || (licenceLimit !== null && day > licenceLimit) || state !== 'active') return ODD
    if (kind !== 'paid' || service === null || (services !== 'all' && !services.has(service))) return ODD
    const key = `${origin}\n${day}`
    const number = numbers.get(key) ?? days.push(day) - 1
    numbers.set(key, number)
    return number
  })
  return { exports: Int32Array.from(exports), days }
}
