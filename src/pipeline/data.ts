// Reads everything once and settles it: what every command starts from.
import { type Catalog, createCatalog } from '../catalog/catalog.ts'
import type { PriceList } from '../metrics/cost.ts'
import { foldName } from '../model/fold.ts'
import { InputError, type Problem } from '../model/problem.ts'
import type { CustomerRef } from '../report/types.ts'
import type { ReadMember } from '../sources/outcome.ts'
import { type ReadAll, readAll, requireReadable } from '../sources/read.ts'
import { Collector } from '../tally/collector.ts'
import type { Partner } from '../tally/partners.ts'
import { type Grouped, groupRows } from '../tally/rows-of.ts'
import { type Settled, settle } from '../tally/settle.ts'
import { findPartner } from './find-partner.ts'
import { priceBook } from './prices.ts'
import type { OnProgress, Settings } from './types.ts'

export interface Data {
  settings: Settings
  read: ReadAll
  settled: Settled
  grouped: Grouped
  prices: PriceList
  /** Whose licences alone are asked for; null: everybody's. */
  partner: Partner | null
}

export interface Reading {
  catalog: Catalog
  collector: Collector
  read: ReadAll
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
  const customers = new Map(Object.entries(settings.customers).map(([key, value]) => [foldName(key), value]))
  const collector = new Collector({ catalog, asOf: settings.asOf, known: customers })
  const read = await readAll({
    data: settings.data,
    cwd: settings.cwd,
    stdin: settings.stdin,
    ownOutputs: settings.ownOutputs,
    customers,
    headers: settings.aliases.headers,
    words: catalog,
    asOf: settings.asOf,
    dayOrder: settings.dayOrder,
    sink: collector,
    lenient: settings.lenient,
    keepRejects: settings.keepRejects,
    listsAll,
    lane: settings.lane ?? {},
    onProgress,
  })
  return { catalog, collector, read }
}

/** Reads and settles. Throws an InputError for anything that a report cannot be made without. */
export async function loadData(settings: Settings, onProgress: OnProgress): Promise<Data> {
  const { catalog, collector, read } = await readInputs(settings, onProgress, false)
  requireReadable(settings.data, read)
  return settleData(settings, catalog, collector, read)
}

export function settleData(settings: Settings, catalog: Catalog, collector: Collector, read: ReadAll): Data {
  const settled = settle(collector, catalog)
  const grouped = groupRows(settled)
  const { scope, partner: asked } = settings
  const partner = scope === 'own' && asked !== null ? findPartner(collector, asked) : null
  return { settings, read, settled, grouped, prices: priceBook(settled), partner }
}

/** Who a customer index is. */
export function customerRef({ settled }: Data, customer: number): CustomerRef {
  const { id = null, name = '' } = settled.customers[customer] ?? {}
  return { id, name }
}

/** The index of the customer that all rows of a file are of; null where there are several, or none with data. */
export function customerOfMember({ settled }: Data, { customer }: ReadMember): number | null {
  if (customer === null) return null
  const index = settled.customerOf[settled.collector.customers.refer(customer, null, { as: 'name' })] ?? -1
  return index < 0 ? null : index
}

/** Throws what contradicts itself in the rows, all of it at once. */
export function throwProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const unique = new Map(problems.map(problem => [JSON.stringify(problem), problem]))
  throw new InputError([...unique.values()].slice(0, 20), unique.size)
}
