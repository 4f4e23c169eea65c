// Counts users in every scope at once: each user once per scope, one user after the other.
import { CAUSES, type Cause, type Grouping } from '../../model/terms.ts'
import { NO_DAY } from '../../model/usage-batch.ts'

const COUNTED = 1
const COUNTED_ACTIVE = 2
const FIRST_CAUSE = 4
const ON_TRIAL = FIRST_CAUSE << CAUSES.length
/** Paid seats that a user holds: given out before the window, within it, or on a day that nobody tells. */
const SEAT_OLD = ON_TRIAL << 1
const SEAT_NEW = ON_TRIAL << 2
const SEAT_OPEN = ON_TRIAL << 3
const ALL_CAUSES = ON_TRIAL - FIRST_CAUSE

/** Users of one scope, in figures that add up. */
export interface ScopeCounts {
  grouping: Grouping
  key: string | null
  /** A current row falls into it. */
  hasCurrent: boolean
  total: number
  entitled: number
  /** Of those who count and were not active: who holds a paid seat, the first of which was given out before the window. */
  unused: number
  /** The same users by the paid products that they hold; only where costs are asked for. */
  unusedSeats: Map<string, number>
  /** By cause. */
  extras: number[]
  onTrial: number
  /** Not available: rows went because a product has several sellers. */
  withheld: boolean
}

/** Most scopes have none, and share these, into which nothing is put. */
const NO_SEATS = new Map<string, number>()
const NO_EXTRAS: number[] = CAUSES.map(() => 0)

export class ScopeBook {
  readonly scopes: ScopeCounts[] = []
  readonly #index: Record<Grouping, Map<string | null, number>> = {
    customer: new Map(),
    service: new Map(),
    product: new Map(),
    workload: new Map(),
  }
  /** Marks of the user at hand, by scope. */
  readonly #bits: number[] = []
  readonly #touched: number[] = []

  /** The number of a scope; made where it is new. */
  scope(grouping: Grouping, key: string | null): number {
    const known = this.#index[grouping].get(key)
    if (known !== undefined) return known
    this.#index[grouping].set(key, this.scopes.length)
    this.#bits.push(0)
    const counts: ScopeCounts = {
      grouping,
      key,
      hasCurrent: false,
      total: 0,
      entitled: 0,
      unused: 0,
      unusedSeats: NO_SEATS,
      extras: NO_EXTRAS,
      onTrial: 0,
      withheld: false,
    }
    return this.scopes.push(counts) - 1
  }

  /** Notes a row of the user at hand in its scopes; `bits`: from `userBits`. */
  mark(scopes: readonly number[], bits: number, current: boolean): void {
    for (const scope of scopes) {
      const before = this.#bits[scope] ?? 0
      if (before === 0 && bits !== 0) this.#touched.push(scope)
      this.#bits[scope] = before | bits
      const counts = this.scopes[scope]
      if (current && counts && !counts.hasCurrent) counts.hasCurrent = true
    }
  }

  /** Makes the figures of scopes not available. */
  withhold(scopes: readonly number[]): void {
    for (const scope of scopes) {
      const counts = this.scopes[scope]
      if (counts) counts.withheld = true
    }
  }

  isWithheld(grouping: Grouping, key: string | null): boolean {
    return this.scopes[this.#index[grouping].get(key) ?? -1]?.withheld ?? false
  }

  /** Ends the user at hand, after a look at its bits in each of its scopes. Returns its bits in `scope`. */
  endUser(scope: number, look?: (scope: number, bits: number) => void): number {
    const bits = this.#bits[scope] ?? 0
    if (look) for (const touched of this.#touched) look(touched, this.#bits[touched] ?? 0)
    for (const touched of this.#touched) this.#close(touched)
    this.#touched.length = 0
    return bits
  }

  /** Adds users whose rows are all counted: how many there are in a scope, were active, and leave a seat unused. */
  addUsers(scope: number, total: number, active: number, unused: number): void {
    const counts = this.scopes[scope]
    if (!counts || total === 0) return
    counts.hasCurrent = true
    counts.total += total
    counts.entitled += active
    counts.unused += unused
  }

  /** Notes that a user who leaves its seats of a scope unused holds this product there. */
  addUnusedSeat(scope: number, product: string): void {
    const counts = this.scopes[scope]
    if (!counts) return
    if (counts.unusedSeats === NO_SEATS) counts.unusedSeats = new Map()
    const { unusedSeats: seats } = counts
    seats.set(product, (seats.get(product) ?? 0) + 1)
  }

  #close(scope: number): void {
    const bits = this.#bits[scope] ?? 0
    this.#bits[scope] = 0
    const counts = this.scopes[scope]
    if (!counts) return
    if (bits & COUNTED) counts.total++
    if (bits & COUNTED_ACTIVE) counts.entitled++
    else if (isUnused(bits)) counts.unused++
    const cause = firstCause(bits)
    if (cause >= 0) {
      if (counts.extras === NO_EXTRAS) counts.extras = NO_EXTRAS.slice()
      counts.extras[cause] = (counts.extras[cause] ?? 0) + 1
    }
    if (bits & ON_TRIAL) counts.onTrial++
  }
}

/** What one row says of its user: counted (`cause` null) or why not, active in the window, on a trial proper. */
export function userBits(cause: Cause | null, active: boolean, onTrial: boolean): number {
  if (cause === null) return active ? COUNTED | COUNTED_ACTIVE : COUNTED
  if (!active) return 0
  return (FIRST_CAUSE << CAUSES.indexOf(cause)) | (onTrial ? ON_TRIAL : 0)
}

/** What a counted row says of a paid seat: `since` is the day on which it was given out. */
export function seatBits(since: number, windowStart: number): number {
  if (since === NO_DAY) return SEAT_OPEN
  return since < windowStart ? SEAT_OLD : SEAT_NEW
}

/** Whether bits say that a user was not active on a paid seat that was given out before the window. */
export function isUnused(bits: number): boolean {
  const isOld = (bits & SEAT_OLD) !== 0 || ((bits & SEAT_OPEN) !== 0 && (bits & SEAT_NEW) === 0)
  return isOld && isIdle(bits)
}

/** Whether bits say that a user counts and was not active. */
export function isIdle(bits: number): boolean {
  return (bits & (COUNTED | COUNTED_ACTIVE)) === COUNTED
}

/** The cause that a user with these bits is an extra for; null where there is none. */
export function causeOf(bits: number): Cause | null {
  return CAUSES[firstCause(bits)] ?? null
}

function firstCause(bits: number): number {
  if ((bits & ALL_CAUSES) === 0) return -1
  for (let index = 0; index < CAUSES.length; index++) if (bits & (FIRST_CAUSE << index)) return index
  return -1
}
