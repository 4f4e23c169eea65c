// Counts that stand in the data more than once: equal ones count once; different ones in two files, or of one tenant, are an error.
import type { Service } from '../../catalog/words.ts'
import { compareCodePoints } from '../../model/code-points.ts'
import { foldName } from '../../model/fold.ts'
import { groupBy } from '../../model/group.ts'
import { InputError } from '../../model/problem.ts'
import type { CountRow } from '../../model/rows.ts'
import type { TallyProduct } from '../intake/products.ts'

export interface SeenCount {
  row: CountRow
  file: string
  line: number
  service: Service
  /** '' for the export's overall figure. */
  workload: string
  product: TallyProduct | null
}

/** What a count is of: the same for counts that would say the same thing twice. */
export function subjectOf({ service, workload, row, product }: SeenCount): string {
  return JSON.stringify([service, workload, foldName(row.workload), product?.key ?? null])
}

/** The same counts in two files count once; different ones for one workload and product contradict each other. */
export function withoutRepeats(counts: readonly SeenCount[]): SeenCount[] {
  return [...groupBy(counts, subjectOf).values()].flatMap(group => {
    const files = [...groupBy(group, ({ file }) => file).entries()].sort(([a], [b]) =>
      compareCodePoints(a, b),
    )
    const [first, ...others] = files
    if (!first) return []
    const counted = distinct(first[1])
    for (const [, repeated] of others) {
      if (valuesOf(repeated) !== valuesOf(first[1])) throw conflict(first[1], repeated)
    }
    const [one, other] = counted
    if (other?.row.isWhole) throw conflict([one ?? other], [other])
    return counted
  })
}

function conflict(before: readonly SeenCount[], after: readonly SeenCount[]): InputError {
  const [one] = before
  const [other] = after
  const [file, line] = [other?.file ?? '', other?.line ?? 1]
  const place = `${one?.file ?? ''}:${one?.line ?? 1}`
  const subject = [other?.product?.name, other?.workload].filter(Boolean).join(' · ')
  return new InputError([
    other?.row.isWhole
      ? { code: 'conflicting-counts', file, line, params: { workload: subject, other: place } }
      : { code: 'conflicting-licences', file, line, params: { subscription: subject, other: place } },
  ])
}

/** Of equal lines of a workload one: they are one tenant, told twice. Those of a product may be two subscriptions. */
function distinct(counts: readonly SeenCount[]): readonly SeenCount[] {
  if (counts.length === 1 || counts[0]?.product !== null) return counts
  return [...groupBy(counts, count => valuesOf([count])).values()].flatMap(equal => equal.slice(0, 1))
}

function valuesOf(counts: readonly SeenCount[]): string {
  return counts
    .map(({ row }) => `${row.active}/${row.total}`)
    .sort()
    .join(' ')
}
