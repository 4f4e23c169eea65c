// Licence and seat rows with what is looked up for them, and which of them are current.
import type { Catalog } from '../../catalog/catalog.ts'
import type { Service } from '../../catalog/words.ts'
import type { Day } from '../../model/day.ts'
import { foldId, foldName } from '../../model/fold.ts'
import { firstKind, type Kind } from '../../model/kind.ts'
import { lazy, memoizePerObject } from '../../model/lazy.ts'
import type { LicenceOrigin, ProductCells, SeatRow } from '../../model/rows.ts'
import type { KeptLicence } from '../intake/licence-kinds.ts'
import type { LicencePlace } from '../intake/licence-table.ts'
import type { Placed } from '../intake/placed.ts'
import type { TallyProduct } from '../intake/products.ts'
import { productFinder, type Resolved } from '../intake/resolve.ts'
import { isApart } from './apart.ts'
import type { Repeatable } from './duplicates.ts'

/** A licence or seat row with what is looked up for it. */
export interface LookedUp<R> extends Repeatable {
  row: R
  product: TallyProduct
  service: Service
  kind: Kind
  /** Folded id of the subscription; '' where the export has none. */
  id: string
}

/** What rows of both sorts have. */
export interface Dated {
  origin: LicenceOrigin
  reportDate: Day | null
  /** The file's own service column, in exports that may have one. */
  service?: string
}

interface Lookup {
  productOf(cells: ProductCells): TallyProduct
  catalog: Catalog
}

/** What is looked up for all rows of a kind together. */
export interface KindFacts {
  product: TallyProduct
  service: Service
  kind: Kind
  partner: readonly string[]
  /** What rows without an id of a subscription speak of. */
  key(): string
}

export const factsOfKinds: (resolved: Resolved) => readonly KindFacts[] = memoizePerObject(
  (resolved: Resolved) =>
    resolved.collector.licences.kinds.map((kind): KindFacts => {
      const product = productFinder(resolved)(kind.product)
      const service = resolved.catalog.findService(kind.service) ?? product.service
      const its = firstKind(kind.stated, product.kind)
      const partner = [foldId(kind.partnerId), foldName(kind.partnerName), foldName(kind.channel)]
      const key = lazy(() => JSON.stringify([kind.origin, service, product.key, kind.state, its, ...partner]))
      return { product, service, kind: its, partner, key }
    }),
)

/** Licence rows by their places in the table. */
export function lookUp(resolved: Resolved, rows: Iterable<number>): LookedUp<KeptLicence>[] {
  const { licences } = resolved.collector
  const facts = factsOfKinds(resolved)
  return Array.from(rows, index => {
    const known = facts[licences.kindOf(index)]
    if (!known) throw new RangeError(`licence row ${index} is of no kind`)
    return new LookedUpLicence(licences.rowOf(index), licences.placeOf(index), known)
  })
}

/** Whether each of a few rows certainly is the only one of its product, and none has an id of a subscription. */
export function areOfOwnProducts(resolved: Resolved, rows: Uint32Array): boolean {
  const { licences } = resolved.collector
  const facts = factsOfKinds(resolved)
  if (rows.length > FEW || rows.some(row => licences.idOf(row) !== '')) return false
  const keyOf = (at: number): string => facts[licences.kindOf(rows[at] ?? 0)]?.product.key ?? ''
  for (let at = 1; at < rows.length; at++)
    for (let other = 0; other < at; other++) if (keyOf(other) === keyOf(at)) return false
  return true
}

const FEW = 16

/** Most rows are the only ones of their subscription, and nobody asks what tells them from others. */
class LookedUpLicence implements LookedUp<KeptLicence> {
  readonly row: KeptLicence
  readonly id: string
  readonly file: string
  readonly line: number
  readonly source: string
  readonly #facts: KindFacts
  #key: string | undefined

  constructor(row: KeptLicence, { file, line, answer }: LicencePlace, facts: KindFacts) {
    this.row = row
    this.id = foldId(row.subscriptionId)
    this.file = file
    this.line = line
    this.source = answer
    this.#facts = facts
  }

  get product(): TallyProduct {
    return this.#facts.product
  }

  get service(): Service {
    return this.#facts.service
  }

  get kind(): Kind {
    return this.#facts.kind
  }

  get identified(): boolean {
    return this.id !== ''
  }

  get label(): string {
    return this.row.subscriptionId === '' ? this.product.name : this.row.subscriptionId
  }

  get key(): string {
    if (this.id === '') return this.#facts.key()
    this.#key ??= JSON.stringify([this.row.origin, this.service, this.id])
    return this.#key
  }

  get thing(): string {
    return this.id === '' ? this.product.key : this.id
  }

  get value(): string {
    const { state, sold, assigned } = this.row
    const { product, service, kind, partner } = this.#facts
    return JSON.stringify([product.key, service, state, kind, sold, assigned, ...partner])
  }

  get spelling(): string {
    return JSON.stringify([this.row.subscriptionId, this.row.stateWord, this.row.statedPercent])
  }
}

export function resolveSeats(
  { row, file, line, answer = file }: Placed<SeatRow>,
  lookup: Lookup,
): LookedUp<SeatRow> {
  const product = lookup.productOf(row.product)
  const id = foldId(row.subscriptionId ?? '')
  return {
    row,
    product,
    service: product.service,
    kind: product.kind,
    id,
    key: JSON.stringify([row.origin, product.key, id]),
    thing: id === '' ? product.key : id,
    value: String(row.assigned),
    identified: id !== '',
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
  const [first] = rows
  const day = first?.row.reportDate ?? null
  // Most customers have one export of one day.
  const isAlone = rows.every(({ row }) => row.reportDate === day) && seats.length === 0
  if (isAlone && (day === null ? undated : limit === null || day <= limit))
    return { rows: [...rows], seats: [] }
  const newest = new Map<string, Day>()
  const replaced = new Set<string>()
  for (const one of [...rows, ...seats]) {
    const day = one.row.reportDate
    if (day === null) {
      if (undated) replaced.add(`${one.row.origin}\n${one.product.key}`)
    } else if (limit === null || day <= limit) {
      for (const key of [formatOf(one), partOf(one), productOf(one)]) {
        const known = newest.get(key)
        if (known === undefined || day > known) newest.set(key, day)
      }
    }
  }
  const isCurrent = (one: LookedUp<Dated>): boolean => {
    const day = one.row.reportDate
    if (day === null) return undated
    if (replaced.has(`${one.row.origin}\n${one.product.key}`)) return false
    const isNewest = day === newest.get(partOf(one)) && day === newest.get(productOf(one))
    return isNewest && !isApart(day, newest.get(formatOf(one)) ?? day)
  }
  return { rows: rows.filter(isCurrent), seats: seats.filter(isCurrent) }
}

/** The same of one product: it is not counted on two days. */
function productOf(one: LookedUp<Dated>): string {
  return `${formatOf(one)}\nproduct ${one.product.key}`
}

/** Rows of which the newest day counts: Partner Center processes each of its services on a day of its own, and we have one for several. */
export function partOf(one: LookedUp<Dated>): string {
  const { origin, service = '' } = one.row
  return origin === 'deployment-insights' ? `${formatOf(one)}\nservice ${foldName(service)}` : formatOf(one)
}

function formatOf({ service, row }: LookedUp<Dated>): string {
  return `${service}\n${row.origin}`
}
