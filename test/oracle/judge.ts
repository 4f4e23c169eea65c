// What a usage row counts as, and which users of earlier snapshots come in for turnover.
import { countsForUsers, type Licence, standsFor } from './licences.ts'
import { isGuest, isNameless } from './people.ts'
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
  /** A change of plan gives neither a count nor a cause. */
  verdict: Cause | 'counted' | 'change of plan'
  /** Its activity lies in the window. */
  active: boolean
}

/**
 * "Held row: `HasLicense` not false, no removal on or before the day, user not deleted on or before it." Somebody deleted
 * on an unknown day was there yet in a report that does not say so.
 */
function held(row: Placed, day: string, asOf: string): boolean {
  const removed = row.removed !== '' && row.removed <= day
  const someDay = row.deleted === 'unknown' && (day === asOf || row.saysDeleted)
  const deleted = someDay || (row.deleted !== '' && row.deleted !== 'unknown' && row.deleted <= day)
  return row.licensed && !removed && !deleted
}

/** "`Is Deleted` without a date counts as deleted, within the window." */
function leftInWindow(row: Placed, start: string, asOf: string): boolean {
  const inWindow = (day: string): boolean => day >= start && day <= asOf
  return inWindow(row.removed) || inWindow(row.deleted) || row.deleted === 'unknown'
}

/** "A row of theirs without a licence is left out, as if it were not there; with a licence they count like anybody." */
export function isOfGuest(row: Placed, start: string, asOf: string): boolean {
  const hasLicence = row.licensed && (held(row, asOf, asOf) || leftInWindow(row, start, asOf))
  return isGuest(row.user) && !hasLicence
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

/**
 * "A user whose only products are `not-a-person` is in no figure": who those are, by the current rows and by what
 * their reports list. `kept` are the rows that are not left out.
 */
export function nobodiesOf(
  current: readonly Placed[],
  kept: readonly Placed[],
  licences: readonly Licence[],
): string[] {
  const withProduct = kept.filter(row => row.product !== undefined)
  const people = [
    ...withProduct.filter(row => !isNobodys(row, licences)),
    ...current.filter(row => row.listsPersons),
  ].map(row => row.user)
  return withProduct.map(row => row.user).filter(user => !people.includes(user))
}

/** "Judging a row, in this order; the first that applies is its cause, else it is counted." */
function judge(row: Placed, licences: readonly Licence[], start: string, asOf: string): Cause | 'counted' {
  const licence = standsFor(row.subscription, row.product, licences)
  if (isTrial(row, licence)) return 'trial'
  if (leftInWindow(row, start, asOf)) return 'turnover'
  if (!held(row, asOf, asOf)) return row.workload === 'Yammer' ? 'yammer' : 'unlicensed'
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
    .filter(row => !isNameless(row.user))
    .filter(row => held(row, row.date, asOf))
    .filter(row => row.activity >= start && row.activity <= asOf)
    .filter(row => !current.some(now => now.user === row.user && held(now, asOf, asOf)))
    .map(row => {
      const trial = isTrial(row, standsFor(row.subscription, row.product, licences))
      return { ...row, verdict: trial ? 'trial' : 'turnover', active: true }
    })
}

/** "Its subscription was replaced (state `Upgraded`, `Converted`, `Transferred`)": each of those that it may be. */
function isReplaced(row: Placed, licences: readonly Licence[]): boolean {
  const byId = licences.filter(({ id }) => row.subscription !== '' && id === row.subscription)
  const ofProduct = licences.filter(({ product }) => product.key === row.product?.key)
  const inactive = ofProduct.filter(({ standing }) => standing === 'inactive')
  return (byId.length > 0 ? byId : inactive).every(({ replaced }) => replaced)
}

/** The current rows with their verdicts; those of guests without a licence are none. */
export function judged(
  current: readonly Placed[],
  licences: readonly Licence[],
  start: string,
  asOf: string,
): Judged[] {
  const rows = current
    .filter(row => !isOfGuest(row, start, asOf))
    .map(row => ({ ...row, verdict: judge(row, licences, start, asOf) }))
  return rows.map(row => {
    const others = rows.filter(({ user }) => user === row.user)
    const holds = others.some(other => held(other, asOf, asOf))
    const counts = others.some(other => other.verdict === 'counted')
    const isLapsed = ['secondSubscription', 'lapsedSubscription'].includes(row.verdict)
    const isChange =
      (row.verdict === 'turnover' && holds) || (isLapsed && counts && isReplaced(row, licences))
    return {
      ...row,
      verdict: isChange ? 'change of plan' : row.verdict,
      active: row.activity >= start && row.activity <= asOf,
    }
  })
}
