// How customers moved between two portfolios: who came, who went, and by how much, largest move first.
import { compareCodePoints } from '../model/code-points.ts'
import { foldId, foldName } from '../model/fold.ts'
import { groupBy } from '../model/group.ts'
import { compareRatios, difference, type Ratio } from '../model/ratio.ts'
import { CAUSES } from '../model/terms.ts'
import { COUNTS, METRICS, metricOf, recordOf } from '../report/figures/counts.ts'
import { byNameIdKey } from '../report/order.ts'
import type { CustomerRef, Move, PointFigures, Reason } from '../report/types.ts'

/** One row of an exported portfolio. */
export interface DiffRow {
  customer: CustomerRef
  key: string | null
  figures: PointFigures
  /** Nothing is known of the customer: its exports could not be read when the portfolio was made. */
  isUnread: boolean
}

export function movesBetween(before: readonly DiffRow[], after: readonly DiffRow[]): Move[] {
  const identityOf = identities([...before, ...after])
  const whoseOf = (row: DiffRow): string => identityOf({ ...row, key: null })
  const unread = new Map(
    [...before, ...after].filter(({ isUnread }) => isUnread).map(row => [whoseOf(row), row.customer]),
  )
  const known = (rows: readonly DiffRow[]) => rows.filter(row => !unread.has(whoseOf(row)))
  const [old, now] = [ranked(known(before), identityOf), ranked(known(after), identityOf)]
  const moves = [...new Set([...old.keys(), ...now.keys()])].flatMap(identity => {
    const [earlier, later] = [old.get(identity) ?? [], now.get(identity) ?? []]
    const most = Math.max(earlier.length, later.length)
    return Array.from({ length: most }, (_, index) => moveOf(earlier[index], later[index]))
  })
  const unknown = [...unread.values()].map((customer): Move => ({ ...moveOf(), customer, kind: 'unread' }))
  return [...moves, ...unknown].sort(bySize)
}

/**
 * Who a row is of, with its key: a customer by its id; one without id is the one id that bears its name in either file.
 * Where several ids do, a name is a customer of its own: it came, or went.
 */
function identities(rows: readonly DiffRow[]): (row: DiffRow) => string {
  const bearers = new Map<string, Set<string>>()
  for (const { customer } of rows) {
    if (customer.id === null) continue
    const name = foldName(customer.name)
    bearers.set(name, (bearers.get(name) ?? new Set()).add(foldId(customer.id)))
  }
  return ({ customer, key }) => {
    const name = foldName(customer.name)
    const [only, second] = bearers.get(name) ?? []
    const id = customer.id === null ? (second === undefined ? only : undefined) : foldId(customer.id)
    return JSON.stringify(id === undefined ? ['name', name, key] : ['id', id, key])
  }
}

/** Rows of one identity: those that bear the id themselves first, whatever the order of the rows. */
function ranked(rows: readonly DiffRow[], identityOf: (row: DiffRow) => string): Map<string, DiffRow[]> {
  const groups = groupBy(rows, identityOf)
  for (const group of groups.values()) {
    group.sort(
      ({ customer: a }, { customer: b }) =>
        Number(a.id === null) - Number(b.id === null) || compareCodePoints(a.name, b.name),
    )
  }
  return groups
}

function moveOf(before?: DiffRow, after?: DiffRow): Move {
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
    ...recordOf(METRICS, metric => minus(now && metricOf(now, metric), old && metricOf(old, metric))),
    reasons,
  }
}

/** A row without any figure is as good as none: the customer was listed, and nothing was known of it. */
function figuresOf(row: DiffRow | undefined): PointFigures | null {
  return row && COUNTS.some(what => row.figures[what] !== null) ? row.figures : null
}

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
  const order = (move: Move): number => ['moved', 'came', 'went', 'unread', 'same'].indexOf(move.kind)
  return order(a) - order(b) || compareRatios(sizeOf(b), sizeOf(a)) || byNameIdKey(a, b)
}

const NOTHING: Ratio = { numerator: 0n, denominator: 1n }

function sizeOf(move: Move): Ratio {
  const sizes = METRICS.map(metric => absolute(move[metric] ?? NOTHING))
  return sizes.reduce((best, value) => (compareRatios(value, best) > 0 ? value : best), NOTHING)
}

function absolute({ numerator, denominator }: Ratio): Ratio {
  return { numerator: numerator < 0n ? -numerator : numerator, denominator }
}
