// Reads two portfolio exports and compares them.
import { createCatalog } from '../catalog/catalog.ts'
import { isRetired } from '../catalog/workloads.ts'
import { type DiffRow, movesBetween } from '../metrics/diff.ts'
import { addDays, newestDay } from '../model/day.ts'
import type { Note } from '../model/note.ts'
import { InputError, type Problem, UsageError } from '../model/problem.ts'
import type { PointRow } from '../model/rows.ts'
import { COUNTS, type CountName } from '../report/figures/counts.ts'
import type { DiffReport } from '../report/types.ts'
import { failureOf } from '../sources/failure.ts'
import { readAll } from '../sources/read.ts'
import { Collector } from '../tally/intake/collector.ts'
import { withoutTotals } from '../tally/intake/rows-of.ts'
import { rowOfPoint } from './customer/earlier-portfolios.ts'
import type { Settings } from './types.ts'

/** Throws an InputError for a file that is no portfolio export, a UsageError where they do not compare. */
export async function diffReport(oldPath: string, newPath: string, settings: Settings): Promise<DiffReport> {
  const before = await pointsOf(oldPath, settings)
  const after = await pointsOf(newPath, settings)
  for (const name of ['by', 'window', 'scope', 'service', 'only'] as const) {
    const [left, right] = [before.said[name], after.said[name]]
    if (left === null || right === null || left === right) continue
    const params = { option: newPath, found: asOption(name, right), expected: asOption(name, left) }
    throw new UsageError([{ code: 'bad-option', params }])
  }
  return {
    kind: 'diff',
    by: before.by,
    old: oldPath,
    new: newPath,
    windowDays: before.windowDays === after.windowDays ? before.windowDays : null,
    moves: movesBetween(before.rows, after.rows),
    notes: [...laterFirst(before, after), ...oneAlone(before, after), ...oneAlone(after, before)],
  }
}

/** Whoever gives the two the wrong way round is told that who came has gone. */
function laterFirst(before: Points, after: Points): Note[] {
  const oldDay = newestDay(before.rows.map(({ figures }) => figures.asOf))
  const newDay = newestDay(after.rows.map(({ figures }) => figures.asOf))
  if (oldDay === null || newDay === null || oldDay <= newDay) return []
  return [{ code: 'later-first', params: { old: before.path, oldDay, new: after.path, newDay } }]
}

/** A CSV does not say that it was made with `--only`; then whatever else the other one has is neither new nor gone. */
function oneAlone({ path, said, keys: [key] }: Points, other: Points): Note[] {
  if (key === undefined || said.only !== null || other.keys.every(one => one === key)) return []
  return [{ code: 'one-alone', params: { portfolio: path, key, other: other.path } }]
}

/** `only` is '' where all products and workloads were counted. */
function asOption(name: string, value: string): string {
  return value === '' ? `no --${name}` : `--${name} ${value}`
}

interface Points {
  path: string
  by: PointRow['by']
  /** What it was made with, as options; null where it does not say. */
  said: Record<'by' | 'window' | 'scope' | 'service' | 'only', string | null>
  /** Where every row that says it says the same. */
  windowDays: number | null
  /** The services, products or workloads of its rows. */
  keys: string[]
  rows: DiffRow[]
}

async function pointsOf(path: string, settings: Settings): Promise<Points> {
  const catalog = createCatalog()
  const sink = new Collector({ catalog, asOf: null, known: new Map() })
  const read = await readAll({
    ...settings,
    data: [path],
    customers: new Map(),
    headers: new Map(),
    words: catalog,
    sink,
    countUsers: false,
    readsRest: false,
    ownOutputs: [],
    onProgress: () => {},
  })
  const failure = failureOf([path], read)
  if (failure !== null) throw new InputError(failure.problems)
  if (read.members.filter(({ status }) => status === 'read').length > 1) {
    throw new UsageError([notWhole(path, 'one-portfolio')])
  }
  const rows = sink.points.map(({ row }) => row)
  const own = withoutTotals(sink.points).map(({ row }) => row)
  const first = rows[0]
  if (!first) {
    const format = read.members[0]?.format?.id ?? ''
    throw new InputError([
      { code: 'cannot-serve', file: path, params: { format, reason: 'not-a-portfolio' } },
    ])
  }
  if (isCut(own, rows)) throw new UsageError([notWhole(path, 'whole-portfolio')])
  const lengths = new Set(rows.flatMap(row => row.windowDays ?? []))
  const [length] = lengths
  const windowDays = lengths.size === 1 ? (length ?? null) : null
  const shown = own.filter(row => !isOver(row, windowDays ?? settings.windowDays))
  const keys = [...new Set(shown.map(({ key }) => key).filter(key => key !== ''))]
  return {
    path,
    by: first.by,
    said: {
      by: first.by,
      window: windowDays === null ? null : String(windowDays),
      scope: first.scope,
      service: first.services,
      only: first.only ?? (first.by === 'customer' || keys.length > 1 ? '' : null),
    },
    windowDays,
    keys,
    rows: shown.map(row => diffRow(row, settings)),
  }
}

function notWhole(path: string, expected: 'one-portfolio' | 'whole-portfolio'): Problem {
  return { code: 'bad-option', params: { option: 'diff', found: path, expected } }
}

/** Counts of which no row of a customer leaves anything out: together these have at least what the Total has. */
const WHOLE: Record<PointRow['by'], readonly CountName[]> = {
  customer: COUNTS,
  service: ['soldLicenses', 'assignedLicenses', 'entitledActiveUsers'],
  product: ['soldLicenses', 'assignedLicenses'],
  workload: ['entitledActiveUsers'],
}

/** Whether the Total is that of more rows than are there: who is not in the first rows of a CSV is not gone. */
function isCut(own: readonly PointRow[], rows: readonly PointRow[]): boolean {
  const total = rows.find((row, at) => own[at] !== row)
  return (total ? WHOLE[total.by] : []).some(name => {
    const sum = own.reduce((all, { values }) => all + (values[name] ?? 0), 0)
    return sum < (total?.values[name] ?? 0)
  })
}

/** Whether a row is of a workload that has ended and that nobody used: in CSV it has none, in JSON it has. */
function isOver({ by, key, asOf, values }: PointRow, windowDays: number): boolean {
  if (by !== 'workload' || asOf === null || (values['activeUsers'] ?? 0) > 0) return false
  return isRetired(key, addDays(asOf, 1 - windowDays))
}

function diffRow({ customer, key, asOf, values, isUnread }: PointRow, { windowDays }: Settings): DiffRow {
  const shown = { id: customer.id === '' ? null : customer.id, name: customer.name }
  return {
    customer: shown,
    key: key === '' ? null : key,
    figures: rowOfPoint(values, shown, asOf, windowDays),
    isUnread,
  }
}
