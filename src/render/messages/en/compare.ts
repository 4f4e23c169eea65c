// Figures at several dates, English.
import { CAUSES, COMPARED_DAYS } from '../../../model/terms.ts'
import type { Reason } from '../../../report/types.ts'
import type { Messages } from '../types.ts'
import { causes } from './causes.ts'
import { customers, days, format } from './format.ts'
import { labels } from './labels.ts'

export const trend: Messages['trend'] = {
  intro: `Change in percentage points against the newest point that is at least ${days(COMPARED_DAYS)} older. Nothing is interpolated.`,
  compared({ since, customers: over }) {
    const { deployment, usage, adjusted, activeUsers } = over
    const all = [deployment, usage, adjusted, activeUsers]
    if (all.every(count => count === deployment))
      return `compared with ${format.day(since)} over ${customers(deployment)}.`
    return `compared with ${format.day(since)} over customers that have the figure at both ends: deployment ${format.count(deployment)}, usage ${format.count(usage)}, adjusted usage ${format.count(adjusted)}, active users ${format.count(activeUsers)}.`
  },
  sameCustomers:
    'Customers come and go: each step of the lines is over the customers that are in both of its points.',
  since: day => `against ${format.day(day)}`,
  exportsOf: span => `Exports of ${span}.`,
  noEarlier: 'no point early enough to compare with',
  missing: names => `No export in the 7 days up to this date: ${format.list(names)}.`,
  missingPoint: 'no export',
}

/** A figure in the middle of a sentence; a cause by its name. */
function nameOf(what: Reason['what']): string {
  const cause = CAUSES.find(each => each === what)
  if (cause) return causes[cause].name
  const { label } = labels[what]
  return label.slice(0, 1).toLowerCase() + label.slice(1)
}

export const diff: Messages['diff'] = {
  kinds: { came: 'new', went: 'gone', moved: 'moved', unread: 'unreadable', same: 'unchanged' },
  reason: ({ what, before, after }) => `${nameOf(what)} ${format.count(before)} → ${format.count(after)}`,
  noReason: 'only the activity changed',
  same: count => `${customers(count)} without a change.`,
  points: value => `${value} points`,
}

export const before: Messages['before'] = {
  intro:
    'Then and now, the largest move first: of adjusted usage, else of usage, else of deployment. A column sorts by how far it moved, up or down.',
  before: label => `${label}, before`,
  total: count => `${customers(count)} compared`,
}
