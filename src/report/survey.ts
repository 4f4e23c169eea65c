// What lies in a folder of exports, for somebody who begins: whose folders there are, and what each customer lacks.
import type { Day } from '../model/day.ts'
import type { CustomerRef } from './customer.ts'

/** What a customer may lack: without it there is no deployment, no usage, no change. */
export const LACKS = ['licences', 'usage', 'earlier'] as const
export type Lack = (typeof LACKS)[number]

/** A folder below those that were given, without folders of months. */
export interface SurveyedFolder {
  /** As files in it are shown. */
  path: string
  files: number
  /** Whose the files are; several where some say so and others do not, or two tenants lie in one folder. */
  customers: CustomerRef[]
  /** Its name tells nobody (`Downloads`), and nothing in it does. */
  isVague: boolean
}

export interface SurveyedCustomer {
  customer: CustomerRef
  domains: readonly string[]
  /** Export dates, oldest first. */
  days: Day[]
  lacks: Lack[]
  /** An export of it could not be read. */
  isUnread: boolean
  /** Some of its files say nothing of whose they are; a folder that was given does, or `Name=path`. */
  isByPlace: boolean
}

export interface Survey {
  folders: SurveyedFolder[]
  customers: SurveyedCustomer[]
  /** Products with seats or users that no price is known for. */
  unpriced: string[]
}
