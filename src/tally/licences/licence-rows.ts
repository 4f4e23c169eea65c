// Licence and seat rows with what is looked up for them, and which of them are current.
import type { Catalog } from '../../catalog/catalog.ts'
import type { Service } from '../../catalog/words.ts'
import type { Day } from '../../model/day.ts'
import { foldName } from '../../model/fold.ts'
import { firstKind, type Kind } from '../../model/kind.ts'
import type { LicenceOrigin, LicenceRow, ProductCells, SeatRow } from '../../model/rows.ts'
import type { Placed } from '../intake/collector.ts'
import type { TallyProduct } from '../intake/products.ts'
import type { Repeatable } from './duplicates.ts'

/** A licence or seat row with what is looked up for it. */
export interface LookedUp<R> extends Repeatable {
  row: R
  product: TallyProduct
  service: Service
  kind: Kind
}

/** What rows of both sorts have. */
export interface Dated {
  origin: LicenceOrigin
  reportDate: Day | null
}

interface Lookup {
  productOf(cells: ProductCells): TallyProduct
  catalog: Catalog
}

export function lookUp(
  { row, file, line, answer = file }: Placed<LicenceRow>,
  lookup: Lookup,
): LookedUp<LicenceRow> {
  const product = lookup.productOf(row.product)
  const service = lookup.catalog.findService(row.service) ?? product.service
  const id = foldName(row.subscriptionId)
  const kind = firstKind(row.stated, product.kind)
  const partner = [foldName(row.partnerId), foldName(row.partnerName), foldName(row.channel)]
  const key = id === '' ? [product.key, row.state, kind, ...partner] : [id]
  return {
    row,
    product,
    service,
    kind,
    key: JSON.stringify([row.origin, service, ...key]),
    value: JSON.stringify([product.key, service, row.state, kind, row.sold, row.assigned, ...partner]),
    identified: id !== '',
    source: answer,
    file,
    line,
    label: row.subscriptionId === '' ? product.name : row.subscriptionId,
    spelling: JSON.stringify([row.subscriptionId, row.stateWord, row.statedPercent]),
  }
}

export function resolveSeats(
  { row, file, line, answer = file }: Placed<SeatRow>,
  lookup: Lookup,
): LookedUp<SeatRow> {
  const product = lookup.productOf(row.product)
  return {
    row,
    product,
    service: product.service,
    kind: product.kind,
    key: JSON.stringify([row.origin, product.key]),
    value: String(row.assigned),
    identified: false,
    source: answer,
    file,
    line,
    label: product.name,
    spelling: '',
  }
}

/** The rows of the newest day of each service and format, and undated ones, which replace dated ones of their product. */
export function currentRows<L extends Dated, S extends Dated>(
  rows: readonly LookedUp<L>[],
  seats: readonly LookedUp<S>[],
  { limit, undated }: { limit: Day | null; undated: boolean },
): { rows: LookedUp<L>[]; seats: LookedUp<S>[] } {
  const newest = new Map<string, Day>()
  const replaced = new Set<string>()
  for (const one of [...rows, ...seats]) {
    const day = one.row.reportDate
    if (day === null) {
      if (undated) replaced.add(`${one.row.origin}\n${one.product.key}`)
    } else if (limit === null || day <= limit) {
      const known = newest.get(formatOf(one))
      if (known === undefined || day > known) newest.set(formatOf(one), day)
    }
  }
  const isCurrent = (one: LookedUp<Dated>): boolean => {
    if (one.row.reportDate === null) return undated
    if (replaced.has(`${one.row.origin}\n${one.product.key}`)) return false
    return one.row.reportDate === newest.get(formatOf(one))
  }
  return { rows: rows.filter(isCurrent), seats: seats.filter(isCurrent) }
}

function formatOf({ service, row }: LookedUp<Dated>): string {
  return `${service}\n${row.origin}`
}
