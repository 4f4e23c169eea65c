// SharePoint activity: the same columns as OneDrive, and the visited pages.
import { activityReport } from './shared/activity-report.ts'

export const sharePointActivity = activityReport({
  id: 'sharepoint-activity',
  title: 'SharePoint activity (Graph getSharePointActivityUserDetail)',
  where: {
    en: 'Microsoft 365 admin centre › Reports › Usage › SharePoint › Activity › Export; or Graph reports/getSharePointActivityUserDetail.',
    ja: 'Microsoft 365 管理センター › レポート › 利用状況 › SharePoint › アクティビティ › エクスポート。または Graph の getSharePointActivityUserDetail。',
  },
  workload: 'SharePoint',
  marker: 'Visited Page Count',
  tells: [],
})
