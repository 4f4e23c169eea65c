// Reads two portfolio exports and compares them.
import { createCatalog } from '../catalog/catalog.ts'
import { type DiffRow, movesBetween } from '../metrics/diff.ts'
import { newestDay } from '../model/day.ts'
import type { Note } from '../model/note.ts'
import { InputError, type Problem, UsageError } from '../model/problem.ts'
import type { PointRow } from '../model/rows.ts'
import { COUNTS } from '../report/figures/counts.ts'
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
    notes: laterFirst({ path: oldPath, ...before }, { path: newPath, ...after }),
  }
}

/** Whoever gives the two the wrong way round is told that who came has gone. */
function laterFirst(before: Points & { path: string }, after: Points & { path: string }): Note[] {
  const oldDay = newestDay(before.rows.map(({ figures }) => figures.asOf))
  const newDay = newestDay(after.rows.map(({ figures }) => figures.asOf))
  if (oldDay === null || newDay === null || oldDay <= newDay) return []
  return [{ code: 'later-first', params: { old: before.path, oldDay, new: after.path, newDay } }]
}

/** `only` is '' where all products and workloads were counted. */
function asOption(name: string, value: string): string {
  return value === '' ? `no --${name}` : `--${name} ${value}`
}

interface Points {
  by: PointRow['by']
  /** What it was made with, as options; null where it does not say. */
  said: Record<'by' | 'window' | 'scope' | 'service' | 'only', string | null>
  /** Where every row that says it says the same. */
  windowDays: number | null
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
  return {
    by: first.by,
    said: {
      by: first.by,
      window: windowDays === null ? null : String(windowDays),
      scope: first.scope,
      service: first.services,
      only: first.only,
    },
    windowDays,
    rows: own.map(row => diffRow(row, settings)),
  }
}

function notWhole(path: string, expected: 'one-portfolio' | 'whole-portfolio'): Problem {
  return { code: 'bad-option', params: { option: 'diff', found: path, expected } }
}

/** Whether the Total of customers is that of more than are there: who is not in the first rows of a CSV is not gone. */
function isCut(own: readonly PointRow[], rows: readonly PointRow[]): boolean {
  const total = rows.find((row, at) => own[at] !== row)
  if (total?.by !== 'customer') return false
  return COUNTS.some(name => {
    const sum = own.reduce((all, { values }) => all + (values[name] ?? 0), 0)
    return sum < (total.values[name] ?? 0)
  })
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
