// The Total of a portfolio: sums over customers, percentages over those that have both numbers.
import type { Note } from '../model/note.ts'
import { type Ratio, ratio } from '../model/ratio.ts'
import { type Basis, CAUSES } from '../model/terms.ts'
import { BLANK_ROW } from '../report/blank-row.ts'
import { COUNTS, METRICS, partsOf, recordOf } from '../report/figures/counts.ts'
import type { Cost, Row, Support } from '../report/types.ts'
import { addMoney } from './money.ts'

/** The name that the Total bears where a customer's name would stand. */
const TOTAL_NAME = 'Total'

/** Sums the customers' own rows. The same whatever rows are shown. Its dates are given where all rows agree. */
export function totalOf(rows: readonly Row[]): Row {
  const counts = recordOf(COUNTS, (): number | null => null)
  const causes = recordOf(CAUSES, (): number | null => null)
  for (const row of rows) {
    addTo(counts, COUNTS, row)
    addTo(causes, CAUSES, row.causes)
  }
  const first = rows[0]
  const sameDay = rows.every(row => row.asOf === first?.asOf)
  return {
    ...BLANK_ROW,
    scope: 'total',
    customer: { id: null, name: TOTAL_NAME },
    asOf: sameDay ? (first?.asOf ?? null) : null,
    window: sameDay ? (first?.window ?? null) : null,
    ...counts,
    ...recordOf(METRICS, metric => pooled(rows, row => partsOf(row, metric))),
    causes,
    basis: basisOf(rows),
    bridge: CAUSES.flatMap(cause => {
      const users = causes[cause] ?? 0
      return users === 0 ? [] : [{ cause, users, points: ratio(users, counts.totalUsers), evidence: [] }]
    }),
    support: totalSupport(rows),
    cost: totalCost(rows),
  }
}

/** Adds the values that there are. */
function addTo<K extends string>(
  sums: Record<K, number | null>,
  keys: readonly K[],
  values: Readonly<Record<K, number | null>>,
): void {
  for (const key of keys) {
    const value = values[key]
    if (value !== null) sums[key] = (sums[key] ?? 0) + value
  }
}

/** How many customers each percentage of the Total is taken without; a row may stand for several that lack the same. */
export function totalNotes(rows: readonly Row[], customersIn: (row: Row) => number = () => 1): Note[] {
  return METRICS.flatMap((metric): Note[] => {
    const without = rows.filter(row => partsOf(row, metric).includes(null))
    const count = without.reduce((all, row) => all + customersIn(row), 0)
    return count === 0 ? [] : [{ code: 'total-without', params: { metric, count } }]
  })
}

/** Of the values that there are; null without any. */
export function sum(values: readonly (number | null)[]): number | null {
  return values.reduce((total, value) => (value === null ? total : (total ?? 0) + value), null)
}

/** Numbers of the rows that have both, added up and only then divided. */
export function pooled<T>(
  rows: readonly T[],
  numbersOf: (row: T) => [number | null, number | null],
): Ratio | null {
  let parts: number | null = null
  let wholes: number | null = null
  for (const row of rows) {
    const [part, whole] = numbersOf(row)
    if (part === null || whole === null) continue
    parts = (parts ?? 0) + part
    wholes = (wholes ?? 0) + whole
  }
  return ratio(parts, wholes)
}

function basisOf(rows: readonly Row[]): Basis | null {
  const bases = new Set(rows.flatMap(({ basis }) => basis ?? []))
  if (bases.size === 0) return null
  const [only] = bases
  return bases.size === 1 && only ? only : 'mixed'
}

function totalSupport(rows: readonly Row[]): Support | null {
  const known = rows.filter(({ support }) => support !== null)
  if (known.length === 0) return null
  const requests = sum(known.map(({ support }) => support?.requests ?? 0)) ?? 0
  const howTo = sum(known.map(({ support }) => support?.howTo ?? 0)) ?? 0
  const perUser = pooled(known, ({ support, totalUsers }) => [support?.howTo ?? null, totalUsers])
  return { requests, howTo, perUser }
}

function totalCost(rows: readonly Row[]): Cost | null {
  const known = rows.flatMap(({ cost }) => (cost ? [cost] : []))
  if (known.length === 0) return null
  return {
    unassigned: addMoney(known.flatMap(({ unassigned }) => unassigned)),
    unused: addMoney(known.flatMap(({ unused }) => unused)),
    unpriced: [...new Set(known.flatMap(({ unpriced }) => unpriced))].sort(),
  }
}
