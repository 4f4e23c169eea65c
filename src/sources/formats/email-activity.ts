// Email activity: the use of Exchange.
import { activityReport } from './shared/activity-report.ts'

export const emailActivity = activityReport({
  id: 'email-activity',
  title: 'Email activity (Graph getEmailActivityUserDetail)',
  where: {
    en: 'Microsoft 365 admin centre › Reports › Usage › Exchange › Email activity › Export; or Graph reports/getEmailActivityUserDetail.',
    ja: 'Microsoft 365 管理センター › レポート › 利用状況 › Exchange › メール アクティビティ › エクスポート。または Graph の getEmailActivityUserDetail。',
  },
  workload: 'Exchange',
  marker: 'Send Count',
  tells: ['Receive Count'],
})
