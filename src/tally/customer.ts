// Everything that is counted of one customer on one day: seats and users, in every scope.
import type { Service } from '../catalog/words.ts'
import { asDay } from '../model/day.ts'
import { lazy } from '../model/lazy.ts'
import { type Note, whoseOf } from '../model/note.ts'
import { asOfDay, newest } from './as-of-day.ts'
import { countNotes, licenceNotes, usageNotes } from './customer-notes.ts'
import { productFinder, type Resolved } from './intake/resolve.ts'
import type { Grouped } from './intake/rows-of.ts'
import type { UserLists } from './intake/user-lists.ts'
import { visibleRows } from './intake/visibility.ts'
import { lookUp } from './licences/licence-rows.ts'
import { currentLicences } from './licences/licences.ts'
import { isSoldBy } from './licences/partners.ts'
import type { Subscription } from './licences/subscription.ts'
import { unassignedSeats } from './licences/unassigned.ts'
import { uncountedNotes } from './licences/uncounted-notes.ts'
import { NOTHING } from './nothing.ts'
import type { Question } from './question.ts'
import { listable, scopeTallies } from './scopes.ts'
import type { CustomerTally } from './types.ts'
import { type CountScopes, countScopes } from './usage/counts.ts'
import type { Directory } from './usage/directory.ts'
import { type Doubts, type DoubtsInput, doubtsOf } from './usage/doubts.ts'
import { Holdings } from './usage/holdings.ts'
import { joinedProducts } from './usage/joined-products.ts'
import { mergedEntries } from './usage/merged.ts'
import { joins, NOBODY, peopleNotes, peopleOf } from './usage/people.ts'
import type { LeftOut } from './usage/scope-rules.ts'
import type { SharedKinds } from './usage/shared-kinds.ts'
import { tallyUsage } from './usage/usage.ts'
import type { UsageOutcome } from './usage/usage-outcome.ts'

/** A question, and what it has made of kinds of entries of the customers before. */
interface Asked {
  question: Question
  kinds: SharedKinds
}

/** Counts one customer, whatever it has. */
export function tallyCarefully(
  resolved: Resolved,
  grouped: Grouped,
  customer: number,
  { question, kinds }: Asked,
): CustomerTally {
  const known = knownOf(resolved, grouped, customer, question)
  const { whose, people, counted, licences, isOwn, asOf, isDated } = known
  const { usage, counts, notes } = useOf(known, resolved, customer, { question, kinds })
  const shown = licences.subscriptions.filter(
    subscription => isOwn(subscription) && isAsked(subscription.service, question),
  )
  const scopes = scopeTallies(shown, usage, counts)
  return {
    asOf,
    isDated,
    seatsAlone: null,
    licenceDay: licences.days.size === 0 ? null : asDay(newest([...licences.days.values()])),
    evidence: usage?.evidence.list() ?? [],
    subscriptions: shown,
    leftOut: leftOutOf(licences.subscriptions, usage, counts, question),
    idle: listable(usage?.idle ?? [], scopes),
    watched: usage && usage.watched.size > 0 ? usage.watched : NOTHING.watched,
    directory: people.directory.users,
    own: question.partner === null || licences.subscriptions.some(isOwn),
    duplicates: { counts: counts?.repeated ?? 0, licences: licences.duplicates },
    problems: licences.problems,
    notes: [
      ...licences.notes,
      ...licenceNotes(whose, licences, asOf),
      ...notes,
      ...uncountedNotes(whose, shown),
    ],
    doubts: doubtsOnce({
      resolved,
      licences,
      entryKinds: people.seen.entryKinds,
      counts: counted,
      directory: people.directory.users,
      asOf,
      windowDays: question.windowDays,
      isAsked: service => isAsked(service, question),
      entries: people.styled.kept,
      deletions: people.deletions.users,
    }),
    // Last: what stands behind it would be slow to add.
    ...seatQuestions(shown),
    ...scopes,
  }
}

/** What is known of a customer before its use is counted: its people, its licences, and as of which day. */
function knownOf(resolved: Resolved, grouped: Grouped, customer: number, question: Question) {
  const whose = whoseOf(resolved.customers.at(customer) ?? { id: null, name: '' })
  const productOf = productFinder(resolved)
  const { userLists } = resolved.collector
  const licencesSeen = { ...question, limit: question.licenceLimit }
  const lists = visibleRows(grouped.userLists.of(customer), row => userLists.reportOf(row), licencesSeen)
  const hasPeople = lists.length > 0 || hasRows(resolved, customer)
  const people = hasPeople ? peopleOf(resolved, customer, question, lists) : NOBODY
  const licences = currentLicences({
    rows: lookUp(resolved, grouped.licences.of(customer)),
    seats: grouped.seats[customer] ?? [],
    holders: people.directory.holders,
    productOf,
    catalog: resolved.catalog,
    limit: question.licenceLimit,
    undated: question.undated,
    isAsked: service => isAsked(service, question),
    whose,
  })
  const isOwn = (subscription: Subscription): boolean =>
    question.partner === null || isSoldBy(subscription, question.partner)
  const counted = grouped.counts[customer] ?? []
  const days = asOfDay(resolved, grouped, customer, question, people.seen, licences)
  return { whose, productOf, hasPeople, people, counted, licences, isOwn, ...days }
}

interface Use {
  usage: UsageOutcome | null
  counts: CountScopes | null
  notes: Note[]
}

/** Users, and counts in their place, where any export tells of use and there is a day to count as of. */
function useOf(
  known: ReturnType<typeof knownOf>,
  resolved: Resolved,
  customer: number,
  { question, kinds }: Asked,
): Use {
  const { whose, productOf, hasPeople, people, counted, licences, isOwn, asOf, hasUsers } = known
  if (asOf === null || (!hasPeople && counted.length === 0)) return { usage: null, counts: null, notes: [] }
  const { workloads, userLists } = resolved.collector
  const { directory } = people
  const holdings = new Holdings(licences, isOwn)
  const merged = mergedEntries(resolved, people.styled.kept, asOf)
  const input = {
    resolved,
    customer,
    whose,
    ...merged,
    people,
    asOf,
    question,
    watch: joins(people) ? watchOf(userLists, directory) : () => false,
    holdings,
    productsOfUser: joinedProducts(resolved, merged, joins(people) ? directory.productsOf : null),
  }
  const usage = tallyUsage(input, kinds)
  const notes = [...peopleNotes(whose, people), ...usageNotes(input, licences, usage)]
  if (counted.length === 0) return { usage, counts: null, notes }
  const counts = countScopes({
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
  return { usage, counts, notes: [...notes, ...countNotes(whose, counts, asOf, hasUsers)] }
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
): ReadonlyMap<Service, LeftOut> {
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
  return left.size === 0 ? NOTHING.leftOut : left
}
