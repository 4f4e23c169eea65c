import type { State } from '../../../model/rows.ts'
import { wordOr } from '../lookup.ts'
import type { Messages } from '../types.ts'
import { customers, days, files, format, points, requests, rows, users } from './format.ts'

export const states: Record<State, string> = {
  active: 'active',
  grace: 'in its grace period',
  disabled: 'disabled',
  deprovisioned: 'deprovisioned',
  leftOut: 'other state',
}

export const services = {
  office365: 'Office 365',
  dynamics365: 'Dynamics 365',
  other: 'Other',
  unknown: 'Unknown',
}
const groupings = {
  customer: 'Customer',
  service: 'Service',
  product: 'Product',
  workload: 'Workload',
  total: 'Total',
}

export const report: Messages['report'] = {
  report: customer => `Adoption report: ${customer}`,
  portfolio: by => (by === 'customer' ? 'Portfolio' : `Portfolio by ${groupings[by].toLowerCase()}`),
  trend: customer => `Trend: ${customer ?? 'portfolio'}`,
  diff: (old, now) => `From ${old} to ${now}`,
  sources: 'Files found',
  total: 'Total',
  groupings,
  basis: { users: 'users', counts: 'counts', mixed: 'users and counts' },
  services,
  metrics: { deployment: 'deployment', usage: 'usage', adjusted: 'adjusted usage' },
  window: (window, length) =>
    window
      ? `${format.span(window.start, window.end)} (${days(window.days)})`
      : `no as-of day, so no window of ${days(length)}`,
  scope({ scope, serviceFilter, only }) {
    const sellers = scope.kind === 'own' ? `Licences sold by ${scope.partner}` : 'Licences of every seller'
    const words = { ...services, unknown: 'products that are not known' }
    const names = serviceFilter === 'all' ? [] : serviceFilter.map(service => wordOr(words, service))
    return `${sellers}; ${names.length ? format.list(names) : 'all services'}.${only ? ` ${only.key} alone.` : ''}`
  },
  read(sources) {
    const total = sources.reduce((sum, source) => sum + source.rows, 0)
    const rejected = sources.reduce((sum, source) => sum + source.rejected, 0)
    const left = rejected === 0 ? '' : `, ${rows(rejected)} left out`
    return `${files(sources.length)} read, ${rows(total)}${left}.`
  },
  hiddenColumns: names =>
    `Hidden for lack of width: ${format.list(names)}. A wider terminal, --format csv or --export shows ${names.length === 1 ? 'it' : 'them'}.`,
  shownOf: (shown, all) => `${format.count(shown)} of ${customers(all)} shown; the total covers all of them.`,
  change(change) {
    const parts = [
      change.deployment && `deployment ${points(format.points(change.deployment))}`,
      change.usage && `usage ${points(format.points(change.usage))}`,
      change.adjusted && `adjusted usage ${points(format.points(change.adjusted))}`,
      change.activeUsers === null ? null : `active users ${format.signed(change.activeUsers)}`,
    ].filter(part => part !== null)
    return `Since ${format.day(change.since)}: ${parts.length ? parts.join(', ') : 'not available'}.`
  },
  support: ({ requests: all, howTo, perUser }) =>
    `Support in the window: ${requests(all)}, ${format.count(howTo)} of them how-to${perUser ? ` (${format.perHundred(perUser)} per 100 users)` : ''}.`,
  cost({ unassigned, unused, unpriced }) {
    const lines: string[] = []
    if (unassigned.length)
      lines.push(`Unassigned seats: ${format.list(unassigned.map(format.money))} a month.`)
    if (unused.length)
      lines.push(`Assigned but unused seats: ${format.list(unused.map(format.money))} a month.`)
    if (unpriced.length) lines.push(`Without a price, and so not included: ${format.list(unpriced)}.`)
    return lines
  },
  idleCost: (perMonth, perYear) =>
    perMonth.length === 0
      ? ''
      : `Seats that nobody uses cost ${format.list(perMonth.map(format.money))} a month, ${format.list(perYear.map(format.money))} a year.`,
  seatLine: ({ paidSeats, line, reached, missing }) =>
    reached
      ? `${format.line(line)} of ${format.plural(paidSeats, { one: 'paid seat', other: 'paid seats' })}: reached.`
      : `${format.plural(missing, { one: 'more active user reaches', other: 'more active users reach' })} ${format.line(line)} of ${format.plural(paidSeats, { one: 'paid seat', other: 'paid seats' })}.`,
  reported({ reported: { deployment, usage } }) {
    const parts = [
      deployment === null ? null : `deployment ${format.line(deployment)}`,
      usage === null ? null : `usage ${format.line(usage)}`,
    ].filter(part => part !== null)
    return parts.length ? `The export itself states: ${parts.join(', ')}.` : null
  },
  noAdvice: 'Nothing stands out.',
  noNotes: 'Nothing to remark on the data.',
  noCustomers: 'No customers.',
  overlap: 'One person can be in several rows: they overlap and do not add up to the total.',
  idle: {
    status: {
      never: 'never active',
      idle: 'not active in the window',
      active: 'active in the window',
      new: 'licence given out in the window',
      blocked: 'sign-in blocked',
      deleted: 'account deleted',
      guest: 'guest',
    },
    none: 'Every licensed user was active.',
    unknown:
      'Where entitled active users are not available nobody is listed: no export says who of them was active.',
    count: count => `${users(count)} with a licence and without activity in the window.`,
    look: count =>
      `To look at as well, though not counted among them: ${format.plural(count, { one: 'licence', other: 'licences' })} of blocked or deleted accounts and of guests.`,
    nameless: people => `${format.plural(people, { one: 'person', other: 'people' })} without a name`,
    concealed:
      'The user names are concealed. To see them: Microsoft 365 admin centre › Settings › Org settings › Reports, clear "Display concealed user, group, and site names in all reports", then export again.',
  },
}
