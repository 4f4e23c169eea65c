// Rows of two days, one behind the other, that have nothing in common: one run of a script over midnight, of which the newest day
// alone would count.
import type { Service } from '../catalog/words.ts'
import { inOrder } from '../model/code-points.ts'
import { asDay, type Day } from '../model/day.ts'
import { groupBy } from '../model/group.ts'
import { isGraph, NO_DAY } from '../model/usage-batch.ts'
import type { Resolved } from './intake/resolve.ts'
import { type Dated, type LookedUp, partOf } from './licences/licence-rows.ts'
import type { Entries } from './usage/entries.ts'
import { TRAIT } from './usage/kind-traits.ts'

interface Split<T> {
  day: Day
  left: T
}

/** The earlier of two days that follow one another; null for any other days. */
function firstOfTwo(days: Iterable<number>): Day | null {
  const [a = NO_DAY, b = NO_DAY, ...others] = new Set(days)
  const first = Math.min(a, b)
  return others.length > 0 || first === NO_DAY || Math.abs(a - b) !== 1 ? null : asDay(first)
}

/** Names of the products whose licences would be left out. */
export function splitLicences(
  rows: readonly LookedUp<Dated>[],
  isAsked: (service: Service) => boolean,
  limit: Day | null,
): Split<readonly string[]> | null {
  // Nearly all are of one day.
  const [first] = rows
  if (rows.every(({ row }) => row.reportDate === first?.row.reportDate)) return null
  for (const format of groupBy(
    rows.filter(one => isAsked(one.service) && isSeen(one.row, limit)),
    partOf,
  ).values()) {
    const day = firstOfTwo(format.map(({ row }) => row.reportDate ?? NO_DAY))
    if (day === null) continue
    const left = format.filter(({ row }) => row.reportDate === day)
    const others = format.filter(({ row }) => row.reportDate !== day)
    const keys = new Set(others.flatMap(({ id, product }) => [id, product.key]))
    const isApart = left.every(({ id, product }) => !keys.has(product.key) && (id === '' || !keys.has(id)))
    if (isApart) return { day, left: inOrder(left.map(({ product }) => product.name)) }
  }
  return null
}

function isSeen({ reportDate }: Dated, limit: Day | null): boolean {
  return reportDate !== null && (limit === null || reportDate <= limit)
}

/** How many users of own usage exports would be left out; both days must be of one workload. */
export function splitUsage(
  { table, products, collector, catalog }: Resolved,
  entries: Entries,
  isAsked: (service: Service) => boolean,
): Split<number> | null {
  if (entries.report !== null || (entries.bits & TRAIT.own) === 0) return null
  const own = entries.entryKinds.filter(index => {
    const { origin, product, workload } = table.entryKinds.get(index)
    if (isGraph({ origin })) return false
    const ofWorkload = catalog.serviceOfWorkload(collector.workloads.text(workload))
    return isAsked(products[product]?.service ?? ofWorkload)
  })
  const day = firstOfTwo(own.map(index => table.entryKinds.reportOf(index)))
  if (day === null) return null
  const workloadsOf = (isLeft: boolean) =>
    own
      .filter(index => (table.entryKinds.reportOf(index) === day) === isLeft)
      .map(index => table.entryKinds.get(index).workload)
  const later = new Set(workloadsOf(false))
  if (!workloadsOf(true).some(workload => later.has(workload))) return null
  const kinds = new Set(own)
  const days = new Map<number, boolean>()
  for (let at = 0; at < entries.index.length; at++) {
    const index = entries.index.at(at)
    const kind = table.entryKindOf(index)
    if (!kinds.has(kind)) continue
    const user = table.userOf(index)
    const isLeft = table.entryKinds.reportOf(kind) === day
    if ((days.get(user) ?? isLeft) !== isLeft) return null
    days.set(user, isLeft)
  }
  return { day, left: [...days.values()].filter(isLeft => isLeft).length }
}
