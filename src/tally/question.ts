// What is asked of the data: as of when, over which days, of which services, and of whose sales.
import type { Service } from '../catalog/words.ts'
import type { Day } from '../model/day.ts'
import type { Grouping } from '../model/terms.ts'
import type { Partner } from './licences/partners.ts'

/** What is asked of the data. */
export interface Question {
  /** Exports of usage dated later are not seen; null: all are. */
  limit: Day | null
  /** The same of licences, and of the user list. */
  licenceLimit: Day | null
  /** Whether undated rows are seen (they are as new as the newest). */
  undated: boolean
  /** As-of day of customers whose usage rows carry no date at all; null: their newest activity. */
  asOf: Day | null
  windowDays: number
  services: ReadonlySet<Service> | 'all'
  /** Only what this partner sold; null: everything. */
  partner: Partner | null
  /** Whether idle users are listed by name, and by which scopes. */
  listUsers: boolean
  listedBy: readonly Grouping[]
  /** Whether the products of unused seats are asked for. */
  costs: boolean
}
