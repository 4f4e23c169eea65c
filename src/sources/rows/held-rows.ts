// Rows that are held back until all of their file is known to be read, and then sent on.
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
} from '../../model/rows.ts'
import type { Sink } from '../../model/sink.ts'
import { NO_SINK } from '../no-sink.ts'

/** Takes what is read row by row; what comes in columns never comes through here. */
export class HeldRows implements Sink {
  readonly usageBatch = NO_SINK.usageBatch
  readonly licenceBatch = NO_SINK.licenceBatch
  readonly peopleBatch = NO_SINK.peopleBatch
  readonly #held: ((to: Sink) => void)[] = []

  sendTo(sink: Sink): void {
    for (const send of this.#held) send(sink)
  }

  licence(row: LicenceRow, line: number): void {
    this.#held.push(to => to.licence(row, line))
  }

  seats(row: SeatRow, line: number): void {
    this.#held.push(to => to.seats(row, line))
  }

  usage(row: UsageRow, line: number): void {
    this.#held.push(to => to.usage(row, line))
  }

  graph(row: GraphRow, line: number): void {
    this.#held.push(to => to.graph(row, line))
  }

  coverage(row: CoverageRow): void {
    this.#held.push(to => to.coverage(row))
  }

  directoryUser(row: DirectoryUserRow, line: number): void {
    this.#held.push(to => to.directoryUser(row, line))
  }

  count(row: CountRow, line: number): void {
    this.#held.push(to => to.count(row, line))
  }

  customer(row: CustomerRow, line: number): void {
    this.#held.push(to => to.customer(row, line))
  }

  support(row: SupportRow, line: number): void {
    this.#held.push(to => to.support(row, line))
  }

  price(row: PriceRow, line: number): void {
    this.#held.push(to => to.price(row, line))
  }

  point(row: PointRow, line: number): void {
    this.#held.push(to => to.point(row, line))
  }
}
