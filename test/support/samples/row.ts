// Rows of a report made by hand: counts are given, ratios and the bridge follow from them.
import { asDay, type Day } from '../../../src/model/day.ts'
import { compareToPercent, ratio } from '../../../src/model/ratio.ts'
import { CAUSES, type Cause, FLAGS, type Flag } from '../../../src/model/terms.ts'
import { BLANK_ROW } from '../../../src/report/blank-row.ts'
import type { CustomerRef, Evidence, Row, Window } from '../../../src/report/types.ts'

/** 2026-08-31. */
export const AS_OF: Day = asDay(20_696)
export const WINDOW: Window = { start: asDay(AS_OF - 27), end: AS_OF, days: 28 }

export interface Counts {
  sold?: number | null
  assigned?: number | null
  total?: number | null
  entitled?: number | null
  /** Active users of counts in the export; with rows per user they follow from the causes. */
  active?: number | null
  causes?: Partial<Record<Cause, number>>
  evidence?: Partial<Record<Cause, Evidence[]>>
}

/** Of Lindqvist Bygg AB as it is told in its report, the portfolio and the trend. */
export const BYGG_CAUSES: Record<Cause, number> = {
  trial: 4,
  secondSubscription: 9,
  lapsedSubscription: 3,
  turnover: 6,
  yammer: 21,
  unlicensed: 2,
}
export const BYGG_COUNTS: Counts = {
  sold: 130,
  assigned: 118,
  total: 112,
  entitled: 71,
  causes: BYGG_CAUSES,
}

/** A row of a scope with everything that follows from its counts; `more` replaces what does not. */
export function sampleRow(
  scope: Row['scope'],
  customer: CustomerRef,
  key: string | null,
  counts: Counts,
  more: Partial<Row> = {},
): Row {
  const { sold = null, assigned = null, total = null, entitled = null } = counts
  const extras = CAUSES.reduce((sum, cause) => sum + (counts.causes?.[cause] ?? 0), 0)
  const active = counts.active ?? (entitled === null ? null : entitled + extras)
  const known = entitled !== null
  const row: Row = {
    ...BLANK_ROW,
    scope,
    customer,
    key,
    asOf: AS_OF,
    window: WINDOW,
    soldLicenses: sold,
    assignedLicenses: assigned,
    deployment: ratio(assigned, sold),
    totalUsers: total,
    activeUsers: active,
    usage: ratio(active, total),
    entitledActiveUsers: entitled,
    adjusted: ratio(entitled, total),
    causes: causesOf(known, counts.causes ?? {}),
    basis: known ? 'users' : active === null ? null : 'counts',
    bridge: CAUSES.flatMap(cause => {
      const users = counts.causes?.[cause] ?? 0
      const evidence = counts.evidence?.[cause] ?? []
      return users > 0 ? [{ cause, users, points: ratio(users, total), evidence }] : []
    }),
  }
  return { ...row, flags: flagsOf(row), ...more }
}

function causesOf(known: boolean, given: Partial<Record<Cause, number>>): Record<Cause, number | null> {
  const of = (cause: Cause) => (known ? (given[cause] ?? 0) : null)
  return {
    trial: of('trial'),
    secondSubscription: of('secondSubscription'),
    lapsedSubscription: of('lapsedSubscription'),
    turnover: of('turnover'),
    yammer: of('yammer'),
    unlicensed: of('unlicensed'),
  }
}

function flagsOf(row: Row): Flag[] {
  const { activeUsers: active, totalUsers: total, entitledActiveUsers: entitled } = row
  const users = total ?? 0
  const judged = row.adjusted ?? row.usage
  const found = new Set<Flag>()
  if (active !== null && total !== null && active > total) found.add('over-100')
  if (active !== null && entitled !== null && active > entitled) found.add('inflated')
  if (row.deployment && compareToPercent(row.deployment, 100) > 0) found.add('over-assigned')
  if (row.deployment && compareToPercent(row.deployment, 50) < 0) found.add('low-deployment')
  if (judged && compareToPercent(judged, 40) < 0 && users >= 5) found.add('low-usage')
  if (row.soldLicenses === null && row.scope !== 'workload') found.add('no-licence-data')
  if (active === null) found.add('no-usage-data')
  if (row.basis === 'counts') found.add('from-counts')
  if (users > 0 && users < 5) found.add('small-base')
  return FLAGS.filter(flag => found.has(flag))
}
