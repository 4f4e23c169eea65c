// What the second calculation works on: the rows of the exports as a person would type them, nothing derived yet.

/** A row of the own Licences format; blank cells are ''. `file` says in which of the files it is written. */
export interface OwnLicence {
  file: number
  customerId: string
  customerName: string
  subscriptionId: string
  productName: string
  skuId: string
  service: string
  state: string
  isTrial: string
  sold: number
  assigned: number
  partnerId: string
  partnerName: string
  channel: string
  reportDate: string
  /** Day of its end; left out where nothing is asked of renewals. */
  endDate?: string
}

/** A row of the own Usage format; blank cells are ''. */
export interface OwnUsage {
  file: number
  customerId: string
  customerName: string
  user: string
  workload: string
  lastActivity: string
  subscriptionId: string
  productName: string
  skuId: string
  hasLicense: string
  removedDate: string
  reportDate: string
  /** Day on which the licence was given out. */
  givenOut?: string
}

/** The workloads that the wide Active-users export has columns for, by their column names. */
export const GRAPH_COLUMNS = [
  'Exchange',
  'OneDrive',
  'SharePoint',
  'Skype For Business',
  'Yammer',
  'Teams',
] as const
export type GraphColumn = (typeof GRAPH_COLUMNS)[number]

/** One row of the wide Active-users export; `dates` are '' where blank. */
export interface GraphUser {
  user: string
  deleted: boolean
  deletedDate: string
  licensed: Record<GraphColumn, boolean>
  dates: Record<GraphColumn, string>
  products: string[]
}

/** One wide Active-users export; `customer` is the folder that it lies in. */
export interface GraphExport {
  customer: string
  reportDate: string
  rows: GraphUser[]
}

/** A per-workload report (Teams) of one customer; `isLicensed` is undefined where the file has no such column. */
export interface WorkloadExport {
  customer: string
  workload: 'Teams'
  reportDate: string
  rows: {
    user: string
    deleted: boolean
    deletedDate: string
    lastActivity: string
    isLicensed?: boolean
    products: string[]
  }[]
}

/** The licence exports of one tenant, undated; `customer` is the folder that they lie in. */
export interface TenantLicences {
  customer: string
  directory?: { id: string; isTrial: boolean; status: string; skuId: string; total: number }[]
  skus?: {
    skuId: string
    partNumber: string
    enabled: number
    warning: number
    suspended: number
    lockedOut: number
    consumed: number
    /** `Company`: the seats are no person's. */
    appliesTo?: string
  }[]
  productList?: { title: string; total: number; expired: number; assigned: number }[]
}

export interface Portfolio {
  licences: OwnLicence[]
  usage: OwnUsage[]
  graph: GraphExport[]
  single?: WorkloadExport[]
  tenants?: TenantLicences[]
  /** Name of the folder that own files lie in; unknown where no id is without a name. */
  folder?: string
}

export type Service = 'office365' | 'dynamics365' | 'other' | 'unknown'

/** "Of all that is said the first of these holds." */
export const KINDS = ['not-a-person', 'trial', 'included', 'free', 'paid'] as const
export type Kind = (typeof KINDS)[number]

export interface CatalogueProduct {
  name: string
  partNumber: string
  service: Service
  kind: Kind
  workloads: readonly string[]
}

/** All that the calculation needs to know about products. */
export interface Catalogue {
  findSku(skuId: string): CatalogueProduct | undefined
  findName(name: string): CatalogueProduct | undefined
}

export interface Options {
  asOf?: string
  window?: number
  services?: readonly Service[] | 'all'
  scope?: 'all' | { own: string }
  by: 'customer' | 'service' | 'product' | 'workload'
}

/** An input that has no figures: the run must end with exit 3. */
export class OracleError extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** A row of the portfolio; `key` is the service, product or workload ('' for customers and the Total), `customerId` '' where there is none. */
export interface OracleRow {
  asOf: string | null
  windowStart: string | null
  windowEnd: string | null
  customerId: string
  customerName: string
  key: string
  soldLicenses: number | null
  assignedLicenses: number | null
  deploymentPercent: number | null
  totalUsers: number | null
  activeUsers: number | null
  usagePercent: number | null
  entitledActiveUsers: number | null
  adjustedUsagePercent: number | null
  trialUsers: number | null
  secondSubscriptionUsers: number | null
  lapsedSubscriptionUsers: number | null
  turnoverUsers: number | null
  yammerUsers: number | null
  unlicensedUsers: number | null
  basis: 'users' | null
  flags: string[]
}
