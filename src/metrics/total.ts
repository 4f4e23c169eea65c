// The Total of a portfolio: sums over customers, percentages over those that have both numbers.
import type { Note } from '../model/note.ts'
import { type Ratio, ratio } from '../model/ratio.ts'
import { type Basis, CAUSES, type Cause } from '../model/terms.ts'
import type { Cost, Row, Support } from '../report/types.ts'
import { addMoney } from './money.ts'

/** The name that the Total bears where a customer's name would stand. */
const TOTAL_NAME = 'Total'

/** Sums the customers' own rows. The same whatever rows are shown. Its dates are given where all rows agree. */
export function totalOf(rows: readonly Row[]): Row {
  const causes = Object.fromEntries(
    CAUSES.map(cause => [cause, sum(rows.map(row => row.causes[cause]))]),
  ) as Record<Cause, number | null>
  const first = rows[0]
  const sameDay = rows.every(row => row.asOf === first?.asOf)
  const totalUsers = sum(rows.map(row => row.totalUsers))
  return {
    scope: 'total',
    customer: { id: null, name: TOTAL_NAME },
    key: null,
    asOf: sameDay ? (first?.asOf ?? null) : null,
    window: sameDay ? (first?.window ?? null) : null,
    soldLicenses: sum(rows.map(row => row.soldLicenses)),
    assignedLicenses: sum(rows.map(row => row.assignedLicenses)),
    deployment: pooled(rows, row => [row.assignedLicenses, row.soldLicenses]),
    totalUsers,
    activeUsers: sum(rows.map(row => row.activeUsers)),
    usage: pooled(rows, row => [row.activeUsers, row.totalUsers]),
    entitledActiveUsers: sum(rows.map(row => row.entitledActiveUsers)),
    adjusted: pooled(rows, row => [row.entitledActiveUsers, row.totalUsers]),
    causes,
    basis: basisOf(rows),
    flags: [],
    advice: [],
    bridge: CAUSES.flatMap(cause => {
      const users = causes[cause] ?? 0
      return users === 0 ? [] : [{ cause, users, points: ratio(users, totalUsers), evidence: [] }]
    }),
    possible: [],
    reported: { deployment: null, usage: null },
    change: null,
    support: totalSupport(rows),
    cost: totalCost(rows),
    seatLine: null,
  }
}

/** How many customers each percentage of the Total is taken without. */
export function totalNotes(rows: readonly Row[]): Note[] {
  const without = (lacks: (row: Row) => boolean): number => rows.filter(lacks).length
  const counts = {
    deployment: without(row => row.soldLicenses === null || row.assignedLicenses === null),
    usage: without(row => row.activeUsers === null || row.totalUsers === null),
    adjusted: without(row => row.entitledActiveUsers === null || row.totalUsers === null),
  }
  return (['deployment', 'usage', 'adjusted'] as const).flatMap((metric): Note[] => {
    return counts[metric] === 0 ? [] : [{ code: 'total-without', params: { metric, count: counts[metric] } }]
  })
}

function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null)
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0)
}

/** Numbers of the rows that have both, added up and only then divided. */
export function pooled(
  rows: readonly Row[],
  numbersOf: (row: Row) => [number | null, number | null],
): Ratio | null {
  const pairs = rows.map(numbersOf).filter(pair => pair[0] !== null && pair[1] !== null)
  return ratio(sum(pairs.map(([part]) => part)), sum(pairs.map(([, whole]) => whole)))
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
