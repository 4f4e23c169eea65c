// What speaks against the figures: as data, with words added where it is shown. A check never changes a figure.
import type { Day } from './day.ts'

/** In the order in which they are told of one customer. */
export const CHECKS = [
  'fewer-rows',
  'missing-customer',
  'foreign-domains',
  'same-kind-twice',
  'contradiction',
  'names-damaged',
  'seats-idle-product',
] as const
export type CheckCode = (typeof CHECKS)[number]

/** The numbers and names that gave it away. One entry for each check, so that a missing sentence does not compile. */
export interface CheckParams {
  /** An export with fewer users than an earlier one of its kind had. */
  'fewer-rows': {
    /** The export: the id of its format, and its day. */
    format: string
    day: Day | null
    users: number
    /** Users of the earlier export of that day; or, without one, assigned seats of this product. */
    expected: number
    before: Day | null
    product: string
  }
  /** A customer that the portfolio of this day had. */
  'missing-customer': { day: Day; file: string }
  /** Two exports whose users share no mail domain, with a domain of each. */
  'foreign-domains': { file: string; domain: string; other: string; otherDomain: string }
  'same-kind-twice': { count: number; files: string }
  /** People of whom the exports say two things that cannot both be true. */
  contradiction: {
    /** Active, with products assigned, and a licence for none of their workloads. */
    withoutLicence: number
    /** Active after they were deleted. */
    afterDeletion: number
  }
  /**
   * Names that were decoded twice, with an example that is no user's name, or ''; and files of an old encoding that their
   * bytes do not settle, with what they were read as.
   */
  'names-damaged': { count: number; example: string; files: string; encoding: string }
  /** Seats that are disabled or deprovisioned, of products without a usage row. */
  'seats-idle-product': { seats: number; products: string }
}

/** Whom a check is about. */
interface Checked {
  id: string | null
  name: string
}

/** One thing that speaks against the figures of one customer. */
export type Check = {
  [C in CheckCode]: { code: C; customer: Checked; params: CheckParams[C] }
}[CheckCode]
