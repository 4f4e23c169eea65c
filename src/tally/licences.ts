// The current licence rows of a customer as subscriptions: one source per product, never added across exports.
import type { Catalog } from '../catalog/catalog.ts'
import type { Service } from '../catalog/words.ts'
import type { Day } from '../model/day.ts'
import { compareCodePoints, foldName } from '../model/fold.ts'
import { firstKind, type Kind } from '../model/kind.ts'
import type { Note } from '../model/note.ts'
import type { Problem } from '../model/problem.ts'
import { LICENCE_ORIGINS, type LicenceRow, type SeatRow, type State } from '../model/rows.ts'
import type { Placed } from './collector.ts'
import { dropDuplicates, type Repeatable } from './duplicates.ts'
import type { TallyProduct } from './products.ts'
import { spreadSeats } from './seats.ts'
import { productFinder, type Settled } from './settle.ts'
import { soldNotes } from './sold-notes.ts'
import { type Subscription, standingOf } from './subscription.ts'

export interface CurrentLicences {
  subscriptions: Subscription[]
  /** Folded subscription id → product, also from exports whose seats do not count. */
  productOfId: Map<string, TallyProduct>
  /** Newest day of each service. */
  days: Map<Service, Day>
  duplicates: number
  problems: Problem[]
  notes: Note[]
}

export interface LicenceInput {
  rows: readonly Placed<LicenceRow>[]
  seats: readonly Placed<SeatRow>[]
  /** Product key → number of users who hold it, by the user list. */
  holders: ReadonlyMap<string, number>
  productOf(cells: { skuId: string; name: string }): TallyProduct
  catalog: Catalog
  /** Rows dated later are not current. */
  limit: Day | null
  /** Whether undated rows serve. */
  undated: boolean
  /** For notes. */
  customerName: string
}

/** A licence or seat row with what is looked up for it. */
interface Resolved<R> extends Repeatable {
  row: R
  product: TallyProduct
  service: Service
  kind: Kind
}

/** The subscriptions of one customer: newest day of each service, first export that has the product. */
export function currentLicences(input: LicenceInput): CurrentLicences {
  const rows = input.rows.map(placed => resolveRow(placed, input))
  const seats = input.seats.map(placed => resolveSeats(placed, input))
  const days = newestDays([...rows, ...seats], input)
  const licences = dropDuplicates(current(rows, days, input.undated))
  const perSku = dropDuplicates(current(seats, days, input.undated))

  const notes: Note[] = []
  const productOfId = new Map<string, TallyProduct>()
  const kept = [...licences.kept].sort(inOrder)
  for (const { row, product } of kept) {
    const id = foldName(row.subscriptionId)
    if (id !== '' && !productOfId.has(id)) productOfId.set(id, product)
  }
  const subscriptions = [...groupByProduct(kept)].flatMap(([key, group]) => {
    const origins = LICENCE_ORIGINS.filter(origin => group.some(({ row }) => row.origin === origin))
    const primary = group.filter(({ row }) => row.origin === origins[0]).map(toSubscription)
    notes.push(...soldNotes(group, origins, input.customerName))
    const known = assignedSeats(key, group, perSku.kept, input.holders)
    return known === null ? primary : spreadSeats(primary, known)
  })
  return {
    subscriptions,
    productOfId,
    days,
    duplicates: licences.dropped,
    problems: [...licences.conflicts, ...perSku.conflicts],
    notes,
  }
}

/** Rows of the newest day of their service; undated ones are taken as of that day. */
function current<T extends Resolved<{ reportDate: Day | null }>>(
  rows: readonly T[],
  days: ReadonlyMap<Service, Day>,
  undated: boolean,
): T[] {
  return rows.filter(({ row, service }) =>
    row.reportDate === null ? undated : row.reportDate === days.get(service),
  )
}

/** Contradictions among all the dated licence rows of a customer, also those of earlier days. */
export function licenceConflicts(settled: Settled, rows: readonly Placed<LicenceRow>[]): Problem[] {
  const input = { productOf: productFinder(settled), catalog: settled.catalog }
  const resolved = rows.map(placed => resolveRow(placed, input))
  return dropDuplicates(resolved.map(row => ({ ...row, key: `${row.key}${row.row.reportDate}` }))).conflicts
}

function resolveRow(
  { row, file, line }: Placed<LicenceRow>,
  input: Pick<LicenceInput, 'productOf' | 'catalog'>,
): Resolved<LicenceRow> {
  const product = input.productOf(row.product)
  const service = input.catalog.findService(row.service) ?? product.service
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
    file,
    line,
    label: row.subscriptionId === '' ? product.name : row.subscriptionId,
    spelling: JSON.stringify([row.subscriptionId, row.stateWord, row.statedPercent]),
  }
}

function resolveSeats({ row, file, line }: Placed<SeatRow>, input: LicenceInput): Resolved<SeatRow> {
  const product = input.productOf(row.product)
  return {
    row,
    product,
    service: product.service,
    kind: product.kind,
    key: JSON.stringify([row.origin, row.product.skuId, row.product.name]),
    value: String(row.assigned),
    identified: false,
    file,
    line,
    label: product.name,
    spelling: '',
  }
}

function toSubscription({ row, product, service, kind }: Resolved<LicenceRow>): Subscription {
  return {
    id: foldName(row.subscriptionId),
    shownId: row.subscriptionId,
    product,
    service,
    kind,
    standing: standingOf(kind, row.state),
    state: row.state,
    stateWord: row.stateWord,
    sold: row.state === 'leftOut' ? 0 : row.sold,
    assigned: row.state === 'leftOut' ? 0 : row.assigned,
    partnerId: foldName(row.partnerId),
    partnerName: foldName(row.partnerName),
    statedPercent: row.statedPercent,
  }
}

function newestDays(
  rows: readonly Resolved<{ reportDate: Day | null }>[],
  { limit }: LicenceInput,
): Map<Service, Day> {
  const days = new Map<Service, Day>()
  for (const { row, service } of rows) {
    const day = row.reportDate
    if (day === null || (limit !== null && day > limit)) continue
    const known = days.get(service)
    if (known === undefined || day > known) days.set(service, day)
  }
  return days
}

function groupByProduct(rows: readonly Resolved<LicenceRow>[]): Map<string, Resolved<LicenceRow>[]> {
  const groups = new Map<string, Resolved<LicenceRow>[]>()
  for (const row of rows) {
    const group = groups.get(row.product.key)
    if (group) group.push(row)
    else groups.set(row.product.key, [row])
  }
  return groups
}

const STATES: readonly State[] = ['active', 'grace', 'disabled', 'deprovisioned', 'leftOut']

/** An order that does not depend on that of rows and files: the first of several stands for its product. */
function inOrder(a: Resolved<LicenceRow>, b: Resolved<LicenceRow>): number {
  return (
    LICENCE_ORIGINS.indexOf(a.row.origin) - LICENCE_ORIGINS.indexOf(b.row.origin) ||
    STATES.indexOf(a.row.state) - STATES.indexOf(b.row.state) ||
    compareCodePoints(a.key, b.key) ||
    compareCodePoints(a.value, b.value)
  )
}

/**
 * Assigned seats of a product that stand in another export than its subscriptions do: those of the first
 * export that states them, else of the user list. null where the subscriptions state them themselves.
 */
function assignedSeats(
  key: string,
  group: readonly Resolved<LicenceRow>[],
  perSku: readonly Resolved<SeatRow>[],
  holders: ReadonlyMap<string, number>,
): number | null {
  const first = Math.min(...group.map(({ row }) => LICENCE_ORIGINS.indexOf(row.origin)))
  for (const [rank, origin] of LICENCE_ORIGINS.entries()) {
    const rows = group.filter(({ row }) => row.origin === origin && row.assigned !== null)
    const seats = perSku.filter(({ row, product }) => row.origin === origin && product.key === key)
    if (rows.length === 0 && seats.length === 0) continue
    if (rank === first && seats.length === 0) return null
    return [...rows, ...seats].reduce((sum, { row }) => sum + (row.assigned ?? 0), 0)
  }
  return holders.get(key) ?? null
}
