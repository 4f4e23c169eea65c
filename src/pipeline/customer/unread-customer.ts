// A customer whose exports could not be read has one row, without figures.
import { rowOf } from '../../metrics/row.ts'
import type { Grouping } from '../../model/terms.ts'
import type { Row } from '../../report/types.ts'
import { NOTHING } from '../../tally/nothing.ts'
import { customerRef, type Data } from '../data.ts'
import type { CountedCustomer, CustomerRows } from './customer-rows.ts'

/** A customer whose exports could not be read. */
export function unreadCustomer(data: Data, index: number): CountedCustomer {
  const none = { tally: NOTHING, checks: [], hints: [], unknownProducts: null }
  return { index, ...none, rows: unreadRows(data, index), isUnread: true }
}

/** Its one row: without figures, whatever it is grouped by. */
function unreadRows(data: Data, customer: number): CustomerRows {
  const { settings } = data
  const row = rowOf({
    customer: customerRef(data, customer),
    asOf: null,
    windowDays: settings.windowDays,
    tally: NOTHING.customer,
    unassigned: () => 0,
    evidence: [],
    productsOf: () => [],
    thresholds: settings.thresholds,
    newestAsOf: null,
    hasChecks: false,
    isUnreadable: true,
    support: null,
    cost: null,
    change: null,
  })
  const by = (grouping: Grouping): Row[] => [{ ...row, scope: grouping }]
  return { customer: row, isKept: true, before: null, judge: () => {}, by, anew: by }
}
