// The closed lists of the field: causes, flags, advice, scopes. Their order is the order in every output.

/** Why a user is active without being an entitled active user; a user gets the first that applies. */
export const CAUSES = [
  'trial',
  'secondSubscription',
  'lapsedSubscription',
  'turnover',
  'yammer',
  'unlicensed',
] as const
export type Cause = (typeof CAUSES)[number]

export const FLAGS = [
  'over-100',
  'inflated',
  'over-assigned',
  'low-deployment',
  'low-usage',
  'no-licence-data',
  'no-usage-data',
  'from-counts',
  'lower-bound',
  'differs',
  'stale',
  'unreadable',
  'check',
  'small-base',
] as const
export type Flag = (typeof FLAGS)[number]

export const ADVICE = [
  'adopt',
  'train',
  'upsell',
  'reclaim',
  'convert-trial',
  'end-second-subscription',
  'renew',
  'license-yammer',
] as const
export type AdviceCode = (typeof ADVICE)[number]

/** Which comes first in `9/12/2026`, or `9-12-2026`: the day or the month. */
export const DAY_ORDERS = ['dmy', 'mdy'] as const
export type DayOrder = (typeof DAY_ORDERS)[number]

/** What one row of a portfolio stands for. */
export const GROUPINGS = ['customer', 'service', 'product', 'workload'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** What a customer consists of. */
export const WITHIN = ['service', 'product', 'workload'] as const satisfies readonly Grouping[]
export type Within = (typeof WITHIN)[number]

/** Where the usage figures of a row come from: rows per user, counts in the export, or both. */
export type Basis = 'users' | 'counts' | 'mixed'

/** Lines for flags and advice, in percent unless named otherwise; the config may move them. */
export interface Thresholds {
  lowDeployment: number
  lowUsage: number
  upsellDeployment: number
  upsellUsage: number
  reclaimSeats: number
  reclaimPercent: number
  trainRequests: number
  trainPerHundred: number
  /** Active users / paid seats from which a tenant counts as a deployment. */
  deploymentLine: number
  /** Smallest number of users that low usage and most advice are judged on. */
  minUsers: number
}

export const THRESHOLDS: Thresholds = {
  lowDeployment: 50,
  lowUsage: 40,
  upsellDeployment: 90,
  upsellUsage: 80,
  reclaimSeats: 5,
  reclaimPercent: 10,
  trainRequests: 5,
  trainPerHundred: 10,
  deploymentLine: 40,
  minUsers: 5,
}

/** A point is compared with the newest one that is at least this many days older. */
export const COMPARED_DAYS = 28

/** Days to come whose renewals are told, where nothing is said. */
export const RENEWAL_DAYS = 90

/** The longest window, in days: a century; a longer one says nothing more, and leaves the calendar. */
export const MOST_DAYS = 36_500
