// Reports that are well known and cannot serve: recognised, so that a user reads why and not "unrecognised".
import type { Format } from '../format.ts'
import { type Refused, refusedFormat } from './shared/refused.ts'
import { nested } from './shared/sku-seats.ts'

const DAILY = ['Report Refresh Date', 'Report Date', 'Report Period']

/** In bytes, as CSV and as JSON name it. */
const STORAGE = ['Storage Used (Byte)', 'storageUsedInBytes']

const ADMIN_CENTRE: Refused['where'] = {
  en: 'Microsoft 365 admin centre › Reports › Usage; or Graph reports.',
  ja: 'Microsoft 365 管理センター › レポート › 利用状況。または Graph の reports。',
}
const PARTNER_API: Refused['where'] = {
  en: 'Partner Center API analytics/commercial.',
  ja: 'Partner Center API の analytics/commercial。',
}
const PARTNER_REPORTS: Refused['where'] = {
  en: 'Partner Center › Insights › Download reports.',
  ja: 'パートナー センター › インサイト › レポートのダウンロード。',
}

/** The first two have a name of their own in the portals; the others are families of reports with one reason. */
const REFUSED: readonly (Omit<Refused, 'where'> & Partial<Pick<Refused, 'where'>>)[] = [
  {
    id: 'activations',
    title: 'Office activations (Graph getOffice365Activations…)',
    refuse: 'activations',
    needs: ['Report Refresh Date', ['Product Type', 'userActivationCounts']],
  },
  {
    id: 'active-user-counts',
    title: 'Active users a day (Graph getOffice365ActiveUserCounts)',
    refuse: 'daily-counts',
    needs: [...DAILY, 'Office 365', 'Exchange', 'SharePoint'],
  },
  {
    id: 'daily-counts',
    title: 'Other figures a day (Graph reports with a Report Date)',
    refuse: 'daily-counts',
    needs: DAILY,
    without: ['Office 365'],
  },
  {
    id: 'mailbox-usage',
    title: 'Mailbox usage (Graph getMailboxUsageDetail)',
    refuse: 'told-elsewhere',
    needs: ['Report Refresh Date', 'User Principal Name', 'Item Count', STORAGE],
  },
  {
    id: 'site-usage',
    title:
      'OneDrive and SharePoint sites (Graph getOneDriveUsageAccountDetail, getSharePointSiteUsageDetail)',
    refuse: 'no-users',
    needs: ['Report Refresh Date', 'Site URL', 'Active File Count', STORAGE],
  },
  {
    id: 'groups-activity',
    title: 'Groups activity (Graph getOffice365GroupsActivityDetail, getYammerGroupsActivityDetail)',
    refuse: 'no-users',
    needs: ['Report Refresh Date', 'Group Display Name', 'Group Type', 'Member Count'],
  },
  {
    id: 'email-apps',
    title: 'Email apps (Graph getEmailAppUsageUserDetail, getEmailAppUsageAppsUserCounts)',
    refuse: 'told-elsewhere',
    needs: ['Report Refresh Date', 'Mail For Mac', 'Outlook For Windows'],
    without: ['Report Date'],
  },
  {
    id: 'email-app-versions',
    title: 'Outlook versions (Graph getEmailAppUsageVersionsUserCounts)',
    refuse: 'totals-only',
    needs: ['Report Refresh Date', 'Outlook 2016', 'Outlook 2013'],
    without: ['Report Date'],
  },
  {
    id: 'devices-of-users',
    title: 'Devices of users (Graph getTeamsDeviceUsageUserDetail, getYammerDeviceUsageUserDetail)',
    refuse: 'told-elsewhere',
    needs: ['Report Refresh Date', 'User Principal Name', 'Used Web', 'Used Windows Phone'],
  },
  {
    id: 'devices',
    title: 'Devices (Graph getTeamsDeviceUsageDistribution…, getYammerDeviceUsageDistribution…)',
    refuse: 'totals-only',
    needs: ['Report Refresh Date', 'Web', 'Windows Phone', 'Android Phone'],
    without: ['Report Date'],
  },
  {
    id: 'teams-message-counts',
    title: 'Teams activity by kind (Graph getTeamsUserActivityDistribution…)',
    refuse: 'totals-only',
    needs: ['Report Refresh Date', 'Team Chat Messages', 'Private Chat Messages'],
    without: ['Report Date'],
  },
  {
    id: 'teams-by-team',
    title: 'Teams activity by team (Graph getTeamsTeamActivityDetail)',
    refuse: 'no-users',
    needs: ['Team Name', 'Team Id', 'Team Type'],
  },
  {
    id: 'copilot-chat',
    title: 'Copilot Chat usage (Microsoft 365 admin centre, CopilotEDPActivityUserDetail)',
    refuse: 'copilot-chat',
    needs: ['User principal name', 'Prompts submitted', 'Active usage days'],
  },
  {
    id: 'copilot-agents',
    title: 'Copilot agents (Microsoft 365 admin centre, DeclarativeAgents_…)',
    refuse: 'copilot-agents',
    needs: [
      ['Number of agents used', 'Agent name'],
      ['Agent responses received', 'Creator type'],
    ],
  },
  {
    id: 'copilot-readiness',
    title: 'Copilot readiness (Microsoft 365 admin centre, CopilotReadinessActivityUserDetail)',
    refuse: 'copilot-readiness',
    needs: [
      'User Principal Name',
      'Has Copilot license assigned',
      ['Uses Teams meetings', 'Uses Outlook email', 'Uses Office docs'],
    ],
  },
  {
    id: 'copilot-daily',
    title: 'Copilot users a day (Graph getMicrosoft365CopilotUserCountTrend)',
    refuse: 'daily-counts',
    needs: ['Report Refresh Date', 'adoptionByDate'],
  },
  {
    id: 'cli-licence-list',
    title: 'Licence list without seats sold (CLI for Microsoft 365, entra license list -o csv)',
    where: {
      en: 'CLI for Microsoft 365: m365 entra license list -o csv.',
      ja: 'CLI for Microsoft 365: m365 entra license list -o csv。',
    },
    refuse: 'no-sold-seats',
    needs: ['accountId', 'capabilityStatus', 'consumedUnits', 'skuPartNumber'],
    without: ['prepaidUnits', ...nested('prepaidUnits', 'enabled'), 'Enabled', 'ServicePlanId'],
  },
  {
    id: 'sku-plans',
    title: 'SKUs with a row for each service plan (scripts)',
    where: {
      en: 'Scripts that list the service plans of each SKU.',
      ja: 'SKU のサービス プランを一覧するスクリプト。',
    },
    refuse: 'row-per-plan',
    needs: ['SkuPartNumber', 'ConsumedUnits', 'ServicePlanId'],
  },
  {
    id: 'power-platform-licences',
    title: 'Licences that users of Power Platform need (Power Platform admin centre)',
    where: {
      en: 'Power Platform admin centre › Licensing › user licence consumption.',
      ja: 'Power Platform 管理センター › ライセンス › ユーザー ライセンスの消費。',
    },
    refuse: 'needed-licences',
    needs: ['UserEmail', 'RequiredLicense(s)', 'AssignedLicense(s)'],
  },
  {
    id: 'insights-business-applications',
    title: 'Business applications usage (Partner Center Insights)',
    where: PARTNER_REPORTS,
    refuse: 'without-seats',
    needs: ['WorkloadCategory', 'PAMAU', 'MAC', 'MAU'],
  },
  {
    id: 'insights-teams-monthly',
    title: 'Teams monthly usage (Partner Center Insights)',
    where: PARTNER_REPORTS,
    refuse: 'without-seats',
    needs: ['MonthKey', 'SubWorkload', 'AllUpParticipants'],
  },
  {
    id: 'partner-deployment',
    title: 'Deployment of all customers together (Partner Center API)',
    where: PARTNER_API,
    refuse: 'all-customers',
    needs: ['proratedDeploymentPercent', 'licensesSold'],
  },
  {
    id: 'partner-usage',
    title: 'Usage of all customers together (Partner Center API)',
    where: PARTNER_API,
    refuse: 'all-customers',
    needs: ['proratedLicensesUsagePercent', 'workloadName'],
  },
  {
    id: 'invoice',
    title: 'Invoice and reconciliation files (Partner Center)',
    where: {
      en: 'Partner Center › Billing › Reconciliation files.',
      ja: 'パートナー センター › 課金 › 調整ファイル。',
    },
    refuse: 'invoice',
    needs: [['ChargeType', 'InvoiceNumber', 'BillableQuantity']],
    decides: true,
  },
  {
    id: 'insights-enterprise-mobility',
    title: 'Enterprise Mobility usage (Partner Center Insights)',
    where: PARTNER_REPORTS,
    refuse: 'totals-only',
    needs: ['AADPMonthlyActiveUsers', 'PaidAvailableUnits', 'MonthlyActiveUsers', 'SKU'],
  },
]

export const refusedReports: readonly Format[] = REFUSED.map(report =>
  refusedFormat({ where: ADMIN_CENTRE, ...report }),
)
