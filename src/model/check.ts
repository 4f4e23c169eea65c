// What speaks against the figures: as data, with words added where it is shown. A check never changes a figure.
import type { ParamKinds, ParamsOf } from './params.ts'

/** The numbers and names that gave each check away; in the order in which they are told of one customer. */
export const CHECK_PARAMS = {
  /**
   * An export, by the id of its format and its day, with fewer users than an earlier one of its kind had (`expected`, on the
   * day `before`); or, without one, than seats of this product are assigned.
   */
  'fewer-rows': {
    ...{ format: 'text', day: 'day or null', users: 'count', expected: 'count' },
    ...{ before: 'day or null', product: 'text' },
  },
  /** A customer that the portfolio of this day had. */
  'missing-customer': { day: 'day', file: 'text' },
  /** Two exports whose users share no mail domain, with a domain of each. */
  'foreign-domains': { file: 'text', domain: 'text', other: 'text', otherDomain: 'text' },
  'same-kind-twice': { count: 'count', files: 'text' },
  /**
   * Rows of one run over midnight, of which those of `day` are left out: how many users, and the products of licences. The rows of
   * the day after have none of them.
   */
  'split-run': { day: 'day', users: 'count', products: 'text' },
  /**
   * People of whom the exports say two things that cannot both be true: active, with products assigned, and a licence for
   * none of their workloads; active after they were deleted.
   */
  contradiction: { withoutLicence: 'count', afterDeletion: 'count' },
  /**
   * Names that were decoded twice, with an example that is no user's name, or ''; and files of an old encoding that their
   * bytes do not settle, with what they were read as.
   */
  'names-damaged': { count: 'count', example: 'text', files: 'text', encoding: 'text' },
  /** Seats that are disabled or deprovisioned, of products without a usage row. */
  'seats-idle-product': { seats: 'number', products: 'text' },
} as const satisfies Record<string, ParamKinds>

export type CheckCode = keyof typeof CHECK_PARAMS
export type CheckParams = { [C in CheckCode]: ParamsOf<(typeof CHECK_PARAMS)[C]> }

export const CHECKS = Object.keys(CHECK_PARAMS) as CheckCode[]

/** Whom a check is about. */
interface Checked {
  id: string | null
  name: string
}

/** One thing that speaks against the figures of one customer. */
export type Check = {
  [C in CheckCode]: { code: C; customer: Checked; params: CheckParams[C] }
}[CheckCode]
