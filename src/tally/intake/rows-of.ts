// The rows that are kept as they are, sorted to their customers once.
import { lazy } from '../../model/lazy.ts'
import type { CountRow, PointRow, SeatRow, SupportRow } from '../../model/rows.ts'
import type { LicenceTable } from './licence-table.ts'
import type { Placed } from './placed.ts'
import { customersWithRepeats } from './repeated-ids.ts'
import { byCustomer, type Resolved } from './resolve.ts'

/** Rows by customer index. */
export interface Grouped {
  licences: LicencePlaces
  seats: (readonly Placed<SeatRow>[])[]
  counts: (readonly Placed<CountRow>[])[]
  userLists: Places
  support: (readonly Placed<SupportRow>[])[]
  points: (readonly Placed<PointRow>[])[]
}

export function groupRows(resolved: Resolved): Grouped {
  const { collector } = resolved
  return {
    licences: new LicencePlaces(resolved, collector.licences),
    seats: byCustomer(resolved, collector.seatRows),
    counts: byCustomer(resolved, collector.counts),
    userLists: new Places(resolved, collector.userLists),
    support: byCustomer(resolved, collector.supportRows),
    points: byCustomer(resolved, withoutTotals(collector.points)),
  }
}

/** A table of which each row has a reference. */
interface Table {
  length: number
  refOf(row: number): number
}

/** Where the rows of customers stand in a table: looked for when somebody asks for the first time. */
class Places {
  readonly #sorted: () => { rows: Uint32Array; start: Uint32Array }

  constructor(resolved: Resolved, table: Table) {
    this.#sorted = lazy(() => sortedRows(resolved, table))
  }

  of(customer: number): Uint32Array {
    const { rows, start } = this.#sorted()
    return rows.subarray(start[customer], start[customer + 1])
  }

  countOf(customer: number): number {
    const { start } = this.#sorted()
    return (start[customer + 1] ?? 0) - (start[customer] ?? 0)
  }
}

/** Rows of one customer after those of another, and where each begins. */
function sortedRows(
  { customerOf, customers }: Resolved,
  table: Table,
): { rows: Uint32Array; start: Uint32Array } {
  const next = new Uint32Array(customers.length + 1)
  for (let index = 0; index < table.length; index++) {
    const customer = customerOf[table.refOf(index)] ?? -1
    if (customer >= 0) next[customer + 1] = (next[customer + 1] ?? 0) + 1
  }
  for (let customer = 1; customer < next.length; customer++)
    next[customer] = (next[customer] ?? 0) + (next[customer - 1] ?? 0)
  const start = next.slice()
  const rows = new Uint32Array(next.at(-1) ?? 0)
  for (let index = 0; index < table.length; index++) {
    const customer = customerOf[table.refOf(index)] ?? -1
    if (customer < 0) continue
    const place = next[customer] ?? 0
    rows[place] = index
    next[customer] = place + 1
  }
  return { rows, start }
}

class LicencePlaces extends Places {
  readonly #repeats: () => ReadonlySet<number>

  constructor(resolved: Resolved, table: LicenceTable) {
    super(resolved, table)
    this.#repeats = lazy(() => customersWithRepeats(table, resolved.customerOf))
  }

  /** Whether each row of a customer certainly has an id that none of its others has, whatever their letter case. */
  haveOwnIds(customer: number): boolean {
    return !this.#repeats().has(customer)
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
