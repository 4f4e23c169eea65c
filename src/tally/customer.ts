// Everything that is counted of one customer on one day: seats and users, in every scope.
import type { Service } from '../catalog/words.ts'
import { asDay, type Day } from '../model/day.ts'
import { lazy } from '../model/lazy.ts'
import type { Note } from '../model/note.ts'
import { NO_DAY, ORIGIN } from '../model/usage-batch.ts'
import { type CountScopes, countScopes } from './counts.ts'
import { licenceNotes, staleCountNotes, usageNotes } from './customer-notes.ts'
import { datedEntries } from './dated.ts'
import { type DirectoryUser, directoryOf } from './directory.ts'
import { doubtsOf } from './doubts.ts'
import { type Entries, newestStyle, type Style, visibleEntries } from './entries.ts'
import type { LeftOut } from './fates.ts'
import { Holdings } from './holdings.ts'
import { type CurrentLicences, currentLicences, type LicenceInput } from './licences.ts'
import { isSoldBy } from './partners.ts'
import type { TallyProduct } from './products.ts'
import type { Grouped } from './rows-of.ts'
import { scopeTallies } from './scopes.ts'
import { productFinder, type Settled } from './settle.ts'
import type { Subscription } from './subscription.ts'
import type { CustomerTally, Question } from './types.ts'
import { uncountedNotes } from './uncounted-notes.ts'
import { tallyUsage, type UsageOutcome } from './usage.ts'

/**
 * Counts one customer. `customer` is its index. Throws an InputError where licence rows contradict each other.
 */
export function tallyCustomer(
  settled: Settled,
  grouped: Grouped,
  customer: number,
  question: Question,
): CustomerTally {
  const name = settled.customers[customer]?.name ?? ''
  const productOf = productFinder(settled)
  const { workloads } = settled.collector
  const licencesSeen = { ...question, limit: question.licenceLimit }
  const directory = directoryOf(grouped.directory[customer] ?? [], licencesSeen, names =>
    names.map(name => productOf({ skuId: '', name })),
  )
  const licenceInput: LicenceInput = {
    rows: grouped.licences[customer] ?? [],
    seats: grouped.seats[customer] ?? [],
    holders: directory.holders,
    productOf,
    catalog: settled.catalog,
    limit: question.licenceLimit,
    undated: question.undated,
    customerName: name,
  }
  const licences = currentLicences(licenceInput)
  const isOwn = (subscription: Subscription): boolean =>
    question.partner === null || isSoldBy(subscription, question.partner)
  const entries = visibleEntries(settled, customer, question)
  const asOf = asOfDay(settled, grouped, customer, question, entries, licences)
  const notes: Note[] = [...licences.notes, ...licenceNotes(name, licences, asOf)]

  let usage: UsageOutcome | null = null
  let counts: CountScopes | null = null
  if (asOf !== null) {
    const style = newestStyle(settled, entries, asOf)
    const kept = entries[style]
    const count = entries[style === 'clear' ? 'concealed' : 'clear'].index.length
    if (count > 0) notes.push({ code: 'name-style', params: { customer: name, count, kept: style } })
    usage = tallyUsage({
      settled,
      customer,
      ...datedEntries(settled, kept, asOf),
      style,
      asOf,
      question,
      watch: style === 'clear' ? watchOf(directory.users) : () => false,
      holdings: new Holdings(licences, isOwn),
      productsOfUser: joinedProducts(settled, kept, style === 'clear' ? directory.productsOf : null),
    })
    notes.push(...usageNotes(name, usage, asOf))
    counts = countScopes({
      rows: grouped.counts[customer] ?? [],
      productOf: row => (row.product.name + row.product.skuId === '' ? null : productOf(row.product)),
      catalog: settled.catalog,
      workloadOf: written => workloads.text(workloads.refer(written)),
      asOf,
      question,
      byUsers: workloadsOf(usage),
    })
    notes.push(...staleCountNotes(name, counts, asOf))
  }
  const shown = licences.subscriptions.filter(
    subscription => isOwn(subscription) && isAsked(subscription.service, question),
  )
  notes.push(...uncountedNotes(name, shown))
  return {
    asOf,
    ...scopeTallies(shown, usage, counts),
    licenceDay: licences.days.size === 0 ? null : asDay(newest([...licences.days.values()])),
    evidence: usage?.evidence.list() ?? [],
    subscriptions: shown,
    leftOut: leftOutOf(licences.subscriptions, usage, counts, question),
    idle: [...(usage?.idle ?? [])],
    watched: usage?.watched ?? new Map(),
    directory: directory.users,
    own: question.partner === null || licences.subscriptions.some(isOwn),
    duplicateLicences: licences.duplicates,
    problems: licences.problems,
    notes,
    doubts: lazy(() =>
      doubtsOf({
        settled,
        licences,
        frames: [...entries.clear.frames, ...entries.concealed.frames],
        counts: grouped.counts[customer] ?? [],
        directory: directory.users,
        asOf,
        windowDays: question.windowDays,
        entries: entries[asOf === null ? 'clear' : newestStyle(settled, entries, asOf)],
      }),
    ),
  }
}

/** Guests by their name, and whoever the user list says is a guest, blocked or deleted. */
function watchOf(users: readonly DirectoryUser[]): (user: string) => boolean {
  const marked = new Set(
    users.filter(({ blocked, deleted, guest }) => blocked || deleted || guest).map(({ user }) => user),
  )
  return user => marked.has(user) || user.includes('#ext#')
}

function isAsked(service: Service, { services }: Question): boolean {
  return services === 'all' || services.has(service)
}

/**
 * The newest report date of the usage rows; without any date the asked day, then the newest activity; a
 * customer without usage rows takes it from the licence rows. null where there is nothing to take it from.
 */
function asOfDay(
  settled: Settled,
  grouped: Grouped,
  customer: number,
  question: Question,
  entries: Record<Style, Entries>,
  licences: CurrentLicences,
): Day | null {
  const { table, coverage } = settled
  const { limit } = question
  const seen = (day: number): boolean => day !== NO_DAY && (limit === null || day <= limit)
  const both = [entries.clear, entries.concealed]
  const days = [
    ...both.flatMap(({ frames }) => Array.from(frames, frame => table.frames.reportOf(frame))),
    ...(coverage[customer] ?? []).map(({ report }) => report),
    ...(grouped.counts[customer] ?? []).map(({ row }) => row.reportDate ?? NO_DAY),
  ].filter(seen)
  if (days.length > 0) return asDay(newest(days))
  if (both.some(({ index }) => index.length > 0)) {
    if (question.asOf !== null) return question.asOf
    let activity = NO_DAY
    for (const { index } of both) for (const one of index) activity = Math.max(activity, table.lastOf(one))
    if (activity !== NO_DAY) return asDay(activity)
  }
  if (licences.days.size > 0) return asDay(newest([...licences.days.values()]))
  return licences.subscriptions.length > 0 ? question.asOf : null
}

function newest(days: readonly number[]): number {
  return days.reduce((best, day) => Math.max(best, day), NO_DAY)
}

/**
 * Products of a user by the reports that list them, else by the user list; null where there is neither, or where no
 * report needs them.
 */
function joinedProducts(
  settled: Settled,
  entries: Entries,
  listed: ((user: string) => readonly TallyProduct[] | undefined) | null,
): ((user: number) => readonly TallyProduct[]) | null {
  const { table, collector, products } = settled
  const graph = Array.from(entries.frames, frame => table.frames.get(frame)).filter(isGraph)
  if (graph.every(({ product }) => product >= 0)) return null
  const sets = new Map<number, { set: number; report: number }>()
  for (const index of entries.index) {
    const frame = table.frames.get(table.frameOf(index))
    if (!isGraph(frame) || frame.product < 0) continue
    const known = sets.get(table.userOf(index))
    const report = frame.report === NO_DAY ? Number.MAX_SAFE_INTEGER : frame.report
    if (!known || report > known.report) sets.set(table.userOf(index), { set: frame.product, report })
  }
  if (sets.size === 0 && !listed) return null
  return user => {
    const set = sets.get(user)?.set
    if (set !== undefined) return collector.productSets.productsOf(set).flatMap(ref => products[ref] ?? [])
    return listed?.(collector.users.nameOf(user)) ?? []
  }
}

function isGraph({ origin }: { origin: number }): boolean {
  return origin === ORIGIN.graph
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
  for (const [service, { rows, products }] of usage?.fates.leftOut ?? []) add(service, rows, products)
  for (const { service, label } of counts?.leftOut ?? []) add(service, 1, label === '' ? [] : [label])
  return left
}
