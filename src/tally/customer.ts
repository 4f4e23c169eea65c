// Everything that is counted of one customer on one day: seats and users, in every scope.
import type { Service } from '../catalog/words.ts'
import { asDay } from '../model/day.ts'
import { lazy, memoize } from '../model/lazy.ts'
import type { Note } from '../model/note.ts'
import { NO_DAY } from '../model/usage-batch.ts'
import { countNotes, licenceNotes, usageNotes } from './customer-notes.ts'
import { productFinder, type Resolved } from './intake/resolve.ts'
import type { Grouped } from './intake/rows-of.ts'
import type { UserLists } from './intake/user-lists.ts'
import { isVisible } from './intake/visibility.ts'
import { lookUp } from './licences/licence-rows.ts'
import { type CurrentLicences, currentLicences, type LicenceInput } from './licences/licences.ts'
import { isSoldBy } from './licences/partners.ts'
import type { Subscription } from './licences/subscription.ts'
import { unassignedSeats } from './licences/unassigned.ts'
import { uncountedNotes } from './licences/uncounted-notes.ts'
import { tallyPlainly } from './plain-customer.ts'
import type { Question } from './question.ts'
import { scopeTallies } from './scopes.ts'
import type { CustomerTally } from './types.ts'
import { type CountScopes, countScopes } from './usage/counts.ts'
import type { Directory } from './usage/directory.ts'
import { type Doubts, type DoubtsInput, doubtsOf } from './usage/doubts.ts'
import type { Entries } from './usage/entries.ts'
import { Holdings } from './usage/holdings.ts'
import { joinedProducts } from './usage/joined-products.ts'
import { mergedEntries } from './usage/merged.ts'
import { joins, NOBODY, peopleNotes, peopleOf } from './usage/people.ts'
import type { LeftOut } from './usage/scope-rules.ts'
import { tallyUsage, type UsageOutcome } from './usage/usage.ts'

/**
 * Counts customers, each by its index, as they are asked for. Throws an InputError where licence rows contradict each other.
 */
export function customerCounter(
  resolved: Resolved,
  grouped: Grouped,
  question: Question,
): (customer: number) => CustomerTally {
  const carefully = memoize((customer: number) => tallyCarefully(resolved, grouped, customer, question), 1)
  const counting = { resolved, grouped, question, carefully }
  return customer => tallyPlainly(counting, customer) ?? carefully(customer)
}

/** Counts one customer, whatever it has. */
export function tallyCarefully(
  resolved: Resolved,
  grouped: Grouped,
  customer: number,
  question: Question,
): CustomerTally {
  const name = resolved.customers[customer]?.name ?? ''
  const productOf = productFinder(resolved)
  const { workloads, userLists } = resolved.collector
  const licencesSeen = { ...question, limit: question.licenceLimit }
  const lists = grouped.userLists(customer).filter(row => isVisible(userLists.reportOf(row), licencesSeen))
  const hasPeople = lists.length > 0 || hasRows(resolved, customer)
  const people = hasPeople ? peopleOf(resolved, customer, question, lists) : NOBODY
  const counted = grouped.counts[customer] ?? []
  const { directory, styled } = people
  const licenceInput: LicenceInput = {
    rows: lookUp(resolved, grouped.licences(customer)),
    seats: grouped.seats[customer] ?? [],
    holders: directory.holders,
    productOf,
    catalog: resolved.catalog,
    limit: question.licenceLimit,
    undated: question.undated,
    customerName: name,
  }
  const licences = currentLicences(licenceInput)
  const isOwn = (subscription: Subscription): boolean =>
    question.partner === null || isSoldBy(subscription, question.partner)
  const { asOf, isDated, hasUsers } = asOfDay(resolved, grouped, customer, question, people.seen, licences)
  const notes: Note[] = [...licences.notes, ...licenceNotes(name, licences, asOf)]

  let usage: UsageOutcome | null = null
  let counts: CountScopes | null = null
  if (asOf !== null && (hasPeople || counted.length > 0)) {
    notes.push(...peopleNotes(name, people))
    const holdings = new Holdings(licences, isOwn)
    const merged = mergedEntries(resolved, styled.kept, asOf)
    usage = tallyUsage({
      resolved,
      customer,
      ...merged,
      people,
      asOf,
      question,
      watch: joins(people) ? watchOf(userLists, directory) : () => false,
      holdings,
      productsOfUser: joinedProducts(resolved, merged, joins(people) ? directory.productsOf : null),
    })
    notes.push(...usageNotes(name, usage, asOf))
    if (counted.length > 0) {
      counts = countScopes({
        rows: counted,
        productOf: row => (row.product.name + row.product.skuId === '' ? null : productOf(row.product)),
        sellerOf: product => holdings.sellerOfCounts(product),
        catalog: resolved.catalog,
        workloadOf: written => workloads.text(workloads.refer(written)),
        asOf,
        isBesideUsers: hasUsers,
        question,
        byUsers: workloadsOf(usage),
      })
      notes.push(...countNotes(name, counts, asOf, hasUsers))
    }
  }
  const shown = licences.subscriptions.filter(
    subscription => isOwn(subscription) && isAsked(subscription.service, question),
  )
  notes.push(...uncountedNotes(name, shown))
  return {
    asOf,
    isDated,
    hasOneDay: false,
    ...scopeTallies(shown, usage, counts),
    licenceDay: licences.days.size === 0 ? null : asDay(newest([...licences.days.values()])),
    evidence: usage?.evidence.list() ?? [],
    subscriptions: shown,
    ...seatQuestions(shown),
    leftOut: leftOutOf(licences.subscriptions, usage, counts, question),
    idle: [...(usage?.idle ?? [])],
    watched: usage?.watched ?? new Map(),
    directory: directory.users,
    own: question.partner === null || licences.subscriptions.some(isOwn),
    duplicateLicences: licences.duplicates,
    problems: licences.problems,
    notes,
    doubts: doubtsOnce({
      resolved,
      licences,
      entryKinds: people.seen.entryKinds,
      counts: counted,
      directory: directory.users,
      asOf,
      windowDays: question.windowDays,
      entries: styled.kept,
      deletions: people.deletions.users,
    }),
  }
}

// What a tally answers later is made apart: a function keeps all that others beside it need, to the end of the run.

function seatQuestions(
  subscriptions: readonly Subscription[],
): Pick<CustomerTally, 'isOverAssigned' | 'unassigned'> {
  return {
    isOverAssigned: () =>
      subscriptions.some(({ standing, sold, assigned }) => standing === 'counted' && (assigned ?? 0) > sold),
    unassigned: () => unassignedSeats(subscriptions),
  }
}

/** What they are found in is kept until they are asked for. */
function doubtsOnce(input: DoubtsInput): () => Doubts {
  return lazy(() => doubtsOf(input))
}

/** Whether anything tells of use: entries, or reports that have none. */
function hasRows({ spans, coverage }: Resolved, customer: number): boolean {
  return spans.first[customer] !== spans.end[customer] || (coverage[customer] ?? []).length > 0
}

/** Guests by their name, and whoever the user list says is a guest, blocked or deleted. */
function watchOf({ names }: UserLists, { users }: Directory): (user: string) => boolean {
  const marked = lazy(() => {
    const some = users().filter(({ blocked, deleted, guest }) => blocked || deleted || guest)
    return new Set(some.map(({ row }) => names.text(row)))
  })
  return user => marked().has(user) || user.includes('#ext#')
}

function isAsked(service: Service, { services }: Question): boolean {
  return services === 'all' || services.has(service)
}

/**
 * The newest report date of the user rows; without any date the asked day, then the newest activity. Counts set it only
 * without user rows; a customer without usage rows takes it from the licence rows. null where there is nothing to take
 * it from.
 */
function asOfDay(
  resolved: Resolved,
  grouped: Grouped,
  customer: number,
  question: Question,
  entries: Entries,
  licences: CurrentLicences,
): Pick<CustomerTally, 'asOf' | 'isDated'> & { hasUsers: boolean } {
  const { table, coverage } = resolved
  const { limit } = question
  const seen = (day: number): boolean => day !== NO_DAY && (limit === null || day <= limit)
  const users = [
    ...Array.from(entries.entryKinds, entryKind => table.entryKinds.reportOf(entryKind)),
    ...(coverage[customer] ?? []).map(({ report }) => report),
  ].filter(seen)
  const hasUsers = users.length + entries.index.length > 0
  const dated = (days: readonly number[]) => ({ asOf: asDay(newest(days)), isDated: true, hasUsers })
  const undated = { asOf: question.asOf, isDated: false, hasUsers }
  if (users.length > 0) return dated(users)
  if (hasUsers) {
    if (question.asOf !== null) return undated
    let activity = NO_DAY
    for (const index of entries.index) activity = Math.max(activity, table.lastOf(index))
    if (activity !== NO_DAY) return dated([activity])
  }
  const counts = (grouped.counts[customer] ?? []).filter(({ row }) => isVisible(row.reportDate, question))
  const counted = counts.map(({ row }) => row.reportDate ?? NO_DAY).filter(seen)
  if (counted.length > 0) return dated(counted)
  if (counts.length > 0 && question.asOf !== null) return undated
  if (licences.days.size > 0) return dated([...licences.days.values()])
  return licences.subscriptions.length > 0 ? undated : { asOf: null, isDated: false, hasUsers }
}

function newest(days: readonly number[]): number {
  return days.reduce((best, day) => Math.max(best, day), NO_DAY)
}

/** Workloads that user rows tell. */
function workloadsOf({ book }: UsageOutcome): Set<string> {
  return new Set(
    book.scopes.flatMap(({ grouping, key, hasCurrent }) =>
      grouping === 'workload' && hasCurrent ? [key ?? ''] : [],
    ),
  )
}

/** Licence and usage rows of services that were not asked for. */
function leftOutOf(
  subscriptions: readonly Subscription[],
  usage: UsageOutcome | null,
  counts: CountScopes | null,
  question: Question,
): Map<Service, LeftOut> {
  const left = new Map<Service, LeftOut>()
  const add = (service: Service, rows: number, products: Iterable<string>): void => {
    const known = left.get(service) ?? { rows: 0, products: new Set<string>() }
    left.set(service, { rows: known.rows + rows, products: new Set([...known.products, ...products]) })
  }
  for (const { service, product } of subscriptions) {
    if (!isAsked(service, question)) add(service, 1, [product.name])
  }
  for (const [service, { rows, products }] of usage?.rules.leftOut ?? []) add(service, rows, products)
  for (const { service, label } of counts?.leftOut ?? []) add(service, 1, label === '' ? [] : [label])
  return left
}
