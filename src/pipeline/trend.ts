// The figures at each export date, oldest first.
import { changeOf, comparedDay } from '../metrics/change.ts'
import { totalOf } from '../metrics/total.ts'
import type { Day } from '../model/day.ts'
import { compareCodePoints } from '../model/fold.ts'
import type { Row, TrendPoint } from '../report/types.ts'
import { exportDays, rowAt } from './customer-rows.ts'
import { customerRef, type Data } from './data.ts'
import { pointDays } from './points.ts'

/** Exports of the days up to a point stand for it, in days. */
const POINT_DAYS = 7

/** The newest row of each customer at its own export dates. */
interface Dated {
  name: string
  /** Oldest first. */
  days: Day[]
  rowAt(day: Day): Row | null
}

/** A customer with its newest row; null for one that only earlier portfolio exports know. */
export interface Followed {
  index: number
  newest: Row | null
}

/** One customer: each export date is a point. */
export function customerTrend(data: Data, followed: Followed): TrendPoint[] {
  const dated = datedRows(data, followed)
  return dated.days.map(day => {
    const row = dated.rowAt(day)
    const before = comparedDay(day, dated.days)
    const old = before === null ? null : dated.rowAt(before)
    const change = row && old && before !== null ? changeOf(row, old, before) : null
    return {
      day,
      row: row ? { ...row, change } : null,
      missing: row ? [] : [dated.name],
      customers: row ? 1 : 0,
    }
  })
}

/**
 * All customers: going back from the newest date, a point takes each customer's newest export of the 7 days
 * that end with it. Change is taken over the customers that are present in both points.
 */
export function portfolioTrend(data: Data, followed: readonly Followed[]): TrendPoint[] {
  // A row of an earlier export that serves no point (its Total, another window) makes no customer.
  const customers = followed
    .map(customer => ({ ...datedRows(data, customer), newest: customer.newest }))
    .filter(({ days, newest }) => days.length > 0 || newest !== null)
  const points = pointsOf(customers).map(day => ({
    day,
    rows: customers.map(customer => rowOfPoint(customer, day)),
  }))
  return points.map(({ day, rows }) => {
    const present = rows.filter(row => row !== null)
    const before = comparedDay(
      day,
      points.map(point => point.day),
    )
    const old = points.find(point => point.day === before)
    const both = rows.flatMap((row, index) => {
      const earlier = old?.rows[index]
      return row && earlier ? [{ row, earlier }] : []
    })
    const change =
      before !== null && both.length > 0
        ? changeOf(totalOf(both.map(({ row }) => row)), totalOf(both.map(({ earlier }) => earlier)), before)
        : null
    const missing = customers.filter((_, index) => !rows[index]).map(({ name }) => name)
    return {
      day,
      row: present.length === 0 ? null : { ...totalOf(present), change },
      missing: missing.sort(compareCodePoints),
      customers: present.length,
    }
  })
}

function datedRows(data: Data, { index, newest }: Followed): Dated {
  const { asOf: limit } = data.settings
  const isSeen = (day: Day): boolean => limit === null || day <= limit
  const own = exportDays(data, index).filter(isSeen)
  if (own.length === 0 && newest && newest.asOf !== null) own.push(newest.asOf)
  const seen = [...new Set([...own, ...pointDays(data, index)])].sort((a, b) => a - b)
  const cache = new Map<Day, Row | null>()
  return {
    name: customerRef(data, index).name,
    days: seen,
    rowAt(day) {
      const known = cache.get(day)
      if (known !== undefined) return known
      const row = newest && day === own.at(-1) ? newest : rowAt(data, index, day)
      cache.set(day, row)
      return row
    },
  }
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
