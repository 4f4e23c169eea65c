// One customer's usage entries as the rows that are judged: which are seen, and what Graph rows stand for.
import { isSideProduct } from '../catalog/words.ts'
import { Marks } from '../columns/marks.ts'
import type { Day } from '../model/day.ts'
import { LICENCE, NO_DAY } from '../model/usage-batch.ts'
import type { TallyProduct } from './products.ts'
import { isSeen } from './seen.ts'
import type { Settled } from './settle.ts'
import type { Question } from './types.ts'

/** A row that a Graph entry stands for: one of the user's products, or none. */
export interface GraphHolding {
  product: TallyProduct | null
  licensed: boolean
}

/** Some entries of one customer, sorted by user, and the frames that they have. */
export interface Entries {
  index: Uint32Array
  frames: ReadonlySet<number>
}

export type Style = 'clear' | 'concealed'

/** The entries of one customer that a question may see, by style of their users' names. */
export function visibleEntries(
  { table, spans, collector }: Settled,
  customer: number,
  question: Pick<Question, 'limit' | 'undated'>,
): Record<Style, Entries> {
  const first = spans.first[customer] ?? 0
  const all = new Uint32Array((spans.end[customer] ?? first) - first)
  for (let at = 0; at < all.length; at++) all[at] = first + at
  const { users } = collector
  // By frame: 0 not met yet, 1 seen, 2 hidden. Which styles it was met in stands in the sets.
  const standing = new Marks(table.frames.size, all.length)
  const frames = { clear: new Set<number>(), concealed: new Set<number>() }
  const styleOf = (index: number): Style => (users.isConcealed(table.userOf(index)) ? 'concealed' : 'clear')
  let clear = 0
  let concealed = 0
  for (let at = 0; at < all.length; at++) {
    const index = first + at
    const frame = table.frameOf(index)
    const isNew = standing.get(frame) === 0
    if (isNew) standing.set(frame, isSeen(table.frames.reportOf(frame), question) ? 1 : 2)
    if (standing.get(frame) === 2) continue
    if (!users.hasConcealed) {
      if (isNew) frames.clear.add(frame)
      clear++
      continue
    }
    const style = styleOf(index)
    frames[style].add(frame)
    if (style === 'clear') clear++
    else concealed++
  }
  const counts = { clear, concealed }
  const pick = (style: Style): Uint32Array => {
    if (counts[style] === all.length) return all
    if (counts[style] === 0) return all.subarray(0, 0)
    return all.filter(index => styleOf(index) === style && standing.get(table.frameOf(index)) === 1)
  }
  return {
    clear: { index: pick('clear'), frames: frames.clear },
    concealed: { index: pick('concealed'), frames: frames.concealed },
  }
}

/** The style of the newest report (ties: clear). */
export function newestStyle({ table }: Settled, entries: Record<Style, Entries>, asOf: Day): Style {
  const newest = (style: Style): number => {
    const reports = Array.from(entries[style].frames, frame => table.frames.reportOf(frame))
    return reports.reduce((best, report) => Math.max(best, report === NO_DAY ? asOf : report), NO_DAY)
  }
  return newest('concealed') > newest('clear') ? 'concealed' : 'clear'
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
