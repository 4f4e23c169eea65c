// Seats of customers whose licence rows are of one export and day, each of a paid subscription in force, added up as they lie.
import { asDay } from '../model/day.ts'
import { lazy } from '../model/lazy.ts'
import { ASSIGNED, KIND, LICENCE_FIELDS, OWNER, SOLD } from '../model/licence-fields.ts'
import { NO_DAY } from '../model/usage-batch.ts'
import type { LicenceTable } from './intake/licence-table.ts'
import type { Resolved } from './intake/resolve.ts'
import { factsOfKinds } from './licences/licence-rows.ts'
import type { Question } from './question.ts'
import type { SeatSum } from './types.ts'

type SeatFinder = (customer: number) => SeatSum | null

/** Where the rows of customers stand. */
interface RowPlaces {
  of(customer: number): Iterable<number>
}

const SUMS = 3
const SUM_SOLD = 0
const SUM_ASSIGNED = 1
const EXPORT = 2

/** Stands in the place of an export: of no row yet, and of rows that are to be counted with care. */
const NONE = -1
const ODD = -2

export class PlainSeats {
  readonly #licences: LicenceTable
  readonly #exports: PlainExports
  /** By customer, side by side: seats sold and assigned, and the number of its export. */
  readonly #sums: Float64Array

  private constructor(licences: LicenceTable, exports: PlainExports, customers: number) {
    this.#licences = licences
    this.#exports = exports
    this.#sums = new Float64Array(customers * SUMS)
    for (let at = EXPORT; at < this.#sums.length; at += SUMS) this.#sums[at] = NONE
  }

  /**
   * The seats of a customer, null where its rows are not plain: of its rows in these places, or else of the rows of all customers
   * as they were read, where of hundreds of thousands none has to look for its own. Nothing is added up before somebody asks.
   */
  static finder(resolved: Resolved, question: Question, places: RowPlaces | null): SeatFinder {
    const { licences } = resolved.collector
    const exports = lazy(() => exportsOf(resolved, question))
    const all = lazy(() => PlainSeats.#ofAll(resolved, exports()))
    if (places === null) return customer => all().#of(customer)
    return customer => {
      const one = new PlainSeats(licences, exports(), 1)
      for (const row of places.of(customer)) one.#add(row, 0)
      return one.#of(0)
    }
  }

  static #ofAll({ customers, customerOf, collector }: Resolved, exports: PlainExports): PlainSeats {
    const { licences } = collector
    const all = new PlainSeats(licences, exports, customers.length)
    let first = 0
    for (const block of licences.blocks()) {
      all.#addBlock(block, first, customerOf)
      first += block.length / LICENCE_FIELDS
    }
    return all
  }

  /** Adds rows of which the numbers are `block`. */
  #addBlock(block: Int32Array, first: number, customerOf: Int32Array): void {
    const { hasPercents } = this.#licences
    for (let at = 0, row = first; at < block.length; at += LICENCE_FIELDS, row++) {
      const customer = customerOf[block[at + OWNER] ?? -1] ?? -1
      if (customer < 0) continue
      const sold = block[at + SOLD] ?? -1
      const assigned = block[at + ASSIGNED] ?? -1
      if (hasPercents || sold < 0 || assigned < 0) this.#add(row, customer)
      else this.#put(customer, block[at + KIND] ?? -1, sold, assigned)
    }
  }

  #add(row: number, customer: number): void {
    const licences = this.#licences
    const isPlain = Number.isNaN(licences.percentOf(row))
    this.#put(customer, isPlain ? licences.kindOf(row) : ODD, licences.soldOf(row), licences.assignedOf(row))
  }

  #put(customer: number, kind: number, sold: number, assigned: number): void {
    const sums = this.#sums
    const at = customer * SUMS
    // Of seats that are not stated it is not known either.
    const isWithin = assigned <= sold
    const number = isWithin ? (this.#exports.ofKind[kind] ?? ODD) : ODD
    const before = sums[at + EXPORT] ?? ODD
    if (before !== number) sums[at + EXPORT] = before === NONE ? number : ODD
    sums[at + SUM_SOLD] = (sums[at + SUM_SOLD] ?? 0) + sold
    sums[at + SUM_ASSIGNED] = (sums[at + SUM_ASSIGNED] ?? 0) + assigned
  }

  #of(customer: number): SeatSum | null {
    const at = customer * SUMS
    const day = this.#exports.days[this.#sums[at + EXPORT] ?? ODD]
    if (day === undefined) return null
    return {
      day: asDay(day),
      sold: this.#sums[at + SUM_SOLD] ?? 0,
      assigned: this.#sums[at + SUM_ASSIGNED] ?? 0,
    }
  }
}

/** Exports by origin and day, numbered. */
interface PlainExports {
  /** By kind of row: the number of its export, ODD where its rows are not plain. */
  ofKind: Int32Array
  /** By number. */
  days: readonly number[]
}

function exportsOf(resolved: Resolved, { services, licenceLimit }: Question): PlainExports {
  const facts = factsOfKinds(resolved)
  const numbers = new Map<string, number>()
  const days: number[] = []
  const ofKind = resolved.collector.licences.kinds.map(({ origin, reportDate, state }, index) => {
    const { kind = null, service = null } = facts[index] ?? {}
    const day = reportDate ?? NO_DAY
    if (day === NO_DAY || (licenceLimit !== null && day > licenceLimit) || state !== 'active') return ODD
    if (kind !== 'paid' || service === null || (services !== 'all' && !services.has(service))) return ODD
    const key = `${origin}\n${day}`
    const number = numbers.get(key) ?? days.push(day) - 1
    numbers.set(key, number)
    return number
  })
  return { ofKind: Int32Array.from(ofKind), days }
}
