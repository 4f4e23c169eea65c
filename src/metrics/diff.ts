// How customers moved between two portfolios: who came, who went, and by how much, largest move first.
import { compareCodePoints, foldName } from '../model/fold.ts'
import { difference, type Ratio, ratio } from '../model/ratio.ts'
import { CAUSES } from '../model/terms.ts'
import type { CustomerRef, Move, PointFigures, Reason } from '../report/types.ts'

/** One row of an exported portfolio. */
export interface DiffRow {
  customer: CustomerRef
  key: string | null
  figures: PointFigures
}

const COUNTS = [
  'soldLicenses',
  'assignedLicenses',
  'totalUsers',
  'activeUsers',
  'entitledActiveUsers',
] as const

export function movesBetween(before: readonly DiffRow[], after: readonly DiffRow[]): Move[] {
  const match = matcher(before, after)
  const moves = after.map(row => moveOf(match(row), row))
  const met = new Set(after.map(match))
  const gone = before.filter(row => !met.has(row)).map(row => moveOf(row, undefined))
  return [...moves, ...gone].sort(bySize)
}

/** Finds a row's earlier self: by id, else by name. */
function matcher(
  before: readonly DiffRow[],
  after: readonly DiffRow[],
): (row: DiffRow) => DiffRow | undefined {
  const byKey = new Map<string, DiffRow>()
  for (const row of before) for (const key of keysOf(row)) if (!byKey.has(key)) byKey.set(key, row)
  const found = new Map<DiffRow, DiffRow | undefined>()
  const taken = new Set<DiffRow>()
  for (const rank of [0, 1]) {
    for (const row of after) {
      const key = keysOf(row)[rank]
      const earlier = key === undefined || found.get(row) ? undefined : byKey.get(key)
      if (earlier && !taken.has(earlier) && agree(row, earlier)) {
        found.set(row, earlier)
        taken.add(earlier)
      }
    }
  }
  return row => found.get(row)
}

function keysOf({ customer, key }: DiffRow): string[] {
  const name = JSON.stringify(['name', foldName(customer.name), key])
  return customer.id === null ? [name] : [JSON.stringify(['id', foldName(customer.id), key]), name]
}

/** Two different ids are two customers, whatever the names say. */
function agree(a: DiffRow, b: DiffRow): boolean {
  const [left, right] = [a.customer.id, b.customer.id]
  return left === null || right === null || foldName(left) === foldName(right)
}

function moveOf(before: DiffRow | undefined, after: DiffRow | undefined): Move {
  const old = figuresOf(before)
  const now = figuresOf(after)
  const reasons = old && now ? reasonsOf(old, now) : []
  const kind = old === now ? 'same' : !old ? 'came' : !now ? 'went' : reasons.length > 0 ? 'moved' : 'same'
  return {
    customer: after?.customer ?? before?.customer ?? { id: null, name: '' },
    key: after?.key ?? before?.key ?? null,
    kind,
    before: old,
    after: now,
    usage: minus(usageOf(now), usageOf(old)),
    adjusted: minus(adjustedOf(now), adjustedOf(old)),
    deployment: minus(deploymentOf(now), deploymentOf(old)),
    reasons,
  }
}

/** A row without any figure is as good as none: the customer was listed, and nothing was known of it. */
function figuresOf(row: DiffRow | undefined): PointFigures | null {
  return row && COUNTS.some(what => row.figures[what] !== null) ? row.figures : null
}

const usageOf = (point: PointFigures | null): Ratio | null =>
  ratio(point?.activeUsers ?? null, point?.totalUsers ?? null)
const adjustedOf = (point: PointFigures | null): Ratio | null =>
  ratio(point?.entitledActiveUsers ?? null, point?.totalUsers ?? null)
const deploymentOf = (point: PointFigures | null): Ratio | null =>
  ratio(point?.assignedLicenses ?? null, point?.soldLicenses ?? null)

function minus(now: Ratio | null, before: Ratio | null): Ratio | null {
  return now && before ? difference(now, before) : null
}

function reasonsOf(before: PointFigures, after: PointFigures): Reason[] {
  const counts = COUNTS.map(what => ({ what, before: before[what], after: after[what] }))
  const causes = CAUSES.map(what => ({ what, before: before.causes[what], after: after.causes[what] }))
  const told = causes.filter(cause => (cause.before ?? 0) !== (cause.after ?? 0))
  return [...counts.filter(count => count.before !== count.after), ...told]
}

/** The largest move of any of the three percentages first; who came and went before those who stayed the same. */
function bySize(a: Move, b: Move): number {
  const order = (move: Move): number => ['moved', 'came', 'went', 'same'].indexOf(move.kind)
  return (
    order(a) - order(b) ||
    compare(sizeOf(b), sizeOf(a)) ||
    compareCodePoints(a.customer.name, b.customer.name) ||
    compareCodePoints(a.key ?? '', b.key ?? '')
  )
}

const NOTHING: Ratio = { numerator: 0n, denominator: 1n }

function sizeOf(move: Move): Ratio {
  const sizes = [move.usage, move.adjusted, move.deployment].map(value => (value ? absolute(value) : NOTHING))
  return sizes.reduce((best, value) => (compare(value, best) > 0 ? value : best), NOTHING)
}

function absolute({ numerator, denominator }: Ratio): Ratio {
  return { numerator: numerator < 0n ? -numerator : numerator, denominator }
}

function compare(a: Ratio, b: Ratio): number {
  const gap = difference(a, b).numerator
  return gap < 0n ? -1 : gap > 0n ? 1 : 0
}
