// What a usage row counts as, and which users of earlier snapshots come in for turnover.

import { countsForUsers, type Licence, standsFor } from './licences.ts'
import { isTrialKind, type Product } from './products.ts'
import type { Placed } from './snapshots.ts'

/** The causes in the order in which a user takes the first of them. */
export const CAUSES = [
  'trial',
  'secondSubscription',
  'lapsedSubscription',
  'turnover',
  'yammer',
  'unlicensed',
] as const
export type Cause = (typeof CAUSES)[number]

export interface Judged extends Placed {
  verdict: Cause | 'counted'
  /** Its activity lies in the window. */
  active: boolean
}

/** "Held row: `HasLicense` not false, no removal on or before the day, user not deleted on or before it." */
function held(row: Placed, day: string): boolean {
  const removed = row.removed !== '' && row.removed <= day
  const deleted = row.deleted === 'unknown' || (row.deleted !== '' && row.deleted <= day)
  return row.licensed && !removed && !deleted
}

function isTrial(row: Placed, licence: Licence | undefined): boolean {
  return licence?.standing === 'trial' || isTrialKind(row.product?.kind ?? 'paid')
}

function hasCounted(product: Product | undefined, licences: readonly Licence[]): boolean {
  return licences.some(licence => countsForUsers(licence) && licence.product.key === product?.key)
}

/** "A row of kind `not-a-person` is left out with a note." */
export function isNobodys(row: Placed, licences: readonly Licence[]): boolean {
  const licence = standsFor(row.subscription, row.product, licences)
  return licence?.standing === 'nobody' || row.product?.kind === 'not-a-person'
}

/** "Judging a row, in this order; the first that applies is its cause, else it is counted." */
function judge(row: Placed, licences: readonly Licence[], start: string, asOf: string): Cause | 'counted' {
  const licence = standsFor(row.subscription, row.product, licences)
  if (isTrial(row, licence)) return 'trial'
  const inWindow = (day: string): boolean => day >= start && day <= asOf
  // `Is Deleted` without a date counts as deleted, within the window.
  if (inWindow(row.removed) || inWindow(row.deleted) || row.deleted === 'unknown') return 'turnover'
  if (!held(row, asOf)) return row.workload === 'Yammer' ? 'yammer' : 'unlicensed'
  if (licence?.standing === 'inactive')
    return hasCounted(row.product, licences) ? 'secondSubscription' : 'lapsedSubscription'
  return 'counted'
}

/**
 * Earlier snapshots: "its report date lies in the window (as-of − 27 … as-of − 1), it was held at its own report date, its
 * activity is in the window, … and the user has no held row of any product in the customer's current rows."
 */
export function turnover(
  earlier: readonly Placed[],
  current: readonly Placed[],
  licences: readonly Licence[],
  start: string,
  asOf: string,
): Judged[] {
  return earlier
    .filter(row => row.date >= start && row.date < asOf)
    .filter(row => held(row, row.date))
    .filter(row => row.activity >= start && row.activity <= asOf)
    .filter(row => !current.some(now => now.user === row.user && held(now, asOf)))
    .map(row => {
      const trial = isTrial(row, standsFor(row.subscription, row.product, licences))
      return { ...row, verdict: trial ? 'trial' : 'turnover', active: true }
    })
}

/** The current rows with their verdicts. */
export function judged(
  current: readonly Placed[],
  licences: readonly Licence[],
  start: string,
  asOf: string,
): Judged[] {
  return current.map(row => ({
    ...row,
    verdict: judge(row, licences, start, asOf),
    active: row.activity >= start && row.activity <= asOf,
  }))
}
