// Microsoft 365 Apps usage: names no products, so that they have to come from the tenant's other exports.
import { text } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { ACTIVITY_COLUMNS, activityInBulk, sendActivity, standingOf } from './shared/activity-report.ts'

export const m365Apps = defineFormat({
  id: 'm365-apps',
  title: 'Microsoft 365 Apps usage (Graph getM365AppUserDetail)',
  where: {
    en: 'Microsoft 365 admin centre › Reports › Usage › Microsoft 365 Apps › Usage › Export; or Graph reports/getM365AppUserDetail.',
    ja: 'Microsoft 365 管理センター › レポート › 利用状況 › Microsoft 365 Apps › 使用状況 › エクスポート。または Graph の getM365AppUserDetail。',
  },
  columns: { ...ACTIVITY_COLUMNS, activated: text('Last Activation Date') },
  needs: ['reportDate', 'user', 'lastActivity', 'activated'],
  tells: ['Last Activation Date', 'Outlook (Windows)', 'Word (Windows)'],
  lacks: ['products', 'licences'],
  perUser: true,
  bulk: activityInBulk('Microsoft 365 Apps'),
  read(cells, context) {
    sendActivity(cells, { workload: 'Microsoft 365 Apps', products: null, ...standingOf(cells) }, context)
  },
})
