// Gives rows the day that they do not state themselves, and leaves out those that a later export of the day replaces.
import type { Day } from '../../model/day.ts'
import type { LicenceBatch } from '../../model/licence-batch.ts'
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
import type { UsageBatch } from '../../model/usage-batch.ts'
import { type DatedFile, type DayOf, holds } from './survey.ts'

export class DatedSink implements Sink {
  /** The newest day that a row was given here. */
  given: Day | null = null
  /** The later export in whose favour rows were left out; null where none were. */
  replacedBy: string | null = null
  /** Rows that were not. */
  kept = 0
  readonly #next: Sink
  readonly #dayOf: DayOf
  readonly #later: readonly DatedFile[]

  /** `dayOf`: the day of rows that state none; `later`: exports whose days replace those of these rows. */
  constructor(next: Sink, dayOf: DayOf, later: readonly DatedFile[] = []) {
    this.#next = next
    this.#dayOf = dayOf
    this.#later = later
  }

  licence(row: LicenceRow, line: number): void {
    const dated = this.#dated(row)
    if (dated) this.#next.licence(dated, line)
  }

  seats(row: SeatRow, line: number): void {
    const dated = this.#dated(row)
    if (dated) this.#next.seats(dated, line)
  }

  usage(row: UsageRow, line: number): void {
    const dated = this.#dated(row)
    if (dated) this.#next.usage(dated, line)
  }

  graph(row: GraphRow, line: number): void {
    const dated = this.#dated(row)
    if (dated) this.#next.graph(dated, line)
  }

  coverage(row: CoverageRow): void {
    const dated = this.#dated(row)
    if (dated) this.#next.coverage(dated)
  }

  directoryUser(row: DirectoryUserRow, line: number): void {
    const dated = this.#dated(row)
    if (dated) this.#next.directoryUser(dated, line)
  }

  count(row: CountRow, line: number): void {
    const dated = this.#dated(row)
    if (dated) this.#next.count(dated, line)
  }

  /** Files of which rows would be dated or left out are not read in batches. */
  usageBatch(batch: UsageBatch): TakenNames | undefined {
    return this.#next.usageBatch(batch)
  }

  licenceBatch(batch: LicenceBatch): void {
    this.#next.licenceBatch(batch)
  }

  /** Its rows state no day. */
  peopleBatch(batch: PeopleBatch): TakenNames | undefined {
    const reportDate = this.#dayOf(batch.customer)
    if (reportDate !== null) this.#give(reportDate)
    return this.#next.peopleBatch({ ...batch, reportDate })
  }

  customer(row: CustomerRow, line: number): void {
    this.#next.customer(row, line)
  }

  support(row: SupportRow, line: number): void {
    this.#next.support(row, line)
  }

  price(row: PriceRow, line: number): void {
    this.#next.price(row, line)
  }

  point(row: PointRow, line: number): void {
    this.#next.point(row, line)
  }

  /** A row with its day; null for one that is left out. */
  #dated<T extends { customer: CustomerCells; reportDate: Day | null }>(row: T): T | null {
    const reportDate = row.reportDate ?? this.#dayOf(row.customer)
    const later = this.#later.find(file => holds(file, row.customer, reportDate))
    if (later) {
      this.replacedBy ??= later.label
      return null
    }
    this.kept++
    if (reportDate === row.reportDate) return row
    if (reportDate !== null) this.#give(reportDate)
    return { ...row, reportDate }
  }

  #give(day: Day): void {
    if (this.given === null || day > this.given) this.given = day
  }
}
