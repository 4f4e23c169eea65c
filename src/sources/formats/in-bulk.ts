// The formats whose rows are read in columns: what a thread knows of formats, without all the others.
import type { BulkColumns, ListColumns } from '../bulk-columns.ts'
import type { Format } from '../format.ts'
import { activeUsers } from './active-users.ts'
import { copilot } from './copilot.ts'
import { emailActivity } from './email-activity.ts'
import { m365Apps } from './m365-apps.ts'
import { oneDriveActivity } from './onedrive-activity.ts'
import { ownUsage } from './own-usage.ts'
import { sharePointActivity } from './sharepoint-activity.ts'
import { teamsActivity } from './teams-activity.ts'
import { users } from './users.ts'
import { yammerActivity } from './yammer-activity.ts'

const ACTIVITY = [
  ...[teamsActivity, sharePointActivity, oneDriveActivity, emailActivity, m365Apps, copilot],
  yammerActivity,
]

export const IN_BULK: ReadonlyMap<string, BulkColumns> = new Map(
  [ownUsage, activeUsers, ...ACTIVITY].flatMap(({ id, bulk }: Format) => (bulk ? [[id, bulk] as const] : [])),
)

/** Those of which small lists of people are. */
export const LISTS: ReadonlyMap<string, ListColumns> = new Map(
  [users].flatMap(({ id, list }: Format) => (list ? [[id, list] as const] : [])),
)
