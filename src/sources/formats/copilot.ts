// Copilot usage: lists everybody who was licensed at any time in 180 days, so that a row is no proof of a licence.
import { text } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { ACTIVITY_COLUMNS, activityInBulk, sendActivity, standingOf } from './shared/activity-report.ts'

/** The apps as the columns of their days call them; those of Graph and of the admin centre tell the report from every other. */
const APPS = ['Word', 'Excel', 'PowerPoint', 'Outlook', 'OneNote', 'Loop']

export const copilot = defineFormat({
  id: 'copilot',
  title:
    'Copilot usage (Graph getMicrosoft365CopilotUsageUserDetail, admin centre CopilotActivityUserDetail)',
  where: {
    en: 'Microsoft 365 admin centre › Reports › Usage › Microsoft 365 Copilot › Usage › Export; or Graph copilot/reports/getMicrosoft365CopilotUsageUserDetail.',
    ja: 'Microsoft 365 管理センター › レポート › 利用状況 › Microsoft 365 Copilot › 使用状況 › エクスポート。または Graph の copilot/reports/getMicrosoft365CopilotUsageUserDetail。',
  },
  columns: {
    ...ACTIVITY_COLUMNS,
    app: text(
      ...['Microsoft Teams Copilot Last Activity Date', 'Copilot Chat Last Activity Date'],
      ...APPS.map(app => `${app} Copilot Last Activity Date`),
      ...['Teams', ...APPS].map(app => `Last activity date of ${app} Copilot (UTC)`),
      'Last activity date of Copilot Chat (work) (UTC)',
    ),
  },
  needs: ['reportDate', 'user', 'lastActivity', 'app'],
  lacks: ['products', 'licences'],
  perUser: true,
  bulk: activityInBulk('Copilot'),
  read(cells, context) {
    sendActivity(cells, { workload: 'Copilot', products: null, ...standingOf(cells) }, context)
  },
})
