// Short ways to write the rows of a case: everything that a case does not speak of has its plainest value.
import { oracle } from './figures.ts'
import {
  GRAPH_COLUMNS,
  type GraphColumn,
  type GraphExport,
  type GraphUser,
  type Options,
  type OracleRow,
  type OwnLicence,
  type OwnUsage,
  type Portfolio,
} from './model.ts'
import { E3, tinyCatalogue } from './tiny-catalogue.ts'

export const DAY = '2026-08-31'

/** An active subscription `s1` of ten seats of E3, eight assigned, reported on the as-of day. */
export function licence(changes: Partial<OwnLicence> = {}): OwnLicence {
  return {
    file: 0,
    customerId: 'c1',
    customerName: 'Contoso',
    subscriptionId: 's1',
    productName: E3,
    skuId: '',
    service: '',
    state: 'Active',
    isTrial: '',
    sold: 10,
    assigned: 8,
    partnerId: '',
    partnerName: '',
    channel: '',
    reportDate: DAY,
    ...changes,
  }
}

/** User u used Exchange by subscription `s1` on the as-of day. */
export function usage(changes: Partial<OwnUsage> = {}): OwnUsage {
  return {
    file: 0,
    customerId: 'c1',
    customerName: 'Contoso',
    user: 'u@x',
    workload: 'Exchange',
    lastActivity: DAY,
    subscriptionId: 's1',
    productName: '',
    skuId: '',
    hasLicense: '',
    removedDate: '',
    reportDate: DAY,
    ...changes,
  }
}

function columns<T>(value: T, given: Partial<Record<GraphColumn, T>>): Record<GraphColumn, T> {
  return {
    Exchange: value,
    OneDrive: value,
    SharePoint: value,
    'Skype For Business': value,
    Yammer: value,
    Teams: value,
    ...given,
  }
}

/** A user of a wide export: licensed for the named columns, with the given dates of last activity. */
export function graphUser(
  user: string,
  products: string[],
  licensed: readonly GraphColumn[],
  dates: Partial<Record<GraphColumn, string>>,
  deletion: { deleted?: boolean; deletedDate?: string } = {},
): GraphUser {
  const flags = Object.fromEntries(GRAPH_COLUMNS.map(column => [column, licensed.includes(column)]))
  return {
    user,
    deleted: deletion.deleted ?? false,
    deletedDate: deletion.deletedDate ?? '',
    licensed: columns(false, flags),
    dates: columns('', dates),
    products,
  }
}

export function graph(rows: GraphUser[], reportDate = DAY, customer = 'Contoso'): GraphExport {
  return { customer, reportDate, rows }
}

/** All rows of a portfolio of these exports. */
export function rowsOf(parts: Partial<Portfolio>, options: Partial<Options> = {}): OracleRow[] {
  const portfolio = { licences: [], usage: [], graph: [], ...parts }
  return oracle(portfolio, { by: 'customer', ...options }, tinyCatalogue)
}

/** The first row: that of the only customer. */
export function figures(parts: Partial<Portfolio>, options: Partial<Options> = {}): Partial<OracleRow> {
  return rowsOf(parts, options)[0] ?? {}
}

/** The usage figures of the only customer as `T A0 A | trial second lapsed turnover yammer unlicensed`. */
export function users(parts: Partial<Portfolio>, options: Partial<Options> = {}): string {
  return bridge(figures(parts, options))
}

export function bridge(row: Partial<OracleRow> | undefined): string {
  if (row === undefined) return 'no row'
  const causes = [
    ...[row.trialUsers, row.secondSubscriptionUsers, row.lapsedSubscriptionUsers],
    ...[row.turnoverUsers, row.yammerUsers, row.unlicensedUsers],
  ]
  return `${row.totalUsers} ${row.entitledActiveUsers} ${row.activeUsers} | ${causes.join(' ')}`
}
