// What the partner itself has: the customer list and a usage report of Partner Center, support requests, prices.
import { CUSTOMERS } from './customers.js'
import { moveDay } from './days.js'
import { csv } from './files.js'
import { nameOf } from './products.js'
import { randomOf } from './random.js'

function customerList() {
  const rows = [...CUSTOMERS.values()].map(({ id, name, domain }) => [id, name, domain, 'Cloud Reseller'])
  return csv(['Microsoft ID', 'Company name', 'Primary domain name', 'Relationship'], rows, '\r\n')
}

/** Monthly active users without names; more people use Teams than there are seats. */
const MONTHLY = [
  ['Exchange Online', 138],
  ['Microsoft Teams', 171],
  ['SharePoint Online', 97],
  ['OneDrive for Business', 118],
  ['Yammer', 12],
]

function monthlyUsers() {
  const { id, name } = CUSTOMERS.get('Blue Yonder Airlines')
  const row = ([workload, users], [partnerId, partner, location, duplicate]) => [
    ...[id, '9000001', workload, '2026-08-01', 150, users, name, 'JP', 'SMB'],
    ...[partnerId, partner, location, 'CSP Tier 2', duplicate],
  ]
  const header = [
    ...[
      'CustomerTenantId',
      'CustomerTpid',
      'WorkloadName',
      'Month',
      'PaidAvailableUnits',
      'MonthlyActiveUsers',
    ],
    ...['CustomerName', 'CustomerMarket', 'CustomerSegment', 'MPNId', 'PartnerName', 'PartnerLocationID'],
    ...['PartnerAttributionType', 'IsDuplicateRowForPGA'],
  ]
  const ours = ['1051000', 'Trey Research', '1051001', 0]
  // The same seats once more under another location of the partner: a duplicate by attribution.
  const again = ['1051000', 'Trey Research', '1051002', 1]
  return csv(header, [
    ...MONTHLY.map(one => row(one, ours)),
    ...MONTHLY.slice(0, 2).map(one => row(one, again)),
  ])
}

/** Requests that people opened; many of one customer ask how things are done. */
function support() {
  const random = randomOf('support')
  const requests = (name, category, days) =>
    days.map(() => {
      const { id } = CUSTOMERS.get(name)
      return [id, name, moveDay('2026-08-31', -random.below(28)), category]
    })
  const rows = [
    ...requests('Alpine Ski House', 'how-to', Array(7).fill(0)),
    ...requests('Alpine Ski House', 'question', Array(4).fill(0)),
    ...requests('Alpine Ski House', 'incident', Array(2).fill(0)),
    ...requests('Northwind Traders', 'how-to', Array(2).fill(0)),
    ...requests('Northwind Traders', 'incident', Array(1).fill(0)),
  ]
  return csv(
    ['CustomerId', 'CustomerName', 'OpenedDate', 'Category'],
    rows.sort((a, b) => (a[2] < b[2] ? -1 : Number(a[2] > b[2]))),
  )
}

/** All but one product that is sold, Dynamics 365 Customer Service, for which no price is known. */
function prices() {
  const monthly = [
    ...[
      ['basic', '5.60'],
      ['standard', '11.70'],
      ['premium', '20.60'],
      ['e3', '21.60'],
      ['e5', '35.70'],
    ],
    ...[
      ['m365e3', '36.00'],
      ['f3', '7.50'],
      ['sales', '95.90'],
      ['salesPro', '61.00'],
      ['central', '73.70'],
    ],
  ].map(([key, price]) => [nameOf(key), price, 'EUR', 'monthly'])
  const yearly = [
    [nameOf('e1'), '93.60', 'EUR', 'yearly'],
    ['Office 365 A3 for faculty', '36.00', 'EUR', 'yearly'],
    ['Office 365 A3 for students', '27.60', 'EUR', 'yearly'],
  ]
  return csv(['ProductName', 'UnitPrice', 'Currency', 'Term'], [...monthly, ...yearly])
}

/** File name → text. */
export function partnerFiles() {
  return new Map([
    ['partner-center/customers.csv', customerList()],
    ['partner-center/O365LicenseUsage_2026-08.csv', monthlyUsers()],
    ['support-2026-08.csv', support()],
    ['prices.csv', prices()],
  ])
}
