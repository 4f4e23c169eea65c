// The formats whose rows are read in columns: what a thread knows of formats, without all the others.
import type { BulkColumns, ListColumns } from '../bulk-columns.ts'
import type { Format } from '../format.ts'
import { activeUsers } from './active-users.ts'
import { ownUsage } from './own-usage.ts'
import { users } from './users.ts'

export const IN_BULK: ReadonlyMap<string, BulkColumns> = new Map(
  [ownUsage, activeUsers].flatMap(({ id, bulk }: Format) => (bulk ? [[id, bulk] as const] : [])),
)

/** Those of which small lists of people are. */
export const LISTS: ReadonlyMap<string, ListColumns> = new Map(
  [users].flatMap(({ id, list }: Format) => (list ? [[id, list] as const] : [])),
)
