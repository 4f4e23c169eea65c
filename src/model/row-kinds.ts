// What one row says beside its user and days, as rows in columns say it: both become entries of the same kinds.
import type { GraphRow, UsageRow } from './rows.ts'
import { type BatchKind, deletionOf, LICENCE, NO_DAY, ORIGIN } from './usage-batch.ts'

export function usageKind(row: UsageRow): BatchKind {
  return {
    origin: ORIGIN.own,
    workload: row.workload,
    product: row.product,
    products: null,
    subscription: row.subscriptionId,
    report: row.reportDate,
    licence: row.hasLicense === null ? LICENCE.assumed : row.hasLicense ? LICENCE.yes : LICENCE.no,
    removed: row.licenseRemoved ?? NO_DAY,
    home: '',
  }
}

const NO_PRODUCT = { skuId: '', name: '' }

export function graphKind(
  row: Pick<GraphRow, 'workload' | 'products' | 'reportDate' | 'licensed' | 'deleted' | 'deletedOn' | 'home'>,
): BatchKind {
  return {
    origin: ORIGIN.graph,
    workload: row.workload,
    product: NO_PRODUCT,
    products: row.products,
    subscription: '',
    report: row.reportDate,
    licence: row.licensed === null ? LICENCE.notStated : row.licensed ? LICENCE.yes : LICENCE.no,
    removed: deletionOf(row.deleted, row.deletedOn),
    home: row.home,
  }
}
