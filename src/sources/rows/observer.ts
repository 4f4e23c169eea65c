// Passes rows on, and notes what a file holds: whose rows, of which day, how many users.
import { asDay, type Day } from '../../model/day.ts'
import type { LicenceBatch } from '../../model/licence-batch.ts'
import { LICENCE_FIELDS, OWNER } from '../../model/licence-fields.ts'
import type { PeopleBatch } from '../../model/people-batch.ts'
import type {
  CountRow,
  CoverageRow,
  CustomerCells,
  CustomerRow,
  DirectoryUserRow,
  GraphRow,
  LicenceRow,
  PointRow,
  PriceRow,
  SeatRow,
  SupportRow,
  UsageRow,
} from '../../model/rows.ts'
import type { Sink, TakenNames } from '../../model/sink.ts'
import { NO_DAY, type UsageBatch } from '../../model/usage-batch.ts'
import { foldUser } from '../../model/user-name.ts'
import { namesIn, People, type PeopleStore } from '../owners/people.ts'
import { Met } from './met.ts'

/** Distinct users of a batch, as they are counted. */
function* usersOf({ customers, blocks }: UsageBatch): Generator<string> {
  for (const { owners, nameLengths, names } of blocks) {
    let at = 0
    for (const user of namesIn({ names, lengths: nameLengths })) {
      const { id = '', name = '' } = customers[owners[at++] ?? -1] ?? {}
      yield `${id}\n${name}\n${user}`
    }
  }
}

function* usersIn({ customer: { id, name }, names, nameLengths }: PeopleBatch): Generator<string> {
  for (const user of namesIn({ names, lengths: nameLengths })) yield `${id}\n${name}\n${user}`
}

const NONE: ReadonlySet<never> = new Set()

export class Observer implements Sink {
  reportDate: Day | null = null
  /** The last customer seen. */
  lastCustomer: CustomerCells | null = null
  /** Some of the users, by name alone, to tell exports of one tenant from those of two. */
  readonly people: People
  readonly met = new Met()
  /** Made for the few files that have any. */
  #users: Set<string> | null = null
  #periods: Set<number> | null = null
  readonly #next: Sink
  readonly #countUsers: boolean
  #last: CustomerCells | null = null
  #lastDay: Day | null = null

  /** `countUsers`: whether distinct users are kept, which costs memory; `people`: where some of them are. */
  constructor(next: Sink, countUsers: boolean, people: PeopleStore | null = null) {
    this.#next = next
    this.#countUsers = countUsers
    this.people = new People(people)
  }

  /** Distinct ones, where they are counted. */
  get users(): ReadonlySet<string> {
    return this.#users ?? NONE
  }

  get periods(): ReadonlySet<number> {
    return this.#periods ?? NONE
  }

  licence(row: LicenceRow, line: number): void {
    this.#see(row.customer, row.reportDate)
    this.#next.licence(row, line)
  }

  seats(row: SeatRow, line: number): void {
    this.#see(row.customer, row.reportDate)
    this.#next.seats(row, line)
  }

  usage(row: UsageRow, line: number): void {
    this.#see(row.customer, row.reportDate, row.user, line)
    this.#next.usage(row, line)
  }

  graph(row: GraphRow, line: number): void {
    this.#see(row.customer, row.reportDate, row.user, line)
    this.#next.graph(row, line)
  }

  coverage(row: CoverageRow): void {
    this.#see(row.customer, row.reportDate, row.user === '' ? undefined : row.user)
    this.#next.coverage(row)
  }

  directoryUser(row: DirectoryUserRow, line: number): void {
    this.#see(row.customer, row.reportDate, row.user, line)
    this.#next.directoryUser(row, line)
  }

  count(row: CountRow, line: number): void {
    this.#see(row.customer, row.reportDate)
    if (row.periodDays !== null) {
      this.#periods ??= new Set()
      this.#periods.add(row.periodDays)
    }
    this.#next.count(row, line)
  }

  customer(row: CustomerRow, line: number): void {
    this.#see(row, null)
    this.#next.customer(row, line)
  }

  support(row: SupportRow, line: number): void {
    this.#see(row.customer, null)
    this.#next.support(row, line)
  }

  price(row: PriceRow, line: number): void {
    this.#next.price(row, line)
  }

  point(row: PointRow, line: number): void {
    // The Total is no customer.
    if (!row.isTotal) this.#see(row.customer, row.asOf)
    this.#next.point(row, line)
  }

  usageBatch(batch: UsageBatch): TakenNames | undefined {
    const last = this.lastCustomer
    for (const { customer, report } of batch.owners) this.#see(customer, report)
    for (const { customer, report } of batch.coverage) this.#see(customer, report)
    // Its rows are in no order: who came last was told already.
    this.sawLast(last)
    if (this.#countUsers) for (const user of usersOf(batch)) this.#count(user)
    const taken = this.#next.usageBatch(batch)
    this.people.addBatch(batch, taken)
    return taken
  }

  peopleBatch(batch: PeopleBatch): TakenNames | undefined {
    this.#see(batch.customer, batch.reportDate)
    if (this.#countUsers) for (const user of usersIn(batch)) this.#count(user)
    const taken = this.#next.peopleBatch(batch)
    this.people.addBatch({ blocks: [batch] }, taken)
    return taken
  }

  licenceBatch(batch: LicenceBatch): void {
    const { owners, firstNew, rows, length } = batch
    this.met.seeOwners(owners)
    for (let owner = firstNew; owner < owners.length; owner++) {
      const day = owners.dayOf(owner)
      if (day !== NO_DAY) this.#seeDay(asDay(day))
    }
    if (length > 0) this.sawLast(owners.customerOf(rows[(length - 1) * LICENCE_FIELDS + OWNER] ?? 0))
    this.#next.licenceBatch(batch)
  }

  /** Tells whose the last of some rows was that are still to come. */
  sawLast(customer: CustomerCells | null): void {
    this.#last = null
    this.lastCustomer = customer ?? this.lastCustomer
  }

  /** The customer that all rows are of, in the spelling of the last one; null where there are several. */
  onlyCustomer(): CustomerCells | null {
    return !this.met.isSurelySeveral() && this.met.count() === 1 ? this.lastCustomer : null
  }

  /** Notes whose and of when a row is. */
  #meet(customer: CustomerCells, day: Day | null): void {
    this.#last = customer
    this.#lastDay = day
    this.lastCustomer = customer
    if (!this.met.see(customer, day)) return
    if (day !== null) this.#seeDay(day)
  }

  #seeDay(day: Day): void {
    if (this.reportDate === null || day > this.reportDate) this.reportDate = day
  }

  /** A person without a name is told from others by the line. */
  #see(customer: CustomerCells, day: Day | null, user?: string, line = 0): void {
    if (customer !== this.#last || day !== this.#lastDay) this.#meet(customer, day)
    if (user) this.people.add(user)
    if (this.#countUsers && user !== undefined)
      this.#count(`${customer.id}\n${customer.name}\n${user === '' ? `\0${line}` : foldUser(user)}`)
  }
  #count(user: string): void {
    this.#users ??= new Set()
    this.#users.add(user)
  }
}
