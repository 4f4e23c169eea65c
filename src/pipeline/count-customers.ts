// Counts every customer, and finds what speaks against the figures of all of them.
import type { Check } from '../model/check.ts'
import { type Day, formatDay, newestDay } from '../model/day.ts'
import { listOrNone } from '../model/group.ts'
import type { Note } from '../model/note.ts'
import { InputError, type Problem } from '../model/problem.ts'
import { groupProblems } from '../model/problem-list.ts'
import type { Grouping } from '../model/terms.ts'
import { listOf, namesakes } from '../report/namesakes.ts'
import { notesOfAll } from '../report/notes-of-all.ts'
import { sortChecks } from '../report/order.ts'
import { customerCounter } from '../tally/customer-counter.ts'
import { licenceConflicts } from '../tally/licences/licences.ts'
import { NOTHING } from '../tally/nothing.ts'
import type { CustomerTally } from '../tally/types.ts'
import { productsOfAll, unknownProductNames, unknownProductsOf } from './all-customers.ts'
import { exportNoteFinder } from './checks/export-notes.ts'
import { exportFinder } from './checks/exports.ts'
import { allMissing, checkFinder, missingCustomers } from './checks/index.ts'
import { CountedCustomers } from './counted-customers.ts'
import { type CountedCustomer, questionOf, rowsOf } from './customer/customer-rows.ts'
import { pointConflicts } from './customer/earlier-portfolios.ts'
import { hintsOf } from './customer/hints.ts'
import { unreadCustomer } from './customer/unread-customer.ts'
import { customerRef, type Data, namesakesOf } from './data.ts'
import { newestAsOf } from './newest-day.ts'
import { customerNotes } from './notes.ts'

export interface Counted {
  customers: CountedCustomers
  notes: Note[]
  checks: Check[]
  /** Everything that could not be read or understood, with `keepGoing`. */
  unread: InputError | null
}

const NONE: readonly never[] = []

/** Counts every customer. Throws an InputError for contradictions, and where all exports are too late. */
export function countCustomers(data: Data, by: Grouping = 'customer'): Counted {
  // Which of the two a name means is known when everything is counted.
  const listedBy: Grouping[] = data.settings.only === null ? [by] : ['product', 'workload']
  const question = questionOf(data, listedBy)
  const { resolved, grouped, settings } = data
  const isBrief = isBriefly(data, by)
  const counter = customerCounter(resolved, grouped, question, { isOfAll: true, isBrief })
  const exportsOf = exportFinder(data)
  const checksOf = checkFinder(data, exportsOf)
  const exportNotesOf = exportNoteFinder(data, exportsOf)
  const strange = unknownProductNames(resolved)
  const counted = (
    index: number,
    tally: CustomerTally,
    checks: readonly Check[],
    notes: readonly Note[],
  ): CountedCustomer => {
    const rows = rowsOf(data, index, tally, checks.length > 0)
    return {
      ...{ index, tally, rows, isUnread: false },
      checks: listOrNone(checks),
      hints: listOrNone([...(rows.isKept ? hintsOf(tally, rows.customer) : NONE), ...notes]),
      unknownProducts: isBrief ? listOrNone(unknownProductsOf(tally, strange)) : null,
    }
  }
  const byIndex = new Map<number, CountedCustomer>()
  const mayHaveSeatsAlone = seatsAloneFinder(data)
  const seatDays: Day[] = []
  // Of those of whom seats alone are known nothing is to be checked, and no tally is made.
  const tallies = new Map<number, CustomerTally>()
  for (let index = 0; index < resolved.customers.length; index++) {
    const seats = mayHaveSeatsAlone(index) ? counter.seatsAlone(index) : null
    if (seats !== null) {
      if (seats.day !== seatDays.at(-1)) seatDays.push(seats.day)
      continue
    }
    const tally = counter.count(index)
    tallies.set(index, tally)
    // At once: whatever a customer was counted with is not kept until all others are counted.
    if (resolved.customers.isCurrent(index) && tally.own)
      byIndex.set(index, counted(index, tally, checksOf(index, tally), exportNotesOf(index, tally)))
  }
  const unread = contradicting(data, tallies)
  const isUnread = (index: number): boolean => data.unreadable.has(index) || unread.customers.has(index)
  if (!data.settings.whole) requireUsable(data, tallies)
  const own: number[] = []
  let left = 0
  for (let index = 0; index < resolved.customers.length; index++) {
    if (!resolved.customers.isCurrent(index)) continue
    if (tallies.get(index)?.own !== false || isUnread(index)) own.push(index)
    else left++
  }
  const withMore = own.filter(index => tallies.has(index))
  const asOf = newestAsOf(withMore.flatMap(index => (isUnread(index) ? NOTHING : (tallies.get(index) ?? []))))
  const newest = newestDay([asOf, ...seatDays])
  requireExpected(data, own.length, newest)
  const judged = (one: CountedCustomer): CountedCustomer => {
    one.rows.judge(newest)
    return one
  }
  const careful = withMore.flatMap((index): CountedCustomer[] => {
    if (isUnread(index)) return [unreadCustomer(data, index)]
    const one = byIndex.get(index)
    return one ? [judged(one)] : []
  })
  const seatsOf = (index: number) => (tallies.has(index) ? null : counter.seatsAgain(index))
  const customers = new CountedCustomers(own, careful, {
    of: seatsOf,
    counted(index) {
      const seats = seatsOf(index)
      return judged(counted(index, seats ? counter.ofSeats(index, seats) : counter.count(index), NONE, NONE))
    },
  })
  const notes: Note[] = notesOf(data, customers)
  if (left > 0) notes.push({ code: 'no-own-rows', params: { count: left, partner: settings.partner ?? '' } })
  const checks = [...careful.flatMap(one => one.checks), ...missingCustomers(data, newest)]
  return { customers, notes, checks: sortChecks(checks), unread: unread.error }
}

/** Whether customers are counted again for all but their own rows: nothing of a run may ask for it of all of them. */
function isBriefly({ settings, prices }: Data, by: Grouping): boolean {
  const { ownRowsAlone = false, users, only } = settings
  return ownRowsAlone && by === 'customer' && !users && only === null && prices.size === 0
}

/** Finds the customers of whom, if seats alone are known, neither checks nor earlier days, costs or requests are asked. */
function seatsAloneFinder({
  resolved,
  grouped,
  prices,
  hasSupport,
  unreadable,
}: Data): (index: number) => boolean {
  if (prices.size > 0 || hasSupport) return () => false
  const { customers, customerOf, collector } = resolved
  const withExports = new Set<number>()
  for (const { ref } of collector.exports.all()) withExports.add(customerOf[ref] ?? -1)
  return index =>
    customers.isPlain(index) &&
    !withExports.has(index) &&
    !unreadable.has(index) &&
    (grouped.points[index] ?? NONE).length === 0
}

/**
 * The customers whose exports contradict themselves, and everything that could not be read or understood. Throws it
 * where no others have figures, or where they are not asked for.
 */
function contradicting(
  data: Data,
  tallies: ReadonlyMap<number, CustomerTally>,
): { customers: ReadonlySet<number>; error: InputError | null } {
  const problems = new Map<number, Problem[]>()
  for (const [index, tally] of tallies) {
    const own = [...tally.problems, ...earlierConflicts(data, index, tally)]
    if (own.length > 0) problems.set(index, own)
  }
  const customers = new Set(problems.keys())
  const unread = data.unread.length > 0 ? new InputError(data.unread) : null
  if (customers.size === 0) return { customers, error: unread }
  const unique = new Map([...problems.values()].flat().map(problem => [JSON.stringify(problem), problem]))
  const canKeepGoing = data.resolved.customers
    .all()
    .some(({ current }, index) => current && !customers.has(index) && !data.unreadable.has(index))
  const all = groupProblems([...data.unread, ...unique.values()])
  if (!data.settings.keepGoing || !canKeepGoing) throw new InputError(all, { canKeepGoing })
  return { customers, error: new InputError(all) }
}

/** Remarks on the customers of a report. */
export function notesOf(data: Data, customers: CountedCustomers): Note[] {
  // Nothing is to be said of those whose seats alone are known.
  const { careful } = customers
  return [
    ...customerNotes(careful.map(({ tally }) => tally)),
    ...careful.flatMap(({ hints }) => hints),
    ...notesOfAll(
      productsOfAll(data, customers),
      careful.flatMap(({ isUnread, rows }) => (isUnread ? rows.customer.customer : [])),
      () => namesakes(customers.indices.map(index => customerRef(data, index))),
    ),
  ]
}

function earlierConflicts(data: Data, customer: number, { seatsAlone }: CustomerTally): Problem[] {
  const { resolved, grouped } = data
  const ofLicences = seatsAlone ? [] : licenceConflicts(resolved, grouped, customer)
  return [...ofLicences, ...pointConflicts(data, customer)]
}

/** Ends where there are fewer customers than expected: a run of every night must not lose one in silence. */
function requireExpected(data: Data, found: number, newest: Day | null): void {
  const { expectedCustomers: expected = null } = data.settings
  if (expected === null || found >= expected) return
  const missing = listOf(allMissing(data, newest), namesakesOf(data)())
  throw new InputError([{ code: 'fewer-customers', params: { found, expected, missing } }])
}

/** Ends with the oldest usable day where every export is later than the asked one. */
function requireUsable({ resolved, settings }: Data, tallies: ReadonlyMap<number, CustomerTally>): void {
  const { oldestLater } = resolved.collector
  if (settings.asOf === null || oldestLater === null) return
  const isUsable = ({ asOf, subscriptions, customer }: CustomerTally): boolean =>
    asOf !== null || subscriptions.length > 0 || customer.usage !== null
  if (tallies.size < resolved.customers.length || [...tallies.values()].some(isUsable)) return
  const params = { asOf: formatDay(settings.asOf), oldest: formatDay(oldestLater) }
  throw new InputError([{ code: 'all-later', params }])
}

/** Throws where there is nothing to count: earlier portfolios, prices or names of customers alone. */
export function requireCustomers({ resolved, settings, read }: Data): void {
  if (resolved.customers.areCurrent) return
  const params = { path: settings.data.join(', '), files: read.members.length }
  throw new InputError([{ code: 'no-exports', params }])
}
