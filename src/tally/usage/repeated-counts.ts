// Counts that stand in the data more than once: equal ones count once; different ones in two files, or of one tenant, are an error.
import type { Service } from '../../catalog/words.ts'
import { compareCodePoints } from '../../model/code-points.ts'
import { foldId, foldName } from '../../model/fold.ts'
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
      if (valuesOf(distinct(repeated)) !== valuesOf(counted)) throw conflict(first[1], repeated)
    }
    for (const [one, other] of groupBy(counted, partOf).values()) {
      if (one && other) throw conflict([one], [other])
    }
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

/** Of equal lines of one part one: they are the same, told twice. */
function distinct(counts: readonly SeenCount[]): readonly SeenCount[] {
  if (counts.length === 1) return counts
  return [...groupBy(counts, sayingOf).values()].flatMap(equal => equal.slice(0, 1))
}

/** Lines of a workload without product are of one tenant; those of a product may be two subscriptions, unless these have ids. */
function sayingOf(count: SeenCount): string {
  const { row, product, file, line } = count
  const isPart = product === null || (row.subscriptionId ?? '') !== ''
  return isPart ? `${foldId(row.subscriptionId ?? '')}\n${valuesOf([count])}` : `${file}\n${line}`
}

/** What there can be one count of: a whole tenant, a subscription; of others each line is a part of its own. */
function partOf({ row, file, line }: SeenCount): string {
  if (row.isWhole) return 'tenant'
  return row.subscriptionId ? JSON.stringify([foldId(row.subscriptionId)]) : `${file}\n${line}`
}

function valuesOf(counts: readonly SeenCount[]): string {
  return counts
    .map(({ row }) => `${row.active}/${row.total}`)
    .sort()
    .join(' ')
}
