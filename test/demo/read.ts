// Reads the demo's files for the second calculation: nothing of the sources' code, each file by where it lies.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import {
  GRAPH_COLUMNS,
  type GraphColumn,
  type GraphExport,
  type OwnLicence,
  type OwnUsage,
  type Portfolio,
  type TenantLicences,
  type WorkloadExport,
} from '../oracle/model.ts'

export const DEMO = path.resolve(import.meta.dirname, '../../fixtures/demo')

type Cells = Record<string, string>

/** The rows of one file; a cell that the file lacks is ''. */
function rowsOf(file: string, encoding = 'utf-8'): Cells[] {
  const text = new TextDecoder(encoding)
    .decode(readFileSync(path.join(DEMO, file)))
    .replace(/^#TYPE .*\r\n/, '')
  return parse(text, { columns: true })
}

const at = (cells: Cells, name: string): string => cells[name] ?? ''
const count = (cells: Cells, name: string): number => Number(at(cells, name).replaceAll(',', ''))
const yes = (cells: Cells, name: string): boolean => ['True', 'Yes'].includes(at(cells, name))

/** The distributor's files whose names begin with `kind`. */
function distributor(kind: string): { cells: Cells; file: number }[] {
  const files = readdirSync(path.join(DEMO, 'distributor')).filter(name => name.startsWith(kind))
  return files.sort().flatMap((name, file) => rowsOf(`distributor/${name}`).map(cells => ({ cells, file })))
}

function licence({ cells, file }: { cells: Cells; file: number }): OwnLicence {
  return {
    file,
    customerId: at(cells, 'CustomerId'),
    customerName: at(cells, 'CustomerName'),
    subscriptionId: at(cells, 'SubscriptionId'),
    productName: at(cells, 'ProductName'),
    skuId: at(cells, 'SkuId'),
    service: at(cells, 'Service'),
    state: at(cells, 'State'),
    isTrial: at(cells, 'IsTrial'),
    sold: count(cells, 'LicensesSold'),
    assigned: count(cells, 'LicensesAssigned'),
    partnerId: at(cells, 'PartnerId'),
    partnerName: at(cells, 'PartnerName'),
    channel: at(cells, 'Channel'),
    reportDate: at(cells, 'ReportDate'),
  }
}

function usage({ cells, file }: { cells: Cells; file: number }): OwnUsage {
  return {
    file,
    customerId: at(cells, 'CustomerId'),
    customerName: at(cells, 'CustomerName'),
    user: at(cells, 'UserPrincipalName'),
    workload: at(cells, 'Workload'),
    lastActivity: at(cells, 'LastActivityDate'),
    subscriptionId: at(cells, 'SubscriptionId'),
    productName: at(cells, 'ProductName'),
    skuId: '',
    hasLicense: at(cells, 'HasLicense'),
    removedDate: at(cells, 'LicenseRemovedDate'),
    reportDate: at(cells, 'ReportDate'),
  }
}

/** A value for each app of the Active-users report. */
function apps<T>(of: (app: GraphColumn) => T): Record<GraphColumn, T> {
  const [exchange, oneDrive, sharePoint, skype, yammer, teams] = GRAPH_COLUMNS
  return {
    [exchange]: of(exchange),
    [oneDrive]: of(oneDrive),
    [sharePoint]: of(sharePoint),
    [skype]: of(skype),
    [yammer]: of(yammer),
    [teams]: of(teams),
  }
}

/** No product of the demo that reports name has a `+` in its name. */
const products = (cells: Cells, name: string): string[] =>
  at(cells, name)
    .split('+')
    .filter(product => product !== '')

const about = (cells: Cells) => ({
  user: at(cells, 'User Principal Name'),
  deleted: yes(cells, 'Is Deleted'),
  deletedDate: at(cells, 'Deleted Date'),
  products: products(cells, 'Assigned Products'),
})

function activeUsers(customer: string, rows: Cells[]): GraphExport {
  return {
    customer,
    reportDate: at(rows[0] ?? {}, 'Report Refresh Date'),
    rows: rows.map(cells => ({
      ...about(cells),
      licensed: apps(app => yes(cells, `Has ${app} License`)),
      dates: apps(app => at(cells, `${app} Last Activity Date`)),
    })),
  }
}

function teams(customer: string, rows: Cells[]): WorkloadExport {
  return {
    customer,
    workload: 'Teams',
    reportDate: at(rows[0] ?? {}, 'Report Refresh Date'),
    rows: rows.map(cells => ({
      ...about(cells),
      lastActivity: at(cells, 'Last Activity Date'),
      isLicensed: yes(cells, 'Is Licensed'),
    })),
  }
}

function directory(customer: string) {
  return rowsOf(`tenants/${customer}/Get-MgDirectorySubscription.csv`, 'utf-16le').map(cells => ({
    id: at(cells, 'CommerceSubscriptionId'),
    isTrial: yes(cells, 'IsTrial'),
    status: at(cells, 'Status'),
    skuId: at(cells, 'SkuId'),
    total: count(cells, 'TotalLicenses'),
  }))
}

function subscribedSkus(customer: string) {
  return rowsOf(`tenants/${customer}/Get-MgSubscribedSku.csv`, 'utf-16le').map(cells => ({
    skuId: at(cells, 'SkuId'),
    partNumber: at(cells, 'SkuPartNumber'),
    enabled: count(cells, 'Enabled'),
    warning: count(cells, 'Warning'),
    suspended: count(cells, 'Suspended'),
    lockedOut: count(cells, 'LockedOut'),
    consumed: count(cells, 'ConsumedUnits'),
  }))
}

function productList(file: string) {
  return rowsOf(file).map(cells => ({
    title: at(cells, 'Product Title'),
    total: count(cells, 'Total Licenses'),
    expired: count(cells, 'Expired Licenses'),
    assigned: count(cells, 'Assigned licenses'),
  }))
}

/**
 * Seats of each product as the user list of a tenant has them assigned, blocked users too. In the shape of a product list without a seat:
 * the directory's subscriptions say what is sold, this only what is assigned.
 */
function assignedByUsers(file: string, encoding: string) {
  const held = rowsOf(file, encoding)
    .filter(cells => at(cells, 'Licenses') !== 'Unlicensed')
    .flatMap(cells => products(cells, 'Licenses'))
  return [...new Set(held)].map(title => {
    return { title, total: 0, expired: 0, assigned: held.filter(product => product === title).length }
  })
}

const GRAPHIC = 'Graphic Design Institute'
const SCHOOL = 'School of Fine Art'
const BANK = 'Woodgrove Bank'
const FUGU = 'ふぐ商事'

function licencesOfTenants(): TenantLicences[] {
  return [
    {
      customer: GRAPHIC,
      productList: productList(`tenants/${GRAPHIC}/ProductList_8_31_2026 7_55_31 AM.csv`),
    },
    { customer: SCHOOL, productList: productList(`tenants/${SCHOOL}/ProductList_8_31_2026 8_12_44 AM.csv`) },
    { customer: BANK, directory: directory(BANK), skus: subscribedSkus(BANK) },
    {
      customer: FUGU,
      directory: directory(FUGU),
      productList: assignedByUsers(`tenants/${FUGU}/users_8_31_2026 6_04_29 PM.csv`, 'shift_jis'),
    },
  ]
}

/** What the distributor exports. */
export function distributorPortfolio(): Portfolio {
  return {
    licences: distributor('licences-').map(licence),
    usage: distributor('usage-').map(usage),
    graph: [],
  }
}

/** Everything but the two exports of counts. */
export function demoPortfolio(): Portfolio {
  const report = (customer: string, file: string) => rowsOf(`tenants/${customer}/${file}`)
  return {
    ...distributorPortfolio(),
    graph: [
      activeUsers(GRAPHIC, report(GRAPHIC, 'Office365ActiveUserDetail8_31_2026 7_52_40 AM.csv')),
      activeUsers(BANK, report(BANK, 'Office365ActiveUserDetail8_31_2026 9_17_18 AM.csv')),
      activeUsers(FUGU, report(FUGU, 'Office365ActiveUserDetail8_31_2026 6_02_11 PM.csv')),
    ],
    single: [teams(GRAPHIC, report(GRAPHIC, 'TeamsUserActivityUserDetail8_31_2026 7_53_02 AM.csv'))],
    tenants: licencesOfTenants(),
  }
}

/** Name → id, of Partner Center's list. */
export function customerIds(): Map<string, string> {
  const rows = rowsOf('partner-center/customers.csv')
  return new Map(rows.map(cells => [at(cells, 'Company name'), at(cells, 'Microsoft ID')]))
}
