// Writes a portfolio as the files that a partner would have, so that the real command can be run on it.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { distinct } from './basics.ts'
import { GRAPH_COLUMNS, type GraphUser, type OwnLicence, type OwnUsage, type Portfolio } from './model.ts'

const LICENCE_COLUMNS: [string, (row: OwnLicence) => string | number][] = [
  ['CustomerId', row => row.customerId],
  ['CustomerName', row => row.customerName],
  ['SubscriptionId', row => row.subscriptionId],
  ['ProductName', row => row.productName],
  ['SkuId', row => row.skuId],
  ['Service', row => row.service],
  ['State', row => row.state],
  ['IsTrial', row => row.isTrial],
  ['LicensesSold', row => row.sold],
  ['LicensesAssigned', row => row.assigned],
  ['PartnerId', row => row.partnerId],
  ['PartnerName', row => row.partnerName],
  ['Channel', row => row.channel],
  ['ReportDate', row => row.reportDate],
]

const USAGE_COLUMNS: [string, (row: OwnUsage) => string | number][] = [
  ['CustomerId', row => row.customerId],
  ['CustomerName', row => row.customerName],
  ['UserPrincipalName', row => row.user],
  ['Workload', row => row.workload],
  ['LastActivityDate', row => row.lastActivity],
  ['SubscriptionId', row => row.subscriptionId],
  ['ProductName', row => row.productName],
  ['SkuId', row => row.skuId],
  ['HasLicense', row => row.hasLicense],
  ['LicenseRemovedDate', row => row.removedDate],
  ['ReportDate', row => row.reportDate],
]

const GRAPH_TABLE: [string, (row: GraphUser) => string][] = [
  ['User Principal Name', row => row.user],
  ['Display Name', row => row.user],
  ['Is Deleted', row => (row.deleted ? 'True' : 'False')],
  ['Deleted Date', row => row.deletedDate],
  ...GRAPH_COLUMNS.map((column): [string, (row: GraphUser) => string] => [
    `Has ${column} License`,
    row => (row.licensed[column] ? 'True' : 'False'),
  ]),
  ...GRAPH_COLUMNS.map((column): [string, (row: GraphUser) => string] => [
    `${column} Last Activity Date`,
    row => row.dates[column],
  ]),
  ...GRAPH_COLUMNS.map((column): [string, (row: GraphUser) => string] => [
    `${column} License Assign Date`,
    () => '',
  ]),
  ['Assigned Products', row => row.products.join('+')],
]

const cell = (value: string | number): string => {
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function csv<T>(columns: readonly [string, (row: T) => string | number][], rows: readonly T[]): string {
  const lines = [columns.map(([name]) => name), ...rows.map(row => columns.map(([, get]) => get(row)))]
  return `${lines.map(line => line.map(cell).join(',')).join('\n')}\n`
}

/** The same things in another order; 0 leaves them as they are. */
function shuffle<T>(things: readonly T[], seed: number): T[] {
  if (seed === 0) return [...things]
  let state = seed
  const keyed = things.map(thing => {
    state = (state * 48_271) % 2_147_483_647
    return { thing, key: state }
  })
  return keyed.sort((a, b) => a.key - b.key).map(({ thing }) => thing)
}

/**
 * Writes `portfolio` below the folder `dir`. With a `seed` other than 0 rows and columns stand in another order, usage
 * rows in other files, and the files have other names: nothing that may change a figure.
 */
export function write(portfolio: Portfolio, dir: string, seed = 0): void {
  mkdirSync(dir, { recursive: true })
  const put = (name: string, text: string): void => writeFileSync(path.join(dir, name), text)
  const label = (n: number): string => (seed === 0 ? `${n}` : `${9 - n}`)
  const licences = shuffle(portfolio.licences, seed)
  for (const file of distinct(licences.map(row => row.file))) {
    const rows = licences.filter(row => row.file === file)
    put(`licences-${label(file)}.csv`, csv(shuffle(LICENCE_COLUMNS, seed), rows))
  }
  const placed = portfolio.usage.map((row, i) => ({ row, file: seed === 0 ? row.file : (i * seed) % 3 }))
  for (const file of distinct(placed.map(row => row.file))) {
    const rows = shuffle(
      placed.filter(row => row.file === file),
      seed,
    )
    put(
      `usage-${label(file)}.csv`,
      csv(
        shuffle(USAGE_COLUMNS, seed),
        rows.map(({ row }) => row),
      ),
    )
  }
  for (const [i, { customer, reportDate, rows }] of portfolio.graph.entries()) {
    mkdirSync(path.join(dir, customer), { recursive: true })
    const columns: [string, (row: GraphUser) => string][] = [
      ['Report Refresh Date', () => reportDate],
      ...GRAPH_TABLE,
    ]
    put(path.join(customer, `active-users-${label(i)}.csv`), csv(shuffle(columns, seed), shuffle(rows, seed)))
  }
}
