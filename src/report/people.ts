// People in lists: only made when names were asked for.
import type { Day } from '../model/day.ts'
import type { CustomerRef } from './customer.ts'
import type { Money } from './money.ts'

/** Why a licence is in a list, and what else is to be known of its holder. */
export const USER_MARKS = ['never', 'idle', 'active', 'new', 'blocked', 'deleted', 'guest'] as const
export type UserMark = (typeof USER_MARKS)[number]

/** A licensed user who was not active in the window, or whose licence is to be looked at; only made when asked for. */
export interface ListedUser {
  customer: CustomerRef
  /** Service, product or workload that the list is of; null for the customer as a whole. */
  key: string | null
  /** `unused`: one of T − A₀. `look`: blocked, deleted or a guest, and not among them. */
  list: 'unused' | 'look'
  /** '' for people without a name, who are one line. */
  user: string
  /** How many the line stands for. */
  people: number
  /** '' where no export has one. */
  displayName: string
  /** By the user list; '' where it has none. */
  department: string
  concealed: boolean
  products: string[]
  activity: { workload: string; last: Day | null }[]
  lastActivity: Day | null
  /** Days from the last activity to the as-of day. */
  daysIdle: number | null
  licenceSince: Day | null
  status: UserMark[]
  /** Cost per month of the licences held. */
  cost: Money[]
}
