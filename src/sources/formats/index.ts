// Every export format that is recognised. A new one is a file beside this one and a line here.
import type { Format } from '../format.ts'
import { activeUsers } from './active-users.ts'
import { cippCopilot } from './cipp-copilot.ts'
import { cippLicences } from './cipp-licences.ts'
import { copilot } from './copilot.ts'
import { copilotCounts } from './copilot-counts.ts'
import { customerSubscriptions } from './customer-subscriptions.ts'
import { customers } from './customers.ts'
import { deploymentInsights } from './deployment-insights.ts'
import { directorySubscriptions } from './directory-subscriptions.ts'
import { emailActivity } from './email-activity.ts'
import { insightsDynamics } from './insights-dynamics.ts'
import { insightsSeats } from './insights-seats.ts'
import { insightsUsage } from './insights-usage.ts'
import { m365Apps } from './m365-apps.ts'
import { oneDriveActivity } from './onedrive-activity.ts'
import { ownLicences } from './own-licences.ts'
import { ownOutputs } from './own-outputs.ts'
import { ownPrices } from './own-prices.ts'
import { ownSupport } from './own-support.ts'
import { ownUsage } from './own-usage.ts'
import { partnerSkus } from './partner-skus.ts'
import { partnerSubscriptions } from './partner-subscriptions.ts'
import { portfolioCsv } from './portfolio-csv.ts'
import { portfolioJson } from './portfolio-json.ts'
import { priceList } from './price-list.ts'
import { productList } from './product-list.ts'
import { refusedReports } from './refused-reports.ts'
import { resellerPerformance } from './reseller-performance.ts'
import { servicesUserCounts } from './services-user-counts.ts'
import { sharePointActivity } from './sharepoint-activity.ts'
import { sideUsage } from './side-usage.ts'
import { namedSkuList, skuList } from './sku-list.ts'
import { subscribedSkus } from './subscribed-skus.ts'
import { subscriptionExpiry } from './subscription-expiry.ts'
import { teamsActivity } from './teams-activity.ts'
import { usageInsights } from './usage-insights.ts'
import { userLicences } from './user-licences.ts'
import { users } from './users.ts'
import { yammerActivity } from './yammer-activity.ts'

export const FORMATS: readonly Format[] = [
  ownLicences,
  ownUsage,
  ownSupport,
  ownPrices,
  activeUsers,
  teamsActivity,
  sharePointActivity,
  oneDriveActivity,
  emailActivity,
  yammerActivity,
  m365Apps,
  copilot,
  cippCopilot,
  ...sideUsage,
  copilotCounts,
  servicesUserCounts,
  productList,
  users,
  userLicences,
  subscribedSkus,
  partnerSkus,
  skuList,
  namedSkuList,
  cippLicences,
  subscriptionExpiry,
  directorySubscriptions,
  deploymentInsights,
  usageInsights,
  insightsUsage,
  insightsSeats,
  insightsDynamics,
  resellerPerformance,
  customers,
  customerSubscriptions,
  partnerSubscriptions,
  priceList,
  ...portfolioCsv,
  portfolioJson,
  ...ownOutputs,
  ...refusedReports,
]
