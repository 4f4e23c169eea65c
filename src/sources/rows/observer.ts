// Passes rows on, and notes what a file holds: whose rows, of which day, how many users.
import { asDay, type Day } from '../../model/day.ts'
import { foldId, foldName } from '../../model/fold.ts'
import { lazy } from '../../model/lazy.ts'
import type { LicenceBatch } from '../../model/licence-batch.ts'
import type { LicenceOwners } from '../../model/licence-owners.ts'
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
import type { Sink } from '../../model/sink.ts'
import { NO_DAY, type UsageBatch } from '../../model/usage-batch.ts'
import { foldUser } from '../../model/user-name.ts'
import { daysByKey } from '../days/survey.ts'
import { namesIn, People, type PeopleStore } from '../owners/people.ts'

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

/** All customers with the days of their rows, those of rows in columns too. */
function allMet(met: Met, owners: LicenceOwners | null): Met {
  if (owners === null) return met
  const all = new Map(met)
  for (let at = 0; at < owners.length; at++) {
    const { customer, report } = owners.at(at)
    all.set(customer, new Set([...(all.get(customer) ?? []), report]))
  }
  return all
}

type Met = ReadonlyMap<CustomerCells, ReadonlySet<Day | null>>

export class Observer implements Sink {
  reportDate: Day | null = null
  /** The last customer seen. */
  lastCustomer: CustomerCells | null = null
  readonly users = new Set<string>()
  readonly periods = new Set<number>()
  /** Some of the users, by name alone, to tell exports of one tenant from those of two. */
  readonly people: People
  /** In the order in which they came: rows that say the same of their customer come with the same object. */
  readonly #met = new Map<CustomerCells, ReadonlySet<Day | null>>()
  /** The sets of one day alone: most customers have no more, and share them. */
  readonly #lone = new Map<Day | null, ReadonlySet<Day | null>>()
  /** Those of rows in columns. */
  #owners: LicenceOwners | null = null
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
    if (row.periodDays !== null) this.periods.add(row.periodDays)
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

  usageBatch(batch: UsageBatch): void {
    const last = this.lastCustomer
    for (const { customer, report } of [...batch.owners, ...batch.coverage]) this.#see(customer, report)
    // Its rows are in no order: who came last was told already.
    this.sawLast(last)
    if (this.#countUsers) for (const user of usersOf(batch)) this.users.add(user)
    this.people.addBatch(batch)
    this.#next.usageBatch(batch)
  }

  peopleBatch(batch: PeopleBatch): void {
    this.#see(batch.customer, batch.reportDate)
    if (this.#countUsers) for (const user of usersIn(batch)) this.users.add(user)
    this.people.addBatch({ blocks: [batch] })
    this.#next.peopleBatch(batch)
  }

  licenceBatch(batch: LicenceBatch): void {
    const { owners, firstNew, ownerOf, length } = batch
    this.#owners = owners
    for (let owner = firstNew; owner < owners.length; owner++) {
      const day = owners.dayOf(owner)
      if (day !== NO_DAY) this.#seeDay(asDay(day))
    }
    if (length > 0) this.sawLast(owners.customerOf(ownerOf[length - 1] ?? 0))
    this.#next.licenceBatch(batch)
  }

  /** Tells whose the last of some rows was that are still to come. */
  sawLast(customer: CustomerCells | null): void {
    this.#last = null
    this.lastCustomer = customer ?? this.lastCustomer
  }

  /** Distinct customers by id, else name: of most large files nobody asks. */
  customers(): () => readonly CustomerCells[] {
    const [met, owners] = [this.#met, this.#owners]
    const distinct = lazy(() => {
      const customers = new Map<string, CustomerCells>()
      for (const customer of allMet(met, owners).keys()) {
        const key = customer.id === '' ? foldName(customer.name) : foldId(customer.id)
        if (!customers.has(key)) customers.set(key, customer)
      }
      return [...customers.values()]
    })
    if (owners === null) distinct()
    return distinct
  }

  /** The customer that all rows are of, in the spelling of the last one; null where there are several. */
  onlyCustomer(): CustomerCells | null {
    const isSeveral = this.#owners?.isSurelySeveral() ?? false
    return !isSeveral && this.customers()().length === 1 ? this.lastCustomer : null
  }

  /** Days of the rows of each customer, by id and by name: of most files nobody asks. */
  days(): () => ReadonlyMap<string, ReadonlySet<Day>> {
    const [met, owners] = [this.#met, this.#owners]
    return daysByKey(() => allMet(met, owners))
  }

  /** Notes whose and of when a row is. */
  #meet(customer: CustomerCells, day: Day | null): void {
    this.#last = customer
    this.#lastDay = day
    this.lastCustomer = customer
    const known = this.#met.get(customer)
    if (known?.has(day)) return
    const lone = this.#lone.get(day) ?? new Set([day])
    this.#lone.set(day, lone)
    this.#met.set(customer, known ? new Set([...known, day]) : lone)
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
      this.users.add(`${customer.id}\n${customer.name}\n${user === '' ? `\0${line}` : foldUser(user)}`)
  }
}
