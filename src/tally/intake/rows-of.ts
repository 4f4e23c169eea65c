// The rows that are kept as they are, sorted to their customers once.
import type {
  CountRow,
  DirectoryUserRow,
  LicenceRow,
  PointRow,
  SeatRow,
  SupportRow,
} from '../../model/rows.ts'
import type { Placed } from './collector.ts'
import { byCustomer, type Resolved } from './resolve.ts'

/** Rows by customer index. */
export interface Grouped {
  licences: Placed<LicenceRow>[][]
  seats: Placed<SeatRow>[][]
  counts: Placed<CountRow>[][]
  directory: Placed<DirectoryUserRow>[][]
  support: Placed<SupportRow>[][]
  points: Placed<PointRow>[][]
}

export function groupRows(resolved: Resolved): Grouped {
  const { collector } = resolved
  return {
    licences: byCustomer(resolved, collector.licences),
    seats: byCustomer(resolved, collector.seatRows),
    counts: byCustomer(resolved, collector.counts),
    directory: byCustomer(resolved, collector.directory),
    support: byCustomer(resolved, collector.supportRows),
    points: byCustomer(resolved, withoutTotals(collector.points)),
  }
}

/**
 * Earlier portfolios without the Total of each: known by its name, whatever became of its id on the way. Where a
 * customer bears that name too, the Total is the one without an id, else the last.
 */
export function withoutTotals(points: readonly Placed<PointRow>[]): Placed<PointRow>[] {
  const totals = new Map<string, Placed<PointRow>>()
  for (const point of points) {
    if (!point.row.isTotal) continue
    const known = totals.get(point.file)
    if (known?.row.customer.id !== '') totals.set(point.file, point)
  }
  return points.filter(point => totals.get(point.file) !== point)
}
