// A run over tenants: for each customer a folder of exports as the portals write them, none of which says whose it is.

export type Bool = '' | 'True' | 'False'

/** The columns of the wide export, in its order. */
export const WIDE = ['Exchange', 'OneDrive', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams'] as const

export type UsageFormat =
  | 'wide'
  | 'teams'
  | 'sharepoint'
  | 'onedrive'
  | 'email'
  | 'yammer'
  | 'apps'
  | 'copilot'

/** What a usage report is about: the workloads as it calls them, and whether it lists products and deletion. */
export const FORMATS: Record<
  UsageFormat,
  { columns: readonly string[]; products: boolean; deletion: boolean }
> = {
  wide: { columns: WIDE, products: true, deletion: true },
  teams: { columns: ['Teams'], products: true, deletion: true },
  sharepoint: { columns: ['SharePoint'], products: true, deletion: true },
  onedrive: { columns: ['OneDrive'], products: true, deletion: true },
  email: { columns: ['Exchange'], products: true, deletion: true },
  yammer: { columns: ['Yammer'], products: true, deletion: true },
  apps: { columns: ['Microsoft 365 Apps'], products: false, deletion: false },
  copilot: { columns: ['Copilot'], products: false, deletion: false },
}

/** One workload of a line: its licence flag ('' where there is none) and the day of the last activity ('' for none). */
interface Use {
  column: string
  flag: Bool
  day: string
}

/** A line of a usage report: one person. */
export interface UsageLine {
  user: string
  isDeleted: Bool
  deletedDate: string
  /** Names as the file writes them. */
  products: string[]
  /** The tenant's name of a Teams report, '' where it has no such column. */
  tenant: string
  isExternal: Bool
  uses: Use[]
}

export interface UsageExport {
  format: UsageFormat
  date: string
  lines: UsageLine[]
}

export type LicenceFormat = 'directory' | 'skus' | 'list'

/** A line of a licence export; each format has the columns that it needs. */
export interface SeatLine {
  /** The part number: every format names the product in its own way. */
  part: string
  /** directory */
  id: string
  status: string
  isTrial: boolean
  /** directory, list */
  total: number
  /** list */
  expired: number
  /** skus */
  enabled: number
  warning: number
  suspended: number
  lockedOut: number
  appliesTo: '' | 'User' | 'Company'
  /** skus; list, where null is a blank cell */
  assigned: number | null
}

/** How an export without a day of its own gets one. */
export type Dating = 'undated' | 'file' | 'column' | 'month'

export interface LicenceExport {
  format: LicenceFormat
  dating: Dating
  /** Of a month folder any day of the month; '' where undated. */
  date: string
  lines: SeatLine[]
}

/** A line of the user list. */
export interface PersonLine {
  user: string
  products: string[]
  blocked: boolean
  /** The time stamp's day, '' for none. */
  softDeleted: string
  guest: boolean
}

export interface PeopleExport {
  dating: Dating
  date: string
  lines: PersonLine[]
}

/** Active and inactive users, by the export's own column; `Office 365` is its overall figure. */
export interface CountsExport {
  date: string
  counts: { column: string; active: number; inactive: number }[]
}

export interface Tenant {
  name: string
  /** What the Customers export knows of it; null where it knows nothing. */
  known: { id: string; domain: string } | null
  folder: string
  usage: UsageExport[]
  licences: LicenceExport[]
  people: PeopleExport[]
  counts: CountsExport[]
}

export interface Options {
  asOf?: string
  window?: number
  services?: readonly Service[] | 'all'
  by: 'customer' | 'service' | 'product' | 'workload'
}

export type Service = 'office365' | 'dynamics365' | 'other' | 'unknown'
export type Kind = 'paid' | 'included' | 'trial' | 'free' | 'not-a-person'

export const CAUSES = [
  'trial',
  'secondSubscription',
  'lapsedSubscription',
  'turnover',
  'yammer',
  'unlicensed',
] as const
export type Cause = (typeof CAUSES)[number]

/** The run has no figures and must end with this exit code. */
export class Refused extends Error {
  readonly exitCode: number
  constructor(exitCode: number, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}
