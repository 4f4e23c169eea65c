// Reports that are well known and cannot serve: recognised, so that a user reads why and not "unrecognised".
import type { Format } from '../format.ts'
import { type Refused, refusedFormat } from './refused.ts'

const DAILY = ['Report Refresh Date', 'Report Date', 'Report Period']

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
    needs: ['Report Refresh Date', 'Product Type'],
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
    refuse: 'not-usage',
    needs: ['Report Refresh Date', 'User Principal Name', 'Item Count', 'Storage Used (Byte)'],
  },
  {
    id: 'site-usage',
    title:
      'OneDrive and SharePoint sites (Graph getOneDriveUsageAccountDetail, getSharePointSiteUsageDetail)',
    refuse: 'not-usage',
    needs: ['Report Refresh Date', 'Site URL', 'Active File Count', 'Storage Used (Byte)'],
  },
  {
    id: 'groups-activity',
    title: 'Groups activity (Graph getOffice365GroupsActivityDetail, getYammerGroupsActivityDetail)',
    refuse: 'not-usage',
    needs: ['Report Refresh Date', 'Group Display Name', 'Group Type', 'Member Count'],
  },
  {
    id: 'email-apps',
    title: 'Email apps (Graph getEmailAppUsageUserDetail, getEmailAppUsageAppsUserCounts)',
    refuse: 'not-usage',
    needs: ['Report Refresh Date', 'Mail For Mac', 'Outlook For Windows'],
    without: ['Report Date'],
  },
  {
    id: 'email-app-versions',
    title: 'Outlook versions (Graph getEmailAppUsageVersionsUserCounts)',
    refuse: 'not-usage',
    needs: ['Report Refresh Date', 'Outlook 2016', 'Outlook 2013'],
    without: ['Report Date'],
  },
  {
    id: 'devices-of-users',
    title: 'Devices of users (Graph getTeamsDeviceUsageUserDetail, getYammerDeviceUsageUserDetail)',
    refuse: 'not-usage',
    needs: ['Report Refresh Date', 'User Principal Name', 'Used Web', 'Used Windows Phone'],
  },
  {
    id: 'devices',
    title: 'Devices (Graph getTeamsDeviceUsageDistribution…, getYammerDeviceUsageDistribution…)',
    refuse: 'not-usage',
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
    id: 'partner-deployment',
    title: 'Deployment of all customers together (Partner Center API)',
    where: PARTNER_API,
    refuse: 'totals-only',
    needs: ['proratedDeploymentPercent', 'licensesSold'],
  },
  {
    id: 'partner-usage',
    title: 'Usage of all customers together (Partner Center API)',
    where: PARTNER_API,
    refuse: 'totals-only',
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
