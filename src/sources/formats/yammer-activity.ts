// Yammer activity: has a user state in place of a deletion flag.
import type { Day } from '../../model/day.ts'
import { graphKind } from '../../model/row-kinds.ts'
import { dayOf } from '../bulk-columns.ts'
import { day, quotable, text } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { ACTIVITY_COLUMNS, type Standing, sendActivity } from './shared/activity-report.ts'
import { namesNoProduct, productsText, splitProducts } from './shared/assigned-products.ts'

const { reportDate, user, lastActivity, displayName } = ACTIVITY_COLUMNS

const WORKLOAD = 'Yammer'

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
    const standing = standingOf(cells)
    if (standing === null) {
      const params = { found: quotable(cells.userState), expected: 'Activated, Suspended, Deleted' }
      context.issue({ code: 'bad-word', params }, 'User State')
    } else sendActivity(cells, standing, context)
  },
  bulk: {
    user: 'user',
    displayName: 'displayName',
    ownerColumns: [],
    kindColumns: ['reportDate', 'userState', 'stateChanged', 'products'],
    entries: [{ days: ['lastActivity'], sinces: [], covers: WORKLOAD }],
    onlyActive: false,
    ownerOf: () => null,
    kindsOf({ userState = '', products = '', ...cells }, dates) {
      const reportDate = dayOf(cells.reportDate, dates)
      const stateChanged = dayOf(cells.stateChanged, dates)
      if (!reportDate || stateChanged === undefined || namesNoProduct(products)) return null
      const standing = standingOf({ userState, stateChanged, products })
      return standing && [graphKind({ reportDate, ...standing })]
    },
  },
})

/** What a row says of its user; null where nobody knows the word for its state. */
function standingOf(cells: {
  userState: string
  stateChanged: Day | null
  products: string
}): Standing | null {
  const userState = cells.userState.toLowerCase()
  if (!USER_STATES.includes(userState)) return null
  const deleted = userState === '' ? null : userState === 'deleted'
  const deletedOn = deleted ? cells.stateChanged : null
  const products = splitProducts(cells.products)
  return { workload: WORKLOAD, licensed: null, products, deleted, deletedOn, home: '' }
}
