// A portfolio: one row per customer, or per customer and service, product or workload.
import { totalNotes, totalOf } from '../metrics/total.ts'
import { lazy } from '../model/lazy.ts'
import type { Grouping, Within } from '../model/terms.ts'
import { nearNames } from '../report/near-names.ts'
import { supportNotes, unmatchedNotes } from '../report/notes-of-all.ts'
import { byNameIdKey } from '../report/order.ts'
import { type RowsInTurn, withRowsInTurn } from '../report/rows-in-turn.ts'
import type { ListedUser, PortfolioReport, WithinCustomer } from '../report/types.ts'
import { requestsElsewhere } from './all-customers.ts'
import { type Counted, countCustomers } from './count-customers.ts'
import { CountedCustomers } from './counted-customers.ts'
import type { CountedCustomer } from './customer/customer-rows.ts'
import { type Listed, listedUsers, unlistedNotes } from './customer/listed-users.ts'
import { customerRef, type Data } from './data.ts'
import { headingOf } from './heading.ts'
import { mergeableOf } from './mergeable.ts'
import { findOnly, onlyOf } from './named/only.ts'
import { unmatchedNames } from './named/unmatched.ts'
import { unusedNameNotes } from './notes.ts'
import { byNames, ownRows, partsOfTotal } from './own-rows.ts'

export function portfolioReport(
  data: Data,
  grouping: Grouping,
): { report: PortfolioReport; customers: CountedCustomers; unread: Counted['unread'] } {
  const { customers: all, notes, checks, unread } = countCustomers(data, grouping)
  const only = data.settings.only === null ? undefined : findOnly(data, all.all(), data.settings.only)
  const customers = only ? CountedCustomers.of(onlyOf(all.all(), only)) : all
  // Rows of one product or workload say so: they must not be read again as those of whole customers.
  const by = only?.scope ?? grouping
  const ordered = lazy(() => byNames(data, customers.all()))
  const rows: RowsInTurn =
    by === 'customer'
      ? ownRows(data, customers)
      : customers
          .all()
          .flatMap(one => one.rows.by(by))
          .sort(byNameIdKey)
  const { parts, customersIn } = partsOfTotal(data, customers)
  const without = all.indices.length - customers.indices.length
  const haveIds = customers.indices.every(index => data.resolved.customers.hasId(index))
  if (only && without > 0) notes.push({ code: 'without-scope', params: { name: only.key, count: without } })
  const withoutRows: Omit<PortfolioReport, 'rows'> = {
    kind: 'portfolio',
    by,
    ...(only ? { only } : {}),
    ...headingOf(data, {
      notes: [
        ...notes,
        ...unlistedNotes(data, rows),
        ...supportNotes(requestsElsewhere(data)),
        ...unusedNameNotes(data),
        ...unmatchedNotes(unmatchedNames(data)),
        ...(haveIds ? [] : nearNames(customers.indices.map(index => customerRef(data, index)))),
        ...totalNotes(parts, customersIn),
      ],
      checks,
    }),
    total: totalOf(parts),
    customers: by === 'customer' || only ? [] : ordered().map(({ rows }) => rows.customer),
    within: of => (only ? [] : withinAll(data, ordered(), of)),
    users: data.settings.users ? allListedUsers(data, customers.all(), { by, key: only?.key }) : null,
    mergeable: lazy(() => mergeableOf(data, all, only)),
  }
  return { report: withRowsInTurn(withoutRows, rows), customers, unread }
}

/** A generator would be gone through once; this is made again for whoever asks. */
function withinAll(
  data: Data,
  ordered: readonly CountedCustomer[],
  of: readonly Within[],
): Iterable<WithinCustomer> {
  return {
    *[Symbol.iterator]() {
      for (const { index, rows } of ordered)
        yield {
          customer: customerRef(data, index),
          rows: of.flatMap(each => rows.anew(each).sort(byNameIdKey)),
        }
    },
  }
}

function allListedUsers(data: Data, counted: readonly CountedCustomer[], listed: Listed): ListedUser[] {
  return byNames(data, counted).flatMap(({ index, tally }) => listedUsers(data, index, tally, listed))
}
