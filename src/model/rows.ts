// The rows that every export is translated into. What a format does not state is null or ''.
import type { Day } from './day.ts'
import type { Kind } from './kind.ts'
import type { Ratio } from './ratio.ts'

/** A customer as a row names it: raw cells, '' where blank. At least one of id and name is filled. */
export interface CustomerCells {
  id: string
  name: string
  /** A domain of the customer's tenant that stands beside them. */
  domain?: string
}

/** A product as a row names it: raw cells, '' where blank. `skuId` may hold a part number. */
export interface ProductCells {
  skuId: string
  name: string
}

/** Subscription states of the field; `leftOut` carries no seats (Pending, None). */
export type State = 'active' | 'grace' | 'disabled' | 'deprovisioned' | 'leftOut'

/**
 * Which kind of export a licence row comes from. The order is the precedence: of several exports that
 * describe the same seats of one product the first one counts.
 */
export const LICENCE_ORIGINS = [
  'licences',
  'insights-seats',
  'insights-dynamics',
  'reseller-performance',
  'directory-subscriptions',
  'subscription-expiry',
  'cipp-licences',
  'subscribed-skus',
  'partner-skus',
  'sku-list',
  'deployment-insights',
  'product-list',
  'partner-subscriptions',
  'customer-subscriptions',
] as const
export type LicenceOrigin = (typeof LICENCE_ORIGINS)[number]

/** One subscription, or the seats of one SKU in one state. Counts are seats. */
export interface LicenceRow {
  origin: LicenceOrigin
  customer: CustomerCells
  product: ProductCells
  /** '' where the export has none. */
  subscriptionId: string
  /** The file's own service column, '' where blank. */
  service: string
  state: State
  /** The state as written, for remarks. */
  stateWord: string
  /** What a column says of the row's kind; null where none does. */
  stated: Kind | null
  sold: number
  /** null where the export does not state it for this row (see SeatRow). */
  assigned: number | null
  partnerId: string
  partnerName: string
  channel: string
  reportDate: Day | null
  /** Deployment % as the export states it, in percent. */
  statedPercent: number | null
  /** The day on which it ends or is renewed; null where the export does not say. */
  ends: Day | null
  termMonths: number | null
  autoRenew: boolean | null
}

/** Assigned seats that an export knows per SKU only. */
export interface SeatRow {
  origin: LicenceOrigin
  customer: CustomerCells
  product: ProductCells
  assigned: number
  /** Of which subscriptions the seats are, where the export says so: such rows are one wherever they stand. */
  subscriptionId?: string
  reportDate: Day | null
}

/** One user × workload × subscription of the own usage format. */
export interface UsageRow {
  customer: CustomerCells
  user: string
  workload: string
  lastActivity: Day | null
  subscriptionId: string
  product: ProductCells
  /** Null: left blank, which stands for yes. */
  hasLicense: boolean | null
  licenseRemoved: Day | null
  /** Day on which the licence was given out. */
  licenceSince: Day | null
  /** '' for none. */
  displayName: string
  reportDate: Day | null
}

/** One user × workload of a Graph or admin-centre usage report. */
export interface GraphRow {
  customer: CustomerCells
  /** '' for a person without a name: each row of the file is one of its own. */
  user: string
  workload: string
  lastActivity: Day | null
  /** The licence flag as stated; null where the report has none. */
  licensed: boolean | null
  /** Names of the assigned products; null where the report does not list products. */
  products: readonly string[] | null
  /** null where the report does not say. */
  deleted: boolean | null
  /** null with `deleted` means: on an unknown day within the window. */
  deletedOn: Day | null
  /** Day on which the licence of the workload was given out; left out where the report has no such column. */
  licenceSince?: Day | null
  /** The same. */
  displayName?: string
  /** Name of the tenant that the user is of, '' where the report does not say; null: another one than the report's. */
  home: string | null
  reportDate: Day | null
}

/** That a Graph report covers a workload, also where no row has it. Sent for each row of the report. */
export interface CoverageRow {
  customer: CustomerCells
  /** The row's user: whether names are concealed is a property of the report. */
  user: string
  workload: string
  reportDate: Day | null
}

/** One user of the admin centre's user list. */
export interface DirectoryUserRow {
  customer: CustomerCells
  /** '' for a person without a name. */
  user: string
  /** Left out where the list does not tell. */
  displayName?: string
  department?: string
  products: readonly string[]
  blocked: boolean
  /** null where the list does not say. */
  deleted: boolean | null
  /** null where the list does not say when. */
  deletedOn: Day | null
  guest: boolean
  reportDate: Day | null
}

/** Users counted by the export itself. */
export interface CountRow {
  customer: CustomerCells
  /** '' for the export's own overall figure. */
  workload: string
  product: ProductCells
  service: string
  active: number
  total: number
  /** Percentage that the export states, in percent. */
  statedPercent: number | null
  reportDate: Day | null
  /** Days that `active` spans, where the export says so; 0 for a calendar month. */
  periodDays: number | null
  /** Of which subscription, where the export says so: such rows are one wherever they stand. */
  subscriptionId?: string
  /** Whether the row counts a whole tenant: another one of the same workload, day and days contradicts it. */
  isWhole?: true
}

/** A customer's id, name and domain. */
export interface CustomerRow {
  id: string
  name: string
  domain: string
}

export interface SupportRow {
  customer: CustomerCells
  opened: Day
  category: string
}

/** An amount, exact, and as its file writes it. */
export interface WrittenAmount extends Ratio {
  written: string
}

export interface PriceRow {
  product: ProductCells
  /** Of one seat for one term, in the currency's main unit; null where it is still to be filled in. */
  unitPrice: WrittenAmount | null
  currency: string
  termMonths: number
  /** Of several prices of one product, currency and term the lowest preference counts; 0 is the first. */
  preference: number
}

/** One row of an earlier portfolio export. */
export interface PointRow {
  by: 'customer' | 'service' | 'product' | 'workload'
  customer: CustomerCells
  key: string
  asOf: Day | null
  windowDays: number | null
  /** JSON only; null where the export does not say. */
  scope: string | null
  services: string | null
  /** The product or workload of which alone it tells; '' where it tells of all. */
  only: string | null
  isTotal: boolean
  /** An export of the customer could not be read when the portfolio was made: it has no figures and no key. */
  isUnread: boolean
  values: Readonly<Record<string, number | null>>
}
