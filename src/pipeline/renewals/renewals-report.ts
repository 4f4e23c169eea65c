// The report on renewals: which days it is about, what ends in them, and what a reader must know of the rest.
import { upcomingRenewals } from '../../metrics/upcoming-renewals.ts'
import { inOrder } from '../../model/code-points.ts'
import { type Day, formatDay } from '../../model/day.ts'
import { type Note, type Whose, whoseOf } from '../../model/note.ts'
import { UsageError } from '../../model/problem.ts'
import { listOf } from '../../report/namesakes.ts'
import { sortNotes } from '../../report/order.ts'
import type {
  Heading,
  Renewal,
  RenewalsReport,
  RunningSubscription,
  UpcomingRenewals,
} from '../../report/types.ts'
import type { Subscription } from '../../tally/licences/subscription.ts'
import type { CountedCustomer } from '../customer/customer-rows.ts'
import { customerRef, type Data, namesakesOf } from '../data.ts'
import { findOnly } from '../named/only.ts'
import { newestAsOf } from '../newest-day.ts'
import { isOf, runningSubscriptions } from './renewals.ts'

type UpcomingDays = Pick<UpcomingRenewals, 'from' | 'until'>

interface Asked {
  /** Everybody: the newest of their days is the first one that is asked about. */
  all: readonly CountedCustomer[]
  shown: readonly CountedCustomer[]
  within: number
  heading: Heading
}

/** Throws a UsageError where neither the data nor an option says which day it is. */
export function renewalsReport(data: Data, { all, shown, within, heading }: Asked): RenewalsReport {
  const only = data.settings.only === null ? undefined : findOnly(data, shown, data.settings.only)
  const parts = shown.map(one => ({ one, running: runningSubscriptions(data, one, only) }))
  const coming = upcomingRenewals(
    parts.flatMap(({ running }) => running),
    firstDay(data, all),
    within,
  )
  if (coming === null) throw new UsageError([{ code: 'missing-option', params: { option: '--as-of' } }])
  const notes = parts.flatMap(({ one, running }) => {
    const whose = whoseOf(customerRef(data, one.index))
    const trials = one.tally.subscriptions.filter(({ kind, state, product }) => {
      return kind === 'trial' && state === 'active' && (!only || isOf(product, only))
    })
    return [...endNotes(whose, running, coming), ...trialNotes(whose, trials, coming)]
  })
  return {
    kind: 'renewals',
    customer: null,
    ...heading,
    ...(only ? { only } : {}),
    ...coming,
    notes: sortNotes([
      // It is about seats that nobody uses, of everybody.
      ...heading.notes.filter(({ code }) => code !== 'unpriced-products'),
      ...notes,
      ...withoutNotes(data, shown),
      ...termNotes(coming.rows),
      ...priceNotes(coming.total.unpriced),
    ]),
  }
}

/** The asked day, else the newest one that exports of the customers are of; null where none is dated. */
function firstDay({ settings }: Data, all: readonly CountedCustomer[]): Day | null {
  return settings.asOf ?? newestAsOf(all.map(({ tally }) => tally))
}

/** Nobody is missing in silence: whose licences no export (up to the asked day) tells. */
function withoutNotes(data: Data, shown: readonly CountedCustomer[]): Note[] {
  const without = shown.filter(({ isUnread, tally }) => !isUnread && tally.subscriptions.length === 0)
  if (without.length === 0) return []
  const customers = without.map(({ index }) => customerRef(data, index))
  const params = { customers: listOf(customers, namesakesOf(data)()), count: without.length }
  return [{ code: 'nothing-to-renew', params }]
}

/** Subscriptions without an end, and those whose end has passed: one of them may be what somebody looks for. */
function endNotes(
  whose: Whose,
  running: readonly RunningSubscription[],
  { from: day }: UpcomingDays,
): Note[] {
  const told = (some: readonly RunningSubscription[]) => ({
    ...whose,
    products: listed(some.map(({ product }) => product)),
    count: some.length,
  })
  const open = running.filter(({ ends }) => ends === null)
  const past = running.filter(({ ends }) => ends !== null && ends < day)
  const notes: Note[] = []
  if (open.length > 0) notes.push({ code: 'without-end', params: told(open) })
  if (past.length > 0) notes.push({ code: 'end-has-passed', params: { ...told(past), day } })
  return notes
}

/** Trials are no seats that were sold, but they end too. */
function trialNotes(whose: Whose, trials: readonly Subscription[], { from, until }: UpcomingDays): Note[] {
  const ending = trials.flatMap(({ product, ends }) =>
    ends !== null && ends >= from && ends <= until ? [`${product.name} (${formatDay(ends)})`] : [],
  )
  if (ending.length === 0) return []
  return [{ code: 'trials-end', params: { ...whose, products: listed(ending), count: ending.length } }]
}

function termNotes(rows: readonly Renewal[]): Note[] {
  const assumed = rows.filter(({ termMonths, cost }) => termMonths === null && cost && cost.seat.length > 0)
  if (assumed.length === 0) return []
  return [{ code: 'term-of-the-price', params: { products: listed(assumed.map(({ product }) => product)) } }]
}

function priceNotes(products: readonly string[]): Note[] {
  return products.length === 0 ? [] : [{ code: 'unpriced-products', params: { products: listed(products) } }]
}

function listed(names: readonly string[]): string {
  return inOrder(names).join(', ')
}
