// Takes rows of every kind as they are read, and keeps what the figures need of them.
import type { Catalog } from '../../catalog/catalog.ts'
import { StringPool } from '../../columns/strings.ts'
import type { Day } from '../../model/day.ts'
import { foldId } from '../../model/fold.ts'
import type { LicenceBatch } from '../../model/licence-batch.ts'
import type { PeopleBatch } from '../../model/people-batch.ts'
import { graphKind, usageKind } from '../../model/row-kinds.ts'
import type {
  CountRow,
  CoverageRow,
  CustomerCells,
  CustomerRow,
  DirectoryUserRow,
  GraphRow,
  LicenceRow,
  PointRow,
  PriceRow,
  ProductCells,
  SeatRow,
  SupportRow,
  UsageRow,
} from '../../model/rows.ts'
import type { Sink, TakenNames } from '../../model/sink.ts'
import { type BatchKind, NO_DAY, ORIGIN, type UsageBatch } from '../../model/usage-batch.ts'
import { foldUser } from '../../model/user-name.ts'
import { addBatch } from './add-batch.ts'
import { addLicences } from './add-licences.ts'
import { CoverageBook, type Styles, styleOf } from './coverage-book.ts'
import { DisplayNames } from './display-names.ts'
import type { Merges } from './entry-kinds.ts'
import { ExportBook } from './export-book.ts'
import { CustomerRefs, type KnownCustomers } from './identity.ts'
import { LicenceTable } from './licence-table.ts'
import { Origins } from './origins.ts'
import type { Placed } from './placed.ts'
import { ProductSets } from './product-sets.ts'
import { ProductRefs } from './products.ts'
import { reserveFor } from './reserve.ts'
import { UsageTable } from './usage-table.ts'
import { UserLists } from './user-lists.ts'
import { UserPool } from './user-pool.ts'
import { WorkloadNames } from './workload-names.ts'

export interface CollectorOptions {
  catalog: Catalog
  /** Rows of exports dated later are left out. */
  asOf: Day | null
  known: KnownCustomers
  /** Whether display names are kept: only lists show them. */
  keepNames?: boolean
}

export class Collector implements Sink {
  readonly customers: CustomerRefs
  readonly products = new ProductRefs()
  readonly users = new UserPool()
  readonly displayNames = new DisplayNames()
  readonly workloads: WorkloadNames
  readonly subscriptions = new StringPool()
  readonly productSets = new ProductSets(this.products)
  readonly #origins = new Origins()
  readonly merges: Merges = { products: this.productSets.merge, homes: this.#origins.mergeHomes }
  readonly usageTable = new UsageTable(this.merges)
  /** Kinds of batches by what they are in the usage table. */
  readonly knownKinds = new WeakMap<BatchKind, { format: string; number: number }>()
  readonly exports = new ExportBook()
  readonly licences = new LicenceTable()
  readonly seatRows: Placed<SeatRow>[] = []
  readonly counts: Placed<CountRow>[] = []
  readonly userLists: UserLists
  readonly supportRows: Placed<SupportRow>[] = []
  prices: Omit<Placed<PriceRow>, 'ref'>[] = []
  points: Placed<PointRow>[] = []
  readonly covered = new CoverageBook()
  /** The oldest day among exports later than the asked day; null where there is none. */
  oldestLater: Day | null = null
  /** Id of the format that rows come in at the moment. */
  format = ''
  readonly #options: CollectorOptions

  constructor(options: CollectorOptions) {
    this.#options = options
    this.workloads = new WorkloadNames(options.catalog)
    this.customers = new CustomerRefs(options.known)
    this.userLists = new UserLists(options.keepNames ?? false)
  }

  /** Name of the file that rows come from. */
  get file(): string {
    return this.customers.file
  }
  set file(name) {
    this.customers.file = name
  }
  /** Whose it is by its place. */
  set home(home: { name: string; isVague: boolean }) {
    this.customers.home = home
  }

  expect(bytes: number): void {
    reserveFor(this, bytes)
  }

  licence(row: LicenceRow, line: number): void {
    const product = this.referProduct(row)
    const ref = this.#refer(row.customer, row.reportDate)
    if (ref >= 0) this.licences.add(row, product, ref, this.file, line)
  }

  licenceBatch(batch: LicenceBatch): void {
    addLicences(this, batch, (owner): number => this.#refer(owner.customer, owner.report, true))
  }

  seats(row: SeatRow, line: number): void {
    this.referProduct(row)
    this.#place(this.seatRows, row, line)
  }

  count(row: CountRow, line: number): void {
    this.referProduct(row)
    if (row.workload !== '') this.workloads.refer(row.workload, this.#dayOf(row))
    this.#place(this.counts, row, line)
  }

  directoryUser(row: DirectoryUserRow): void {
    const products = this.productSets.refer(row.products, this.#dayOf(row))
    const ref = this.#refer(row.customer, row.reportDate)
    if (ref >= 0) this.userLists.add(row, ref, products, this.file)
  }

  peopleBatch(batch: PeopleBatch): TakenNames | undefined {
    const sets = batch.kinds.map(({ products }) => this.productSets.refer(products, this.#dayOf(batch)))
    const ref = this.#refer(batch.customer, batch.reportDate, true)
    return ref < 0 ? undefined : this.userLists.addBatch(batch, ref, sets, this.file)
  }

  usage(row: UsageRow): void {
    const ref = this.#refer(row.customer, row.reportDate)
    if (ref < 0) return
    this.#enter(ref, this.users.add(ref, row.user), this.entryKind(usageKind(row)), row)
  }

  graph(row: GraphRow, line: number): void {
    const ref = this.#refer(row.customer, row.reportDate)
    if (ref < 0) return
    const entryKind = this.entryKind(graphKind(row))
    const nameless = (): number => this.users.addNameless(ref, `${this.file}\n${line}`)
    this.#enter(ref, row.user === '' ? nameless() : this.users.add(ref, row.user), entryKind, row)
  }

  /** The kind of entry of rows that say this beside their user and days. */
  entryKind(kind: BatchKind): number {
    const { workload, subscription, product, products, report, origin, licence, removed, home } = kind
    const held = (): number => (products === null ? -1 : this.productSets.refer(products, report))
    return this.usageTable.entryKinds.add({
      workload: this.workloads.refer(workload, report),
      subscription: subscription === '' ? -1 : this.subscriptions.add(foldId(subscription)),
      product: origin === ORIGIN.own ? this.products.refer(product, report) : held(),
      report: report ?? NO_DAY,
      origin: this.#origins.of(origin, this.format),
      licence,
      removed,
      home: this.#origins.home(home),
    })
  }

  #enter(ref: number, user: number, entryKind: number, row: UsageRow | GraphRow): void {
    const last = row.lastActivity ?? NO_DAY
    this.usageTable.add(user, entryKind, last, row.licenceSince ?? NO_DAY)
    this.exports.of(ref, row.reportDate ?? NO_DAY, this.file).addRow(user, entryKind, last)
    if (this.#options.keepNames && row.displayName)
      this.displayNames.add(ref, foldUser(row.user), row.displayName, row.reportDate)
  }

  /** Rows in columns: the same as one row after the other. */
  usageBatch(batch: UsageBatch): TakenNames | undefined {
    return addBatch(this, batch, (owner): number => this.#refer(owner.customer, owner.report))
  }

  coverage(row: CoverageRow): void {
    const ref = this.#refer(row.customer, row.reportDate)
    this.cover(ref, [row.workload], row.reportDate ?? NO_DAY, styleOf(row.user))
  }

  /** Notes that a report covers workloads, with names of these styles; nothing for reference -1. */
  cover(ref: number, workloads: readonly string[], report: number, styles: Styles): void {
    if (ref < 0) return
    const origin = this.#origins.of(ORIGIN.graph, this.format)
    for (const workload of workloads)
      this.covered.add(ref, origin, this.workloads.refer(workload), report, styles)
  }

  customer(row: CustomerRow): void {
    this.customers.refer(row, null, { as: 'name' })
  }

  support(row: SupportRow, line: number): void {
    const ref = this.customers.refer(row.customer, row.opened, { as: 'name' })
    this.supportRows.push({ row, ref, file: this.file, line })
  }

  price(row: PriceRow, line: number): void {
    this.products.refer(row.product)
    this.prices.push({ row, file: this.file, line })
  }

  point(row: PointRow, line: number): void {
    const ref = this.customers.refer(row.customer, row.asOf, { as: 'point' })
    this.points.push({ row, ref, file: this.file, line })
  }

  /** Takes back prices and earlier points of files that could not be read as a whole. */
  forget(files: ReadonlySet<string>): void {
    this.prices = this.prices.filter(({ file }) => !files.has(file))
    this.points = this.points.filter(({ file }) => !files.has(file))
  }

  referProduct(row: { product: ProductCells; reportDate: Day | null }): number {
    return this.products.refer(row.product, this.#dayOf(row))
  }

  /** The day of a row; undefined where its export is later than the asked day and says nothing of today. */
  #dayOf({ reportDate }: { reportDate: Day | null }): Day | null | undefined {
    return this.isLater(reportDate) ? undefined : reportDate
  }

  #place<T extends { customer: CustomerCells; reportDate: Day | null }>(
    rows: Placed<T>[],
    row: T,
    line: number,
  ): void {
    const ref = this.#refer(row.customer, row.reportDate)
    if (ref >= 0) rows.push({ row, ref, file: this.file, line })
  }

  /** Whether rows of an export of that day are left out: it is later than the asked one. */
  isLater(day: Day | null): day is Day {
    return this.#options.asOf !== null && day !== null && day > this.#options.asOf
  }

  /** The customer's reference; -1 for a row of an export later than the asked day. */
  #refer(cells: CustomerCells, day: Day | null, isOnce = false): number {
    const later = this.isLater(day)
    const ref = this.customers.refer(cells, day, { later, isOnce })
    if (!later) return ref
    if (this.oldestLater === null || day < this.oldestLater) this.oldestLater = day
    return -1
  }
}
