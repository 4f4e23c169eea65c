// Of two differing exports of one format, customer and day whose names carry a time of day only the later one counts.
import type { CustomerCells } from '../../model/rows.ts'
import type { Sink } from '../../model/sink.ts'
import type { Format } from '../format.ts'
import { NO_SINK } from '../no-sink.ts'
import type { ReadMember } from '../outcome.ts'
import { PeopleStore } from '../owners/people.ts'
import { Observer } from '../rows/observer.ts'
import type { Stamp } from './stamp.ts'
import { surveyKeys } from './survey.ts'

/** A report is downloaded on the day that it is of or soon after: names further apart are of different days. */
const APART = 3

/** The exports read so far that have a time of day, by format and customer: a partner has thousands of the same kind. */
export class TimedExports {
  /** In the order in which they were read. */
  readonly #places = new Map<ReadMember, number>()
  readonly #byFormat = new Map<Format, ReadMember[]>()
  readonly #byCustomer = new Map<Format, Map<string, ReadMember[]>>()

  add(member: ReadMember): void {
    const { status, format, stamp, met } = member
    if (status !== 'read' || format === null || stamp === null || stamp.time === null) return
    this.#places.set(member, this.#places.size)
    listOf(this.#byFormat, format).push(member)
    const customers = this.#byCustomer.get(format) ?? new Map<string, ReadMember[]>()
    this.#byCustomer.set(format, customers)
    for (const key of met.keys()) listOf(customers, key).push(member)
  }

  /**
   * Those that may take the place of one of that format and stamp. `owner`: whose all of its rows are; null where they
   * say it themselves.
   */
  later(format: Format, stamp: Stamp | null, owner: CustomerCells | null): readonly ReadMember[] {
    const { day, time } = stamp ?? { day: 0, time: null }
    if (time === null) return NONE
    const known = this.#known(format, owner)
    if (known.length === 0) return NONE
    return known.filter(({ stamp: late }) => {
      if (late === null || late.time === null) return false
      const apart = late.day - day
      return apart <= APART && (apart > 0 || (apart === 0 && late.time > time))
    })
  }

  #known(format: Format, owner: CustomerCells | null): readonly ReadMember[] {
    if (owner === null) return this.#byFormat.get(format) ?? NONE
    const customers = this.#byCustomer.get(format)
    if (customers === undefined) return NONE
    const keys = surveyKeys(owner)
    const [key = ''] = keys
    if (keys.length === 1) return customers.get(key) ?? NONE
    const found = keys.map(one => customers.get(one) ?? NONE)
    const placeOf = (member: ReadMember): number => this.#places.get(member) ?? 0
    return [...new Set(found.flat())].sort((a, b) => placeOf(a) - placeOf(b))
  }
}

const NONE: readonly ReadMember[] = []

function listOf<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

/**
 * Those that do. Of users, exports of one tenant share some, and those of two tenants in one folder do not: to tell,
 * `read` reads the file into what it is given.
 */
export async function replacing(
  later: readonly ReadMember[],
  format: Format,
  read: (sink: Sink) => Promise<void>,
): Promise<readonly ReadMember[]> {
  if (later.length === 0 || !format.perUser) return later
  const observer = new Observer(NO_SINK, false, new PeopleStore())
  await read(observer)
  const own = [...observer.people.all()]
  return later.filter(({ people }) => {
    const others = people?.all()
    return own.some(one => others?.has(one))
  })
}
