// The files of the distributor's own script: licences and usage of many customers at each export date.
import { CUSTOMERS } from './customers.js'
import { activityDays, moveDay } from './days.js'
import { csv } from './files.js'
import { people } from './people.js'
import { nameOf, serviceOf, skuOf } from './products.js'
import { guid, randomOf } from './random.js'
import { STOCK } from './stock.js'

const LICENCES = [
  ...['CustomerId', 'CustomerName', 'SubscriptionId', 'ProductName', 'SkuId', 'Service', 'State', 'IsTrial'],
  ...['LicensesSold', 'LicensesAssigned', 'PartnerId', 'PartnerName', 'Channel', 'EndDate', 'Term'],
  ...['AutoRenew', 'ReportDate'],
]
const USAGE = [
  ...['CustomerId', 'CustomerName', 'UserPrincipalName', 'Workload', 'LastActivityDate', 'SubscriptionId'],
  ...['ProductName', 'HasLicense', 'LicenseRemovedDate', 'ReportDate'],
]

const subscriptionId = (name, key) => guid(`${name}/${key}`)

function licenceRows(name, date, seats) {
  const { id } = CUSTOMERS.get(name)
  return seats.map(({ key, product, state, trial, sold, assigned, partner, ends, term, renews }) => [
    ...[id, name, subscriptionId(name, key), nameOf(product), skuOf(product), serviceOf(product)],
    ...[state, trial, sold, assigned, partner.id, partner.name, partner.channel, ends, term, renews, date],
  ])
}

/** The days of one user of a group: all on the edge of the window for the first of a larger group. */
function daysOf(group, index, date, random) {
  const { from, to, between, workloads } = group
  if (between) {
    const span = (Date.parse(between[1]) - Date.parse(between[0])) / 86_400_000 + 1
    return workloads.map(() => moveDay(between[0], random.below(span)))
  }
  const edge = index === from && to - from >= 10
  return activityDays(workloads, { active: group.active, edge, asOf: date, random })
}

function usageRows(name, date, groups) {
  const { id, domain } = CUSTOMERS.get(name)
  const random = randomOf(`${name} ${date}`)
  const users = people(200, domain, randomOf(name)).map(({ user }) => user)
  return groups.flatMap(group => {
    const { from, to, on, product, workloads, capitals, unlicensed, removed } = group
    const shown = user => (capitals ? user.replace(/^.|\../g, part => part.toUpperCase()) : user)
    const about = [on === null ? '' : subscriptionId(name, on), product === undefined ? '' : nameOf(product)]
    return users.slice(from, to).flatMap((user, offset) => {
      const days = daysOf(group, from + offset, date, random)
      const standing = [unlicensed ? 'False' : 'True', removed ?? '', date]
      return workloads.map((workload, i) => [id, name, shown(user), workload, days[i], ...about, ...standing])
    })
  })
}

/** File name → text. */
export function distributorFiles() {
  const files = new Map()
  const add = (kind, header, part, rowsOf) => {
    const dates = Object.values(STOCK).flatMap(stock => Object.keys(stock[part]))
    for (const date of [...new Set(dates)].sort()) {
      const rows = Object.entries(STOCK).flatMap(([name, stock]) =>
        rowsOf(name, date, stock[part][date] ?? []),
      )
      files.set(`distributor/${kind}-${date}.csv`, csv(header, rows))
    }
  }
  add('licences', LICENCES, 'seats', licenceRows)
  add('usage', USAGE, 'groups', usageRows)
  return files
}
