// What ends in the coming days: what a renewal is about, while seats can still be reduced.
import type { Day } from '../model/day.ts'
import type { Ratio } from '../model/ratio.ts'
import type { CustomerRef } from './customer.ts'
import type { Money } from './money.ts'

/** What seats cost for the term that begins; an empty list where their product has no price. */
export interface RenewalCost {
  /** One seat. */
  seat: Money[]
  /** All seats that are sold. */
  sold: Money[]
  /** The seats that could go; null where their number is not available. */
  drop: Money[] | null
}

/** A counted subscription that ends, or is renewed, on a day to come. */
export interface Renewal {
  customer: CustomerRef
  asOf: Day | null
  product: string
  /** As written; '' where no export has one. */
  subscriptionId: string
  ends: Day
  /** From the first of the days that are asked about. */
  daysLeft: number
  termMonths: number | null
  autoRenew: boolean | null
  soldLicenses: number
  assignedLicenses: number | null
  /** Users of the product, whichever of its subscriptions they hold. */
  totalUsers: number | null
  entitledActiveUsers: number | null
  adjusted: Ratio | null
  seatsToDrop: number | null
  /** null without any price. */
  cost: RenewalCost | null
}

/** A counted subscription, whether or not it is known when it ends. */
export type RunningSubscription = Omit<Renewal, 'ends' | 'daysLeft'> & { ends: Day | null }

/** Sums over what is listed; a number that some subscriptions lack is that of the others. */
export interface RenewalsTotal {
  customers: number
  subscriptions: number
  soldLicenses: number
  seatsToDrop: number | null
  cost: Omit<RenewalCost, 'seat'> | null
  /** Listed products without a price; empty without any price. */
  unpriced: string[]
}

/** Counted subscriptions that are not listed, by why. */
export interface UnlistedRenewals {
  /** No export says when they end. */
  withoutEnd: number
  /** They ended before the days that are asked about, by what their export says. */
  before: number
  after: number
}

/** What ends in some days, both of them inclusive. */
export interface UpcomingRenewals {
  from: Day
  until: Day
  /** Soonest first. */
  rows: Renewal[]
  total: RenewalsTotal
  unlisted: UnlistedRenewals
}
