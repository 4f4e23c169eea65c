// Earlier portfolio exports as points of a customer: they serve trend and change, never the figures of today.

import { windowOf } from '../metrics/row.ts'
import type { Day } from '../model/day.ts'
import { foldName } from '../model/fold.ts'
import { ratio } from '../model/ratio.ts'
import type { PointRow } from '../model/rows.ts'
import { CAUSES, type Cause } from '../model/terms.ts'
import type { Row } from '../report/types.ts'
import { customerRef, type Data } from './data.ts'

/** Days of the earlier exports that were made with the same settings, oldest first. */
export function pointDays(data: Data, customer: number): Day[] {
  const days = usablePoints(data, customer).flatMap(({ asOf }) => (asOf === null ? [] : [asOf]))
  return [...new Set(days)].sort((a, b) => a - b)
}

/** The customer's row of the earlier export of that day; null where there is none. */
export function pointRowAt(data: Data, customer: number, day: Day): Row | null {
  const point = usablePoints(data, customer).find(({ asOf }) => asOf === day)
  return point ? rowOfPoint(point.values, customerRef(data, customer), day, data.settings.windowDays) : null
}

/** Exports of another grouping, window, scope or service list say something else. */
function usablePoints({ settings, grouped }: Data, customer: number): PointRow[] {
  const services = settings.services === 'all' ? 'all' : settings.services.join(';')
  const scope = foldName(settings.scope === 'own' ? `own:${settings.partner ?? ''}` : 'all')
  return (grouped.points[customer] ?? [])
    .map(({ row }) => row)
    .filter(({ by, isTotal, asOf }) => by === 'customer' && !isTotal && asOf !== null)
    .filter(({ asOf }) => settings.asOf === null || (asOf !== null && asOf <= settings.asOf))
    .filter(({ windowDays }) => windowDays === null || windowDays === settings.windowDays)
    .filter(point => point.scope === null || foldName(point.scope) === scope)
    .filter(point => point.services === null || point.services === services)
}

/** A row with the figures that an export carries, and nothing that it does not. */
export function rowOfPoint(
  values: Readonly<Record<string, number | null>>,
  customer: Row['customer'],
  day: Day | null,
  windowDays: number,
): Row {
  const value = (name: string): number | null => values[name] ?? null
  const causes = Object.fromEntries(CAUSES.map(cause => [cause, value(`${cause}Users`)])) as Record<
    Cause,
    number | null
  >
  const [sold, assigned] = [value('soldLicenses'), value('assignedLicenses')]
  const [total, active, entitled] = [value('totalUsers'), value('activeUsers'), value('entitledActiveUsers')]
  return {
    scope: 'customer',
    customer,
    key: null,
    asOf: day,
    window: windowOf(day, windowDays),
    soldLicenses: sold,
    assignedLicenses: assigned,
    deployment: ratio(assigned, sold),
    totalUsers: total,
    activeUsers: active,
    usage: ratio(active, total),
    entitledActiveUsers: entitled,
    adjusted: ratio(entitled, total),
    causes,
    basis: null,
    flags: [],
    advice: [],
    bridge: [],
    possible: [],
    reported: { deployment: null, usage: null },
    change: null,
    support: null,
    cost: null,
    seatLine: null,
  }
}
