// Yammer activity: has a user state in place of a deletion flag.
import { day, quotable, text } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { ACTIVITY_COLUMNS, sendActivity } from './shared/activity-report.ts'
import { productsText, splitProducts } from './shared/assigned-products.ts'

const { reportDate, user, lastActivity, displayName } = ACTIVITY_COLUMNS

/** A suspended user still holds what it holds; only a deleted one does not. */
const USER_STATES = ['', 'activated', 'active', 'pending', 'suspended', 'deleted']

export const yammerActivity = defineFormat({
  id: 'yammer-activity',
  title: 'Yammer activity (Graph getYammerActivityUserDetail)',
  where: {
    en: 'Microsoft 365 admin centre › Reports › Usage › Viva Engage (Yammer) › Activity › Export; or Graph reports/getYammerActivityUserDetail.',
    ja: 'Microsoft 365 管理センター › レポート › 利用状況 › Viva Engage (Yammer) › アクティビティ › エクスポート。または Graph の getYammerActivityUserDetail。',
  },
  columns: {
    reportDate,
    user,
    lastActivity,
    displayName,
    userState: text('User State'),
    stateChanged: day('State Change Date'),
    products: productsText('Assigned Products'),
    posted: text('Posted Count'),
  },
  needs: ['reportDate', 'user', 'lastActivity', 'userState', 'products', 'posted'],
  tells: ['Posted Count', 'Liked Count', 'User State'],
  lacks: ['licences'],
  perUser: true,
  read(cells, context) {
    const userState = cells.userState.toLowerCase()
    if (!USER_STATES.includes(userState)) {
      const params = { found: quotable(cells.userState), expected: 'Activated, Suspended, Deleted' }
      context.issue({ code: 'bad-word', params }, 'User State')
      return
    }
    const deleted = userState === '' ? null : userState === 'deleted'
    const deletedOn = deleted ? cells.stateChanged : null
    const products = splitProducts(cells.products)
    const said = { licensed: null, products, deleted, deletedOn, home: '' }
    sendActivity(cells, { workload: 'Yammer', ...said }, context)
  },
})
