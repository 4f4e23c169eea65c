// Reads everything once and settles it: what every command starts from.
import { type Catalog, createCatalog } from '../catalog/catalog.ts'
import type { PriceList } from '../metrics/cost.ts'
import { AliasMap } from '../model/alias-map.ts'
import { asDay } from '../model/day.ts'
import { foldHeader } from '../model/fold.ts'
import { lazy, memoizePerObject } from '../model/lazy.ts'
import type { Problem } from '../model/problem.ts'
import type { Whole } from '../model/whole.ts'
import { type Namesakes, namesakes } from '../report/namesakes.ts'
import type { CustomerRef } from '../report/types.ts'
import { encodingFinder } from '../sources/encoding-of.ts'
import { failureOf } from '../sources/failure.ts'
import type { ReadMember } from '../sources/outcome.ts'
import { readAll } from '../sources/read.ts'
import type { ReadAll } from '../sources/read-all.ts'
import { customersOfUnread } from '../sources/unread.ts'
import { Collector } from '../tally/intake/collector.ts'
import { type Resolved, resolveReferences } from '../tally/intake/resolve.ts'
import { type Grouped, groupRows } from '../tally/intake/rows-of.ts'
import type { Partner } from '../tally/licences/partners.ts'
import { ConfiguredCustomers } from './named/configured-customers.ts'
import { findPartner } from './named/find-partner.ts'
import { priceBook } from './renewals/prices.ts'
import type { OnProgress, Settings } from './types.ts'

export interface Data {
  settings: Settings
  read: ReadAll
  resolved: Resolved
  grouped: Grouped
  prices: PriceList
  /** Requests are recorded: a customer without any asked nothing. */
  hasSupport: boolean
  /** Everything that could not be read, with `keepGoing`. */
  unread: readonly Problem[]
  /** Customers without figures, since an export of theirs could not be read. */
  unreadable: ReadonlySet<number>
  /** What a customer's user of a folded name is called; nothing where nobody is listed. */
  displayNameOf: (customer: number, user: string) => string | undefined
  /** Whose licences alone are asked for; null: everybody's. */
  partner: Partner | null
  configured: ConfiguredCustomers
  /** Further words of the config that nothing in the data has. */
  unusedAliases(): string[]
}

export interface Reading {
  catalog: Catalog
  configured: ConfiguredCustomers
  collector: Collector
  read: ReadAll
  unusedAliases(): string[]
}

/** Reads all inputs; what is wrong with a file stands in `read`. */
export async function readInputs(
  settings: Settings,
  onProgress: OnProgress,
  listsAll: boolean,
): Promise<Reading> {
  const catalog = createCatalog({
    products: settings.aliases.products,
    workloads: settings.aliases.workloads,
    states: settings.aliases.states,
    services: settings.aliases.services,
  })
  const headers = new AliasMap(settings.aliases.headers, foldHeader)
  const customers = new ConfiguredCustomers(settings.customers)
  const collector = new Collector({
    catalog,
    asOf: settings.asOf,
    known: customers,
    keepNames: settings.users,
  })
  const read = await readAll({
    data: settings.data,
    cwd: settings.cwd,
    stdin: settings.stdin,
    ownOutputs: settings.ownOutputs,
    customers,
    headers,
    words: catalog,
    asOf: settings.asOf,
    dayOrder: settings.dayOrder,
    encodingOf: encodingFinder(settings.encodings),
    sink: collector,
    lenient: settings.lenient,
    keepRejects: settings.keepRejects,
    countUsers: listsAll,
    readsRest: listsAll || settings.keepGoing,
    lane: { ...settings.lane, names: settings.users },
    onProgress,
  })
  const firstPages = new Map(
    read.members.flatMap(({ label, partOf }) => (partOf === null ? [] : [[label, partOf] as const])),
  )
  collector.licences.answers = firstPages
  for (const placed of collector.seatRows) {
    const answer = firstPages.get(placed.file)
    if (answer !== undefined) placed.answer = answer
  }
  const unusedAliases = (): string[] => [...catalog.unused(), ...headers.unused()]
  return { catalog, configured: customers, collector, read, unusedAliases }
}

/** Reads and settles. Throws an InputError for anything that a report cannot be made without. */
export async function loadData(settings: Settings, onProgress: OnProgress): Promise<Data> {
  return resolveData(settings, await readInputs(settings, onProgress, false))
}

/** Throws an InputError for what could not be read, unless others can be shown without it and that is asked for. */
export function resolveData(settings: Settings, reading: Reading): Data {
  const { catalog, configured, collector, read, unusedAliases } = reading
  const unread = failureOf(settings.data, read)
  if (unread !== null && !(settings.keepGoing && unread.canKeepGoing)) throw unread
  const unreadable = unreadRefs(collector, read)
  if (settings.whole) learn(collector, settings.whole)
  const resolved = resolveReferences(collector, catalog)
  const grouped = groupRows(resolved)
  const { scope, partner: asked } = settings
  const partner =
    scope === 'own' && asked !== null ? findPartner(collector, asked, settings.whole?.sellers) : null
  return {
    ...{ settings, configured, read, resolved, grouped, partner, unusedAliases },
    unread: unread?.problems ?? [],
    unreadable: new Set(unreadable.map(ref => resolved.customerOf[ref] ?? -1)),
    prices: priceBook(resolved),
    hasSupport: read.members.some(({ format, status }) => format?.id === 'support' && status === 'read'),
    displayNameOf: collector.displayNames.finder(ref => resolved.customerOf[ref] ?? -1),
  }
}

/** Makes customers of all whose exports could not be read, and takes back what came of files that are nobody's. */
function unreadRefs(collector: Collector, { members }: ReadAll): number[] {
  const failed = members.filter(({ status }) => status === 'problem')
  collector.forget(new Set(failed.map(({ label }) => label)))
  collector.file = ''
  return failed.flatMap(member =>
    // What other rows call them counts, whatever their day.
    customersOfUnread(member, members).map(customer => collector.customers.refer(customer, asDay(0))),
  )
}

/** Takes the names that rows of other parts of the data have: what is known of them is known here too. */
function learn({ products, workloads: names }: Collector, { products: cells, workloads }: Whole): void {
  for (const { day, ...written } of cells) products.refer(written, day)
  for (const { name, day } of workloads) names.refer(name, day)
}

/** Who a customer index is. */
export function customerRef({ resolved }: Data, customer: number): CustomerRef {
  const { id = null, name = '' } = resolved.customers.at(customer) ?? {}
  return { id, name }
}

/** Names that several customers bear, of those with figures now or in an earlier portfolio. */
export const namesakesOf: (data: Data) => () => Namesakes = memoizePerObject(({ resolved, grouped }: Data) =>
  lazy(() =>
    namesakes(
      resolved.customers
        .all()
        .filter(({ current }, index) => current || (grouped.points[index] ?? []).length > 0),
    ),
  ),
)

/** The index of the customer that all rows of a file are of; null where there are several, or none with data. */
export function customerOfMember(
  { resolved }: Data,
  { customer }: Pick<ReadMember, 'customer'>,
): number | null {
  if (customer === null) return null
  const index = resolved.customerOf[resolved.collector.customers.refer(customer, null, { as: 'name' })] ?? -1
  return index < 0 ? null : index
}
