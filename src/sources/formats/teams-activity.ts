// Teams user activity: four generations of it, the later ones with a licence flag and more counters.
import { activityReport } from './shared/activity-report.ts'

export const teamsActivity = activityReport({
  id: 'teams-activity',
  title: 'Teams user activity (Graph getTeamsUserActivityUserDetail)',
  where: {
    en: 'Microsoft 365 admin centre › Reports › Usage › Microsoft Teams › User activity › Export; or Graph reports/getTeamsUserActivityUserDetail.',
    ja: 'Microsoft 365 管理センター › レポート › 利用状況 › Microsoft Teams › ユーザー アクティビティ › エクスポート。または Graph の getTeamsUserActivityUserDetail。',
  },
  workload: 'Teams',
  marker: 'Team Chat Message Count',
  tells: ['Private Chat Message Count', 'Call Count', 'Meeting Count'],
})
