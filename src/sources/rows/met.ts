// Whose rows a file has, and of which days. Of thousands of files most have one customer and one day, and take no Map.
import type { Day } from '../../model/day.ts'
import { foldId, foldName } from '../../model/fold.ts'
import { memoize } from '../../model/lazy.ts'
import type { LicenceOwners } from '../../model/licence-owners.ts'
import type { CustomerCells } from '../../model/rows.ts'
import { surveyKeys } from '../days/survey.ts'

/** Of what is read nobody may ask, so that all of it is worked out when somebody does. */
export interface MetCustomers {
  /** Distinct customers by id, else name. */
  customers(): readonly CustomerCells[]
  /** How many that are; 0 for a file that broke off. */
  count(): number
  /** Days of the rows, by the ids and names of their customers. */
  days(): ReadonlyMap<string, ReadonlySet<Day>>
  /** Ids and names of the customers that have dated rows. */
  keys(): Iterable<string>
}

type Days = ReadonlySet<Day | null>

const NO_DAYS: ReadonlyMap<string, ReadonlySet<Day>> = new Map()

/** Of a file that broke off, whose customers alone are known. */
export function metOnly(customers: readonly CustomerCells[]): MetCustomers {
  return { customers: () => customers, count: () => 0, days: () => NO_DAYS, keys: () => [] }
}

export const NOBODY_MET: MetCustomers = metOnly([])

const UNDATED: Days = new Set([null])
/** Most customers have no more, and share them. */
const lone = memoize((day: Day): Days => new Set([day]))

function ofDay(day: Day | null): Days {
  return day === null ? UNDATED : lone(day)
}

export class Met implements MetCustomers {
  #first: CustomerCells | null = null
  #firstDays: Days = UNDATED
  /** All of them, where there are several: rows that say the same of their customer come with the same object. */
  #all: Map<CustomerCells, Days> | null = null
  /** Those of rows in columns. */
  #owners: LicenceOwners | null = null
  #customers: readonly CustomerCells[] | undefined
  #days: ReadonlyMap<string, ReadonlySet<Day>> | undefined

  /** Notes a row; false where that was known. */
  see(customer: CustomerCells, day: Day | null): boolean {
    const known = this.#daysOf(customer)
    if (known?.has(day)) return false
    const days = known ? new Set([...known, day]) : ofDay(day)
    if (this.#all === null && (this.#first === null || this.#first === customer)) {
      this.#first = customer
      this.#firstDays = days
    } else {
      this.#all ??= new Map(this.#first && [[this.#first, this.#firstDays]])
      this.#all.set(customer, days)
    }
    return true
  }

  seeOwners(owners: LicenceOwners): void {
    this.#owners = owners
  }

  isSurelySeveral(): boolean {
    return this.#owners?.isSurelySeveral() ?? false
  }

  customers(): readonly CustomerCells[] {
    this.#customers ??= this.#distinct()
    return this.#customers
  }

  count(): number {
    return this.customers().length
  }

  days(): ReadonlyMap<string, ReadonlySet<Day>> {
    this.#days ??= this.#byKey()
    return this.#days
  }

  keys(): Iterable<string> {
    if (this.#first === null || this.#all !== null || this.#owners !== null) return this.days().keys()
    return this.#firstDays === UNDATED ? [] : new Set(surveyKeys(this.#first))
  }

  #daysOf(customer: CustomerCells): Days | undefined {
    if (this.#all !== null) return this.#all.get(customer)
    return customer === this.#first ? this.#firstDays : undefined
  }

  /** In the order in which they came. */
  *#entries(): Generator<[CustomerCells, Days]> {
    if (this.#all !== null) yield* this.#all
    else if (this.#first !== null) yield [this.#first, this.#firstDays]
    const owners = this.#owners
    for (let at = 0; owners !== null && at < owners.length; at++) {
      const { customer, report } = owners.at(at)
      yield [customer, ofDay(report)]
    }
  }

  #distinct(): readonly CustomerCells[] {
    if (this.#all === null && this.#owners === null) return this.#first === null ? [] : [this.#first]
    const customers = new Map<string, CustomerCells>()
    for (const [customer] of this.#entries()) {
      const key = customer.id === '' ? foldName(customer.name) : foldId(customer.id)
      if (!customers.has(key)) customers.set(key, customer)
    }
    return [...customers.values()]
  }

  #byKey(): ReadonlyMap<string, ReadonlySet<Day>> {
    const all = new Map<string, Set<Day>>()
    for (const [customer, days] of this.#entries())
      for (const key of surveyKeys(customer)) {
        const known = all.get(key) ?? new Set()
        for (const day of days) if (day !== null) all.set(key, known.add(day))
      }
    return all
  }
}
