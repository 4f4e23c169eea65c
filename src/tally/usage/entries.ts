// One customer's usage entries as the rows that are judged: which are seen, and what Graph rows stand for.
import { isSideProduct } from '../../catalog/words.ts'
import { LICENCE } from '../../model/usage-batch.ts'
import type { TallyProduct } from '../intake/products.ts'
import type { Resolved } from '../intake/resolve.ts'
import type { UsageTable } from '../intake/usage-table.ts'
import { isVisible } from '../intake/visibility.ts'
import type { Question } from '../question.ts'
import { EntryList } from './entry-list.ts'
import { type Traits, traitsOf } from './kind-traits.ts'

/** A row that a Graph entry stands for: one of the user's products, or none. */
export interface GraphHolding {
  product: TallyProduct | null
  licensed: boolean
}

/** Some entries of one customer, sorted by user, and the kinds of entries that they have, each once. */
export interface Entries extends Traits {
  index: EntryList
  entryKinds: readonly number[]
}

export const NO_ENTRIES: Entries = {
  index: EntryList.NONE,
  entryKinds: [],
  bits: 0,
  report: null,
  isOne: false,
}

export function entriesOf(table: UsageTable, index: EntryList, entryKinds: readonly number[]): Entries {
  return { index, entryKinds, ...traitsOf(table, entryKinds) }
}

/** The entries of one customer that a question may see. */
export function visibleEntries(
  { table, spans, entryKindsOf }: Resolved,
  customer: number,
  question: Pick<Question, 'limit' | 'undated'>,
): Entries {
  const first = spans.first[customer] ?? 0
  const all = EntryList.run(first, spans.end[customer] ?? first)
  const allKinds = entryKindsOf(customer)
  const whole = entriesOf(table, all, allKinds)
  const isSeen = (entryKind: number): boolean => isVisible(table.entryKinds.reportOf(entryKind), question)
  const areSeen = whole.report === null ? allKinds.every(isSeen) : isVisible(whole.report, question)
  if (areSeen) return whole
  const entryKinds = new Set(allKinds.filter(isSeen))
  const index = all.filter(entry => entryKinds.has(table.entryKindOf(entry)))
  return entriesOf(table, index, [...entryKinds])
}

/**
 * The rows that a Graph entry stands for, by the user's assigned products. `stated` is its licence flag; an
 * inferred one is true where an assigned product carries the workload, or an unknown one where no known does.
 */
export function graphRows(
  assigned: readonly TallyProduct[],
  workload: string,
  stated: number,
  hasActivity: boolean,
  isCounted: (product: TallyProduct) => boolean,
): GraphHolding[] {
  const known = distinct(assigned.filter(({ workloads }) => workloads.includes(workload)))
  const strangers = distinct(assigned.filter(product => !product.known && !isSideProduct(product.name)))
  const carriers = known.length > 0 ? known : strangers
  const licensed = stated === LICENCE.notStated ? carriers.length > 0 : stated === LICENCE.yes
  if (!licensed) return hasActivity ? [{ product: null, licensed: false }] : []
  const counted = carriers.filter(isCounted)
  const rows: readonly (TallyProduct | null)[] = counted.length > 0 ? counted : carriers
  return (rows.length > 0 ? rows : [null]).map(product => ({ product, licensed: true }))
}

/** One of each product; a paid spelling stands for a trial one of the same name. */
export function distinct(products: readonly TallyProduct[]): readonly TallyProduct[] {
  if (products.length < 2) return products
  const byKey = new Map<string, TallyProduct>()
  for (const product of products) {
    if (!byKey.has(product.key) || product.kind === 'paid') byKey.set(product.key, product)
  }
  return [...byKey.values()]
}
