// The names that figures have in files: English in every language, the same in CSV, TSV, JSON and NDJSON.
import { type Day, formatDay } from '../model/day.ts'
import { percent, type Ratio, ratio } from '../model/ratio.ts'
import { CAUSES, type Cause } from '../model/terms.ts'
import type { PointFigures, Reason, Row } from '../report/types.ts'

/** Percent with two decimals, as the shortest number that says it: 50, 66.67. */
export function percentField(value: Ratio | null): number | null {
  return value && percent(value, 2)
}

export function dayField(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}

type CauseField = `${Cause}Users`

function causeField(cause: Cause): CauseField {
  return `${cause}Users`
}

export interface FigureFields extends Record<CauseField, number | null> {
  soldLicenses: number | null
  assignedLicenses: number | null
  deploymentPercent: number | null
  totalUsers: number | null
  activeUsers: number | null
  usagePercent: number | null
  entitledActiveUsers: number | null
  adjustedUsagePercent: number | null
}

/** The figures of a row in the order of its columns. */
export function figureFields(row: Row): FigureFields {
  return orderedFigures(row, row.deployment, row.usage, row.adjusted)
}

/** The same of a point in time, whose percentages follow from its counts. */
export function pointFields(point: PointFigures): FigureFields {
  const { assignedLicenses, soldLicenses, activeUsers, entitledActiveUsers, totalUsers } = point
  return orderedFigures(
    point,
    ratio(assignedLicenses, soldLicenses),
    ratio(activeUsers, totalUsers),
    ratio(entitledActiveUsers, totalUsers),
  )
}

function orderedFigures(
  of: Row | PointFigures,
  deployment: Ratio | null,
  usage: Ratio | null,
  adjusted: Ratio | null,
): FigureFields {
  return {
    soldLicenses: of.soldLicenses,
    assignedLicenses: of.assignedLicenses,
    deploymentPercent: percentField(deployment),
    totalUsers: of.totalUsers,
    activeUsers: of.activeUsers,
    usagePercent: percentField(usage),
    entitledActiveUsers: of.entitledActiveUsers,
    adjustedUsagePercent: percentField(adjusted),
    trialUsers: of.causes.trial,
    secondSubscriptionUsers: of.causes.secondSubscription,
    lapsedSubscriptionUsers: of.causes.lapsedSubscription,
    turnoverUsers: of.causes.turnover,
    yammerUsers: of.causes.yammer,
    unlicensedUsers: of.causes.unlicensed,
  }
}

export const FIGURE_NAMES = [
  'soldLicenses',
  'assignedLicenses',
  'deploymentPercent',
  'totalUsers',
  'activeUsers',
  'usagePercent',
  'entitledActiveUsers',
  'adjustedUsagePercent',
  'trialUsers',
  'secondSubscriptionUsers',
  'lapsedSubscriptionUsers',
  'turnoverUsers',
  'yammerUsers',
  'unlicensedUsers',
] as const satisfies readonly (keyof FigureFields)[]

/** What changed between two exports, as the field that says it. */
export function reasonField({ what }: Reason): string {
  const cause = CAUSES.find(each => each === what)
  return cause ? causeField(cause) : what
}
