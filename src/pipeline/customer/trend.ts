// The figures at each export date, oldest first.
import { changeOf, comparedDay } from '../../metrics/change.ts'
import { totalOf } from '../../metrics/total.ts'
import type { Day } from '../../model/day.ts'
import { COUNTS } from '../../report/figures/counts.ts'
import { byNameId } from '../../report/order.ts'
import type { Change, CustomerRef, Row, TrendPoint } from '../../report/types.ts'
import { customerRef, type Data } from '../data.ts'
import { type EarlierRows, rowAt } from './customer-rows.ts'
import { pointDays } from './earlier-portfolios.ts'
import { exportDays } from './export-days.ts'

/** Exports of the days up to a point stand for it, in days. */
const POINT_DAYS = 7

/** The newest row of each customer at its own export dates. */
interface Dated {
  customer: CustomerRef
  /** Oldest first. */
  days: Day[]
  rowAt(day: Day): Row | null
  /** Figures that bear no day at all: of the newest point alone. */
  undated: Row | null
}

/** A customer with its newest row; null for one that only earlier portfolio exports know. */
export interface Followed {
  index: number
  newest: Row | null
  /** Its rows at an earlier day, as far as they are known. */
  before: EarlierRows | null
}

/** One customer: each export date is a point. */
export function customerTrend(data: Data, followed: Followed): TrendPoint[] {
  const one = datedRows(data, followed)
  return trendOf([one], one.days, ([row]) => row ?? null)
}

/** The points of each customer, by name and then by date: none of them is of several. */
export function eachTrend(data: Data, followed: readonly Followed[]): TrendPoint[] {
  return followed
    .map(one => ({ customer: customerRef(data, one.index), points: customerTrend(data, one) }))
    .sort((a, b) => byNameId(a.customer, b.customer))
    .flatMap(({ customer, points }) => points.map(point => ({ customer, ...point })))
}

/** All customers: going back from the newest date, a point takes each one's newest export of the 7 days that end with it. */
export function portfolioTrend(data: Data, followed: readonly Followed[]): TrendPoint[] {
  // A row of an earlier export that serves no point (its Total, another window) makes no customer.
  const customers = followed
    .map(customer => ({ ...datedRows(data, customer), newest: customer.newest }))
    .filter(({ days, newest }) => days.length > 0 || newest !== null)
  return trendOf(customers, pointsOf(customers), rows => (rows.length === 0 ? null : totalOf(rows)))
}

/** The figures at each point, and what moved: over the customers that have the figure at both ends. */
function trendOf(
  customers: readonly Dated[],
  days: readonly Day[],
  together: (rows: readonly Row[]) => Row | null,
): TrendPoint[] {
  const points = days.map((day, index) => {
    const undated = (customer: Dated): Row | null => (index === days.length - 1 ? customer.undated : null)
    return { day, rows: customers.map(customer => rowOfPoint(customer, day) ?? undated(customer)) }
  })
  return points.map(({ day, rows }, index) => {
    const since = (other: Day | null | undefined): Change | null => {
      const old = points.find(point => point.day === other)
      const pairs = rows.flatMap((now, at) => {
        const before = old?.rows[at]
        return now && before ? [{ now, before }] : []
      })
      return old && pairs.length > 0 ? changeOf(pairs, old.day) : null
    }
    const present = rows.filter(row => row !== null)
    const row = together(present)
    return {
      day,
      row: row && { ...row, change: since(comparedDay(day, days)) },
      step: since(days[index - 1]),
      missing: customers.flatMap(({ customer }, at) => (rows[at] ? [] : customer)).sort(byNameId),
      customers: present.length,
    }
  })
}

/** What is followed of a customer that has no figures of today. */
const WHOLE = { scope: 'customer', key: null } as const

function datedRows(data: Data, { index, newest, before }: Followed): Dated {
  const customer = customerRef(data, index)
  // Figures of whom an export cannot be read are not shown at any day.
  if (newest?.flags.includes('unreadable')) return { customer, days: [], rowAt: () => null, undated: null }
  const own = exportDays(data, index, newest?.asOf ?? null)
  const of = newest ?? WHOLE
  const seen = [...new Set([...own, ...(of.scope === 'customer' ? pointDays(data, index) : [])])].sort(
    (a, b) => a - b,
  )
  const cache = new Map<Day, Row | null>()
  return {
    customer,
    days: seen,
    undated: newest?.asOf === null && hasFigures(newest) ? newest : null,
    rowAt(day) {
      const known = cache.get(day)
      if (known !== undefined) return known
      const row = newest && day === own.at(-1) ? newest : rowAt(data, index, day, { of, known: before })
      cache.set(day, row)
      return row
    },
  }
}

function hasFigures(row: Row): boolean {
  return COUNTS.some(count => row[count] !== null)
}

function pointsOf(customers: readonly Dated[]): Day[] {
  const days = [...new Set(customers.flatMap(customer => customer.days))].sort((a, b) => b - a)
  const points: Day[] = []
  for (const day of days) {
    const last = points.at(-1)
    if (last === undefined || day <= last - POINT_DAYS) points.push(day)
  }
  return points.reverse()
}

function rowOfPoint(customer: Dated, point: Day): Row | null {
  const day = customer.days.filter(candidate => candidate <= point && candidate > point - POINT_DAYS).at(-1)
  return day === undefined ? null : customer.rowAt(day)
}
