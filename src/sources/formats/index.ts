// Every export format that is recognised. A new one is a file beside this one and a line here.
import type { Format } from '../format.ts'
import { activeUsers } from './active-users.ts'
import { directorySubscriptions } from './directory-subscriptions.ts'
import { ownLicences } from './own-licences.ts'
import { ownUsage } from './own-usage.ts'
import { productList } from './product-list.ts'
import { subscribedSkus } from './subscribed-skus.ts'
import { users } from './users.ts'

export const FORMATS: readonly Format[] = [
  ownLicences,
  ownUsage,
  activeUsers,
  productList,
  users,
  subscribedSkus,
  directorySubscriptions,
]
