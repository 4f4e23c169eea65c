// Which rows of a tenant count, and for those that do not, why.
import { moveDay } from './basics.ts'
import { isCounted, type Subscription } from './licences.ts'
import type { Cause, Service } from './model.ts'
import type { Deletion } from './people.ts'
import type { Product } from './products.ts'
import { isDeletedOn, isHeld, type Row, wasHeld } from './usage.ts'

export interface Judged {
  person: string
  workload: string
  product: Product | null
  service: Service
  /** `counted`, a cause, or nothing at all (a change of plan). `unknown`: whether it counts is not known. */
  verdict: 'counted' | 'unknown' | 'nothing' | Cause
  active: boolean
  isCurrent: boolean
}

export type Standing = 'counted' | 'trial' | 'replaced' | 'not active' | 'not-a-person'

/**
 * "the best one of that product stands for it: a counted one, else a trial or free one, else one that is not active. No
 * licence row for the product (or no product): the row itself is the evidence: as if counted, unless the product is
 * known to be trial or free. For users an active subscription of kind `included` stands wherever these rules say counted
 * subscription".
 */
export function standingOf(product: Product | null, all: readonly Subscription[]): Standing {
  if (product === null) return 'counted'
  if (product.kind === 'not-a-person') return 'not-a-person'
  const own = all.filter(one => one.product === product)
  const persons = own.filter(({ kind }) => kind !== 'not-a-person')
  if (own.length > 0 && persons.length === 0) return 'not-a-person'
  if (product.kind === 'trial' || product.kind === 'free') return 'trial'
  if (own.length === 0) return 'counted'
  if (own.some(one => isCounted(one) || (one.state === 'active' && one.kind === 'included'))) return 'counted'
  if (own.some(({ kind }) => kind === 'trial' || kind === 'free')) return 'trial'
  return persons.every(({ replaced }) => replaced) ? 'replaced' : 'not active'
}

/** "Rows of Graph reports are `office365`, unless their product is known to be of another service." */
function serviceOf({ product }: Row): Service {
  return product === null || product.service === 'unknown' ? 'office365' : product.service
}

export interface Window {
  start: string
  end: string
}

interface Facts {
  subscriptions: readonly Subscription[]
  deletion: (person: string) => Deletion | undefined
  window: Window
}

const PERSONS = (facts: Facts) => (row: Row) =>
  standingOf(row.product, facts.subscriptions) !== 'not-a-person'

/** "if the user has no held row of any product in the customer's current rows" (`not-a-person` aside) */
function holders(current: readonly Row[], facts: Facts): Set<string> {
  const held = current
    .filter(PERSONS(facts))
    .filter(row => isHeld(row, facts.deletion(row.person), facts.window.end))
  return new Set(held.map(({ person }) => person))
}

export function judgeCurrent(current: readonly Row[], facts: Facts): Judged[] {
  const { window, subscriptions } = facts
  const holding = holders(current, facts)
  const first = current.filter(PERSONS(facts)).map((row): [Row, Judged['verdict'] | 'replaced'] => {
    const standing = standingOf(row.product, subscriptions)
    const deletion = facts.deletion(row.person)
    const gone = isDeletedOn(deletion, window.end)
    if (row.unknown) return [row, 'unknown']
    // 1. "its subscription or product is trial or free → `trial`"
    if (standing === 'trial') return [row, 'trial']
    // 2. "licence removed, or user deleted, on a day within the window → `turnover`, if the user has no held row …; else
    // the row is a change of plan: it gives neither a count nor a cause". Without a day: "within the window".
    if (gone && (deletion?.day === '' || (deletion?.day ?? '') >= window.start)) {
      return [row, holding.has(row.person) ? 'nothing' : 'turnover']
    }
    // 3. "not held otherwise …→ `yammer` if the workload is Yammer, else `unlicensed`"
    if (gone || !row.licensed) return [row, row.workload === 'Yammer' ? 'yammer' : 'unlicensed']
    // 4. "its subscription was replaced … and the user has a counted row → a change of plan, as in 2"
    if (standing === 'replaced') return [row, 'replaced']
    // 5. "its subscription is not active → `secondSubscription` if the customer has a counted subscription of the same
    // product …, else `lapsedSubscription`"; with a counted one that one would stand for the row.
    if (standing === 'not active') return [row, 'lapsedSubscription']
    return [row, 'counted']
  })
  const counted = new Set(first.filter(([, verdict]) => verdict === 'counted').map(([{ person }]) => person))
  return first.map(([row, verdict]) =>
    judged(
      row,
      verdict !== 'replaced' ? verdict : counted.has(row.person) ? 'nothing' : 'lapsedSubscription',
      window,
      true,
    ),
  )
}

/**
 * "A row of an earlier snapshot joins in only for turnover: its report date lies in the window (as-of − 27 … as-of − 1),
 * it was held at its own report date, its activity is in the window, its service and workload are covered by a current
 * snapshot that is not left out, and the user has no held row …" "It is judged with today's licences: `trial` if its
 * subscription or product is, else `turnover`." "people without a name never join in from an earlier snapshot"
 */
export function judgeEarlier(
  earlier: readonly Row[],
  current: readonly Row[],
  covered: ReadonlySet<string>,
  facts: Facts,
): Judged[] {
  const { window, subscriptions } = facts
  const holding = holders(current, facts)
  return earlier
    .filter(PERSONS(facts))
    .filter(
      row =>
        row.named &&
        !row.unknown &&
        row.date >= window.start &&
        row.date <= moveDay(window.end, -1) &&
        wasHeld(row, facts.deletion(row.person)) &&
        isIn(row.activity, window) &&
        covered.has(row.workload) &&
        !holding.has(row.person),
    )
    .map(row =>
      judged(row, standingOf(row.product, subscriptions) === 'trial' ? 'trial' : 'turnover', window, false),
    )
}

function isIn(day: string, { start, end }: Window): boolean {
  return day !== '' && day >= start && day <= end
}

function judged(row: Row, verdict: Judged['verdict'], window: Window, isCurrent: boolean): Judged {
  const { person, workload, product, activity } = row
  return {
    person,
    workload,
    product,
    service: serviceOf(row),
    verdict,
    active: isIn(activity, window),
    isCurrent,
  }
}
