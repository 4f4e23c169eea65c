// The rows that are kept as they are, sorted to their customers once.
import type { CountRow, DirectoryUserRow, LicenceRow, PointRow, SeatRow, SupportRow } from '../model/rows.ts'
import type { Placed } from './collector.ts'
import { byCustomer, type Settled } from './settle.ts'

/** Rows by customer index. */
export interface Grouped {
  licences: Placed<LicenceRow>[][]
  seats: Placed<SeatRow>[][]
  counts: Placed<CountRow>[][]
  directory: Placed<DirectoryUserRow>[][]
  support: Placed<SupportRow>[][]
  points: Placed<PointRow>[][]
}

export function groupRows(settled: Settled): Grouped {
  const { collector } = settled
  return {
    licences: byCustomer(settled, collector.licences),
    seats: byCustomer(settled, collector.seatRows),
    counts: byCustomer(settled, collector.counts),
    directory: byCustomer(settled, collector.directory),
    support: byCustomer(settled, collector.supportRows),
    points: byCustomer(settled, collector.points),
  }
}
