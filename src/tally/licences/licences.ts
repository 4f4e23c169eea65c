// The current licence rows of a customer as subscriptions: one source per product, never added across exports.
import type { Catalog } from '../../catalog/catalog.ts'
import type { Service } from '../../catalog/words.ts'
import { compareCodePoints } from '../../model/code-points.ts'
import type { Day } from '../../model/day.ts'
import { foldId, foldName } from '../../model/fold.ts'
import { groupBy } from '../../model/group.ts'
import type { LeftAsEarlier, Note, Whose } from '../../model/note.ts'
import type { Problem } from '../../model/problem.ts'
import { LICENCE_ORIGINS, type SeatRow, type State } from '../../model/rows.ts'
import type { KeptLicence } from '../intake/licence-kinds.ts'
import type { Placed } from '../intake/placed.ts'
import type { TallyProduct } from '../intake/products.ts'
import type { Resolved } from '../intake/resolve.ts'
import type { Grouped } from '../intake/rows-of.ts'
import { leftAsEarlier } from '../left-as-earlier.ts'
import { splitLicences } from '../split-run.ts'
import { dropDuplicates } from './duplicates.ts'
import {
  areOfOwnProducts,
  currentRows,
  type Dated,
  type LookedUp,
  lookUp,
  partOf,
  resolveSeats,
} from './licence-rows.ts'
import { freshAmong, olderNotes } from './older-licences.ts'
import { partlyDatedNotes } from './partly-dated.ts'
import { type RenewalFacts, renewalFacts } from './renewal-facts.ts'
import { spreadSeats } from './seats.ts'
import { soldNotes } from './sold-notes.ts'
import { type Subscription, standingOf } from './subscription.ts'

export interface CurrentLicences {
  subscriptions: Subscription[]
  /** Folded subscription id → product, also from exports whose seats do not count. */
  productOfId: Map<string, TallyProduct>
  /** Newest day of each service. */
  days: Map<Service, Day>
  /** Oldest day of each service that seats are counted of. */
  oldest: Map<Service, Day>
  duplicates: number
  split: ReturnType<typeof splitLicences>
  leftAsEarlier(): LeftAsEarlier | null
  problems: Problem[]
  notes: Note[]
}

export interface LicenceInput {
  rows: readonly LookedUp<KeptLicence>[]
  seats: readonly Placed<SeatRow>[]
  /** Product key → number of users who hold it, by the user list, which has everybody; null without one. */
  holders: ReadonlyMap<string, number> | null
  productOf(cells: { skuId: string; name: string }): TallyProduct
  catalog: Catalog
  /** Rows dated later are not current. */
  limit: Day | null
  /** Whether undated rows serve. */
  undated: boolean
  isAsked(service: Service): boolean
  /** For notes. */
  whose: Whose
}

/** Rows of an earlier day that may be of the newest export. */
function licencesLeft({ rows, limit, isAsked }: LicenceInput): LeftAsEarlier | null {
  // Nearly all are of one day.
  const [first] = rows
  if (rows.every(({ row }) => row.reportDate === first?.row.reportDate)) return null
  const seen = rows.filter(
    ({ row: { reportDate: day }, service }) =>
      day !== null && (limit === null || day <= limit) && isAsked(service),
  )
  const dated = [...groupBy(seen, partOf).values()].map(all =>
    all.flatMap(({ row: { reportDate: day }, file, product, id }) => {
      const things = () => (id === '' ? [product.key] : [product.key, id])
      return day === null ? [] : [{ day, file, things }]
    }),
  )
  return leftAsEarlier('licences', dated)
}

/** The subscriptions of one customer: newest day of each service and format, first export that has the product. */
export function currentLicences(input: LicenceInput): CurrentLicences {
  const current = currentRows(
    input.rows,
    input.seats.map(placed => resolveSeats(placed, input)),
    input,
  )
  const licences = dropDuplicates(current.rows)
  const perSku = dropDuplicates(current.seats)

  const notes = partlyDatedNotes(input.rows, current.rows, input.whose)
  const used: LookedUp<KeptLicence>[] = []
  const productOfId = new Map<string, TallyProduct>()
  const factsOfProducts = renewalFacts(current.rows)
  const kept = [...licences.kept].sort(inOrder)
  for (const { id, product } of kept) {
    if (id !== '' && !productOfId.has(id)) productOfId.set(id, product)
  }
  const seatsOfProduct = groupBy(perSku.kept, keyOfProduct)
  const subscriptions = [...groupBy(kept, keyOfProduct)].flatMap(([key, all]) => {
    const seats = seatsOfProduct.get(key) ?? []
    const [only] = all
    // Nothing is decided between rows of which there is one.
    if (only && all.length === 1 && seats.length === 0) {
      used.push(only)
      const subscription = toSubscription(only, factsOfProducts(all)(only))
      const held = only.row.assigned === null && input.holders ? (input.holders.get(key) ?? 0) : null
      return held === null ? subscription : spreadSeats([subscription], held)
    }
    const isFresh = freshAmong([...all, ...seats])
    const group = all.filter(isFresh)
    const origins = LICENCE_ORIGINS.filter(origin => group.some(({ row }) => row.origin === origin))
    const primary = group.filter(({ row }) => row.origin === origins[0])
    used.push(...primary)
    notes.push(...soldNotes(group, origins, input.whose))
    notes.push(...olderNotes(all, isFresh, input.whose))
    const assigned = assignedSeats(key, group, seats.filter(isFresh), input.holders)
    const factsOf = factsOfProducts(primary)
    const subscriptions = primary.map(one => toSubscription(one, factsOf(one)))
    return assigned === null ? subscriptions : spreadSeats(subscriptions, assigned)
  })
  return {
    subscriptions,
    productOfId,
    days: daysOf([...current.rows, ...current.seats], 'newest'),
    oldest: daysOf(used, 'oldest'),
    duplicates: licences.dropped,
    split: splitLicences(input.rows, input.isAsked, input.limit),
    leftAsEarlier: () => licencesLeft(input),
    problems: [...licences.conflicts, ...perSku.conflicts],
    notes,
  }
}

/** Subscriptions of rows of one export and day, each in force and with an id of its own: nothing is decided between them. */
export function plainSubscriptions(resolved: Resolved, rows: Uint32Array): Subscription[] {
  const subscriptions = lookUp(resolved, rows).map(one => toSubscription(one, one.row))
  return [...groupBy(subscriptions.sort(byServiceAndId), keyOfProduct).values()].flat()
}

/** What is left of the order below where exports and states are the same. */
function byServiceAndId(a: Subscription, b: Subscription): number {
  return compareCodePoints(a.service, b.service) || compareCodePoints(a.id, b.id)
}

/** Contradictions among all the dated licence rows of a customer, also those of earlier days. */
export function licenceConflicts(resolved: Resolved, { licences }: Grouped, customer: number): Problem[] {
  const rows = licences.of(customer)
  if (licences.haveOwnIds(customer) || areOfOwnProducts(resolved, rows)) return []
  return dropDuplicates(lookUp(resolved, rows), ({ key, row }) => `${key}${row.reportDate}`).conflicts
}

function toSubscription(
  { row, id, product, service, kind }: LookedUp<KeptLicence>,
  { ends, termMonths, autoRenew }: RenewalFacts,
): Subscription {
  return {
    id,
    shownId: row.subscriptionId,
    product,
    service,
    kind,
    standing: standingOf(kind, row.state),
    state: row.state,
    stateWord: row.stateWord,
    sold: row.state === 'leftOut' ? 0 : row.sold,
    assigned: row.state === 'leftOut' ? 0 : row.assigned,
    partnerId: foldId(row.partnerId),
    partnerName: foldName(row.partnerName),
    statedPercent: row.statedPercent,
    ends,
    termMonths,
    autoRenew,
  }
}

function daysOf(rows: readonly LookedUp<Dated>[], which: 'newest' | 'oldest'): Map<Service, Day> {
  const days = new Map<Service, Day>()
  for (const { row, service } of rows) {
    const day = row.reportDate
    const known = days.get(service)
    const isBetter = known === undefined || (day !== null && (which === 'newest' ? day > known : day < known))
    if (day !== null && isBetter) days.set(service, day)
  }
  return days
}

function keyOfProduct({ product }: { product: TallyProduct }): string {
  return product.key
}

const STATES: readonly State[] = ['active', 'grace', 'disabled', 'deprovisioned', 'leftOut']

/** An order that does not depend on that of rows and files: the first of several stands for its product. */
function inOrder(a: LookedUp<KeptLicence>, b: LookedUp<KeptLicence>): number {
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
  group: readonly LookedUp<KeptLicence>[],
  ofProduct: readonly LookedUp<SeatRow>[],
  holders: LicenceInput['holders'],
): number | null {
  const first = Math.min(...group.map(({ row }) => LICENCE_ORIGINS.indexOf(row.origin)))
  for (const [rank, origin] of LICENCE_ORIGINS.entries()) {
    const rows = group.filter(({ row }) => row.origin === origin && row.assigned !== null)
    const seats = ofProduct.filter(({ row }) => row.origin === origin)
    if (rows.length === 0 && seats.length === 0) continue
    if (rank === first && seats.length === 0) return null
    return [...rows, ...seats].reduce((sum, { row }) => sum + (row.assigned ?? 0), 0)
  }
  return holders && (holders.get(key) ?? 0)
}
