// OneDrive activity: it can only be told from SharePoint by the column of visited pages that it lacks.
import { activityReport } from './shared/activity-report.ts'

export const oneDriveActivity = activityReport({
  id: 'onedrive-activity',
  title: 'OneDrive activity (Graph getOneDriveActivityUserDetail)',
  where: {
    en: 'Microsoft 365 admin centre › Reports › Usage › OneDrive › Activity › Export; or Graph reports/getOneDriveActivityUserDetail.',
    ja: 'Microsoft 365 管理センター › レポート › 利用状況 › OneDrive › アクティビティ › エクスポート。または Graph の getOneDriveActivityUserDetail。',
  },
  workload: 'OneDrive',
  marker: 'Synced File Count',
  tells: ['Viewed Or Edited File Count', 'Shared Internally File Count'],
  without: ['Visited Page Count'],
})
