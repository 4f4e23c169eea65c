// Where rows go that were read: the one door between the reading of files and the tally.
import type { LicenceBatch } from './licence-batch.ts'
import type { PeopleBatch } from './people-batch.ts'
import type {
  CountRow,
  CoverageRow,
  CustomerRow,
  DirectoryUserRow,
  GraphRow,
  LicenceRow,
  PointRow,
  PriceRow,
  SeatRow,
  SupportRow,
  UsageRow,
} from './rows.ts'
import type { UsageBatch } from './usage-batch.ts'

/** Names that a sink keeps, of numbers from `first` to before `end`: they can be asked for to the end of the run. */
export interface TakenNames {
  pool: { nameOf(number: number): string }
  first: number
  end: number
}

/** Where rows go. `line` counts from 1 in the file at hand. */
export interface Sink {
  licence(row: LicenceRow, line: number): void
  seats(row: SeatRow, line: number): void
  usage(row: UsageRow, line: number): void
  graph(row: GraphRow, line: number): void
  coverage(row: CoverageRow): void
  /** Usage rows in columns, from a large file. Tells the names of its users where they are kept together. */
  usageBatch(batch: UsageBatch): TakenNames | undefined
  /** People of a list in columns, the same. */
  peopleBatch(batch: PeopleBatch): TakenNames | undefined
  /** Licence rows in columns. */
  licenceBatch(batch: LicenceBatch): void
  directoryUser(row: DirectoryUserRow, line: number): void
  count(row: CountRow, line: number): void
  customer(row: CustomerRow, line: number): void
  support(row: SupportRow, line: number): void
  price(row: PriceRow, line: number): void
  point(row: PointRow, line: number): void
}
