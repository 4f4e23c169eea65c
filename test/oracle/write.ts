// Writes a portfolio as the files that a partner would have, so that the real command can be run on it.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { distinct } from './basics.ts'
import {
  GRAPH_COLUMNS,
  type GraphUser,
  type OwnLicence,
  type OwnUsage,
  type Portfolio,
  type TenantLicences,
  type WorkloadExport,
} from './model.ts'
import { tinyCatalogue } from './tiny-catalogue.ts'

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
  ['EndDate', row => row.endDate ?? ''],
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
  ['LicenseAssignedDate', row => row.givenOut ?? ''],
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

type Columns<T> = [string, (row: T) => string | number][]
const partOf = (skuId: string): string => tinyCatalogue.findSku(skuId)?.partNumber ?? ''
const bool = (value: boolean): string => (value ? 'True' : 'False')

const TEAMS_COLUMNS: Columns<WorkloadExport['rows'][number]> = [
  ['User Principal Name', row => row.user],
  ['Last Activity Date', row => row.lastActivity],
  ['Is Deleted', row => bool(row.deleted)],
  ['Deleted Date', row => row.deletedDate],
  ['Assigned Products', row => row.products.join('+')],
  ...['Team Chat Message Count', 'Private Chat Message Count', 'Call Count', 'Meeting Count'].map(
    (name): Columns<unknown>[number] => [name, () => 0],
  ),
  ['Has Other Action', () => 'No'],
  ['Report Period', () => 28],
]

const DIRECTORY_COLUMNS: Columns<NonNullable<TenantLicences['directory']>[number]> = [
  ['commerceSubscriptionId', row => row.id],
  ...['createdDateTime', 'id', 'nextLifecycleDateTime', 'ownerId', 'ownerTenantId', 'ownerType'].map(
    (name): Columns<unknown>[number] => [name, () => ''],
  ),
  ['isTrial', row => bool(row.isTrial)],
  ['serviceStatus', () => ''],
  ['skuId', row => row.skuId],
  ['skuPartNumber', row => partOf(row.skuId)],
  ['status', row => row.status],
  ['totalLicenses', row => row.total],
]

const SKU_COLUMNS: Columns<NonNullable<TenantLicences['skus']>[number]> = [
  ['Enabled', row => row.enabled],
  ['LockedOut', row => row.lockedOut],
  ['Suspended', row => row.suspended],
  ['Warning', row => row.warning],
  ['SkuId', row => row.skuId],
  ['SkuPartNumber', row => row.partNumber || partOf(row.skuId)],
  ['ConsumedUnits', row => row.consumed],
  ['AppliesTo', row => row.appliesTo ?? ''],
]

const LIST_COLUMNS: Columns<NonNullable<TenantLicences['productList']>[number]> = [
  ['Product Title', row => row.title],
  ['Total Licenses', row => row.total],
  ['Expired Licenses', row => row.expired],
  ['Assigned licenses', row => row.assigned],
  ['Status message', () => ''],
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
export function shuffled<T>(things: readonly T[], seed: number): T[] {
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
  const licences = shuffled(portfolio.licences, seed)
  for (const file of distinct(licences.map(row => row.file))) {
    const rows = licences.filter(row => row.file === file)
    put(`licences-${label(file)}.csv`, csv(shuffled(LICENCE_COLUMNS, seed), rows))
  }
  const placed = portfolio.usage.map((row, i) => ({ row, file: seed === 0 ? row.file : (i * seed) % 3 }))
  for (const file of distinct(placed.map(row => row.file))) {
    const rows = shuffled(
      placed.filter(row => row.file === file),
      seed,
    )
    put(
      `usage-${label(file)}.csv`,
      csv(
        shuffled(USAGE_COLUMNS, seed),
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
    put(
      path.join(customer, `active-users-${label(i)}.csv`),
      csv(shuffled(columns, seed), shuffled(rows, seed)),
    )
  }
  for (const [i, { customer, reportDate, rows }] of (portfolio.single ?? []).entries()) {
    const columns: Columns<WorkloadExport['rows'][number]> = [
      ['Report Refresh Date', () => reportDate],
      ...TEAMS_COLUMNS,
    ]
    const stated: Columns<WorkloadExport['rows'][number]> = rows.some(row => row.isLicensed !== undefined)
      ? [['Is Licensed', row => bool(row.isLicensed ?? false)]]
      : []
    mkdirSync(path.join(dir, customer), { recursive: true })
    const text = csv(shuffled([...columns, ...stated], seed), shuffled(rows, seed))
    put(path.join(customer, `teams-${label(i)}.csv`), text)
  }
  for (const { customer, directory, skus, productList } of portfolio.tenants ?? []) {
    mkdirSync(path.join(dir, customer), { recursive: true })
    const add = <T>(name: string, columns: Columns<T>, rows: readonly T[] | undefined): void => {
      if (rows) put(path.join(customer, name), csv(shuffled(columns, seed), shuffled(rows, seed)))
    }
    add('subscriptions.csv', DIRECTORY_COLUMNS, directory)
    add('skus.csv', SKU_COLUMNS, skus)
    add('product-list.csv', LIST_COLUMNS, productList)
  }
}
