// The report on one customer, from what was counted of it; for one customer or for each of thousands.
import { upcomingRenewals, YEAR_DAYS } from '../../metrics/upcoming-renewals.ts'
import { groupBy } from '../../model/group.ts'
import { sortChecks, sortNotes } from '../../report/order.ts'
import type { CustomerReport, Heading, Only } from '../../report/types.ts'
import { folderOf } from '../../sources/find/label.ts'
import type { ReadMember } from '../../sources/outcome.ts'
import { notesOf } from '../count-customers.ts'
import { CountedCustomers } from '../counted-customers.ts'
import { customerOfMember, customerRef, type Data, namesakesOf } from '../data.ts'
import { headingOf } from '../heading.ts'
import type { Files } from '../notes.ts'
import { runningSubscriptions } from '../renewals/renewals.ts'
import type { CountedCustomer } from './customer-rows.ts'
import { listedUsers, unlistedNotes } from './listed-users.ts'
import { customerTrend } from './trend.ts'

/** What is asked for alone has no parts. */
const NO_PARTS = { services: [], products: [], workloads: [] }

/** Makes the report on a customer; `only` where its rows are of one product or workload alone. */
export function customerReports(data: Data): (one: CountedCustomer, only?: Only) => CustomerReport {
  const filesOf = filesByCustomer(data)
  return (one, only) => {
    const { rows } = one
    const { customer } = rows
    const trend = customerTrend(data, { index: one.index, newest: customer, before: rows.before })
    const heading = headingOfOne(data, [one], filesOf(one.index))
    const listed = only ? { by: only.scope, key: only.key } : { by: 'customer' as const }
    return {
      kind: 'report',
      customer: customerRef(data, one.index),
      asOf: customer.asOf,
      window: customer.window,
      ...heading,
      notes: sortNotes([...heading.notes, ...unlistedNotes(data, [customer])]),
      namesakes: namesakesOf(data),
      ...(only ? { only } : {}),
      summary: customer,
      ...(one.isUnread || only
        ? NO_PARTS
        : { services: rows.by('service'), products: rows.by('product'), workloads: rows.by('workload') }),
      users: data.settings.users ? listedUsers(data, one.index, one.tally, listed) : null,
      trend: trend.length > 1 ? trend : [],
      renewals: upcomingRenewals(
        runningSubscriptions(data, one, only),
        data.settings.asOf ?? one.tally.asOf,
        YEAR_DAYS,
      ),
    }
  }
}

/** What a report on one customer says of itself; `judged` is that one, or nobody where it has no figures of today. */
export function headingOfOne(data: Data, judged: readonly CountedCustomer[], files: Files): Heading {
  const checks = sortChecks(judged.flatMap(one => one.checks))
  return headingOf(data, { notes: notesOf(data, CountedCustomers.of(judged)), checks }, files)
}

/**
 * The files that a report on a customer is about: its own, and those that may hold rows of several. Of what was not read
 * only what lies beside them.
 */
export function filesByCustomer(data: Data): (customer: number) => Files {
  const { members, leftOut } = data.read
  const places = [...members.keys()]
  const folderAt = (place: number): string => folderOf(members[place]?.label ?? '')
  const of = groupBy(places, place => customerOfPlace(data, members[place]))
  const [nobodys = [], shared = []] = [of.get('nobody'), of.get('several')]
  const unread = groupBy(nobodys, folderAt)
  const left = groupBy(leftOut, ({ label }) => folderOf(label))
  return customer => {
    const read = [...shared, ...(of.get(customer) ?? [])]
    const folders = [...new Set(read.map(folderAt))]
    const beside = folders.flatMap(folder => unread.get(folder) ?? [])
    return {
      members: [...read, ...beside].sort((a, b) => a - b).flatMap(place => members[place] ?? []),
      leftOut: folders.flatMap(folder => left.get(folder) ?? []),
    }
  }
}

function customerOfPlace(data: Data, member: ReadMember | undefined): number | 'several' | 'nobody' {
  const customer = member ? customerOfMember(data, member) : null
  return customer ?? (member?.status === 'read' ? 'several' : 'nobody')
}
