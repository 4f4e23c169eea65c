// The rows that are kept as they are, sorted to their customers once.
import type { CountRow, PointRow, SeatRow, SupportRow } from '../../model/rows.ts'
import type { Placed } from './collector.ts'
import { byCustomer, type Resolved } from './resolve.ts'

/** Rows by customer index. */
export interface Grouped {
  /** Places of a customer's rows in the table. */
  licences(customer: number): Uint32Array
  seats: (readonly Placed<SeatRow>[])[]
  counts: (readonly Placed<CountRow>[])[]
  /** Places of its rows in the user lists. */
  userLists(customer: number): Uint32Array
  support: (readonly Placed<SupportRow>[])[]
  points: (readonly Placed<PointRow>[])[]
}

export function groupRows(resolved: Resolved): Grouped {
  const { collector } = resolved
  return {
    licences: placesByCustomer(resolved, collector.licences),
    seats: byCustomer(resolved, collector.seatRows),
    counts: byCustomer(resolved, collector.counts),
    userLists: placesByCustomer(resolved, collector.userLists),
    support: byCustomer(resolved, collector.supportRows),
    points: byCustomer(resolved, withoutTotals(collector.points)),
  }
}

function placesByCustomer(
  { customerOf, customers }: Resolved,
  table: { length: number; refOf(row: number): number },
): (customer: number) => Uint32Array {
  const next = new Uint32Array(customers.length + 1)
  for (let index = 0; index < table.length; index++) {
    const customer = customerOf[table.refOf(index)] ?? -1
    if (customer >= 0) next[customer + 1] = (next[customer + 1] ?? 0) + 1
  }
  for (let customer = 1; customer < next.length; customer++)
    next[customer] = (next[customer] ?? 0) + (next[customer - 1] ?? 0)
  const start = next.slice()
  const rows = new Uint32Array(start.at(-1) ?? 0)
  for (let index = 0; index < table.length; index++) {
    const customer = customerOf[table.refOf(index)] ?? -1
    if (customer < 0) continue
    const place = next[customer] ?? 0
    rows[place] = index
    next[customer] = place + 1
  }
  return customer => rows.subarray(start[customer], start[customer + 1])
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
