// One customer's usage entries as the rows that are judged: which are seen, and what Graph rows stand for.
import { isSideProduct } from '../catalog/words.ts'
import { asDay, type Day } from '../model/day.ts'
import type { TallyProduct } from './products.ts'
import type { Settled } from './settle.ts'
import { LICENCE, NO_DAY } from './usage-table.ts'

/** A row that a Graph entry stands for: one of the user's products, or none. */
export interface GraphHolding {
  product: TallyProduct | null
  licensed: boolean
}

/** The entries of one customer that a question may see, sorted by user. */
export function visibleEntries(
  { table, order, start }: Settled,
  customer: number,
  limit: Day | null,
  undated: boolean,
): number[] {
  const visible: number[] = []
  const end = start[customer + 1] ?? 0
  for (let position = start[customer] ?? 0; position < end; position++) {
    const index = order[position] ?? 0
    const report = table.report.at(index)
    if (report === NO_DAY ? undated : limit === null || report <= limit) visible.push(index)
  }
  return visible
}

/** Entries whose names are of the style of the newest report (ties: clear), and which style that is. */
export function oneStyle(
  { table, concealed }: Settled,
  entries: readonly number[],
  asOf: Day,
): { kept: readonly number[]; style: 'clear' | 'concealed' } {
  const newest: Record<'clear' | 'concealed', number> = { clear: NO_DAY, concealed: NO_DAY }
  for (const index of entries) {
    const style = concealed[table.user.at(index)] === 1 ? 'concealed' : 'clear'
    const report = table.report.at(index)
    newest[style] = Math.max(newest[style], report === NO_DAY ? asOf : report)
  }
  const style = newest.concealed > newest.clear ? 'concealed' : 'clear'
  if (newest.concealed === NO_DAY || newest.clear === NO_DAY) return { kept: entries, style }
  const wanted = style === 'concealed' ? 1 : 0
  return { kept: entries.filter(index => concealed[table.user.at(index)] === wanted), style }
}

export function newestOf(days: readonly number[]): Day | null {
  let newest = NO_DAY
  for (const day of days) if (day > newest) newest = day
  return newest === NO_DAY ? null : asDay(newest)
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
  const rows: (TallyProduct | null)[] = counted.length > 0 ? counted : carriers
  return (rows.length > 0 ? rows : [null]).map(product => ({ product, licensed: true }))
}

/** One of each product; a paid spelling stands for a trial one of the same name. */
function distinct(products: readonly TallyProduct[]): TallyProduct[] {
  const byKey = new Map<string, TallyProduct>()
  for (const product of products) {
    if (!byKey.has(product.key) || product.kind === 'paid') byKey.set(product.key, product)
  }
  return [...byKey.values()]
}
