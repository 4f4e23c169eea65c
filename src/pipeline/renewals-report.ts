// The report on renewals: which days it is about, what ends in them, and what a reader must know of the rest.
import { formatDay } from '../model/day.ts'
import { compareCodePoints } from '../model/fold.ts'
import type { Note } from '../model/note.ts'
import { UsageError } from '../model/problem.ts'
import { sortNotes } from '../report/order.ts'
import type { Heading, Renewal, RenewalsReport } from '../report/types.ts'
import type { Subscription } from '../tally/licences/subscription.ts'
import type { CountedCustomer } from './customer-rows.ts'
import { customerRef, type Data } from './data.ts'
import { findOnly } from './only.ts'
import {
  type Coming,
  comingDays,
  endingIn,
  isOf,
  type Running,
  runningOf,
  totalOfRenewals,
} from './renewals.ts'

interface Asked {
  /** Everybody: the newest of their days is the first one that is asked about. */
  all: readonly CountedCustomer[]
  shown: readonly CountedCustomer[]
  within: number
  heading: Heading
}

/** Throws a UsageError where neither the data nor an option says which day it is. */
export function renewalsReport(data: Data, { all, shown, within, heading }: Asked): RenewalsReport {
  const coming = comingDays(data, all, within)
  if (coming === null) throw new UsageError([{ code: 'missing-option', params: { option: '--as-of' } }])
  const only = data.settings.only === null ? undefined : findOnly(data, shown, data.settings.only)
  const parts = shown.map(one => ({ one, running: runningOf(data, one, only) }))
  const { rows, unlisted } = endingIn(
    parts.flatMap(({ running }) => running),
    coming,
  )
  const notes = parts.flatMap(({ one, running }) => {
    const { name } = customerRef(data, one.index)
    const trials = one.tally.subscriptions.filter(({ kind, state, product }) => {
      return kind === 'trial' && state === 'active' && (!only || isOf(product, only))
    })
    return [...endNotes(name, running, coming), ...trialNotes(name, trials, coming)]
  })
  return {
    kind: 'renewals',
    customer: null,
    ...heading,
    ...(only ? { only } : {}),
    ...coming,
    rows,
    total: totalOfRenewals(rows),
    unlisted,
    notes: sortNotes([...heading.notes, ...notes, ...termNotes(rows)]),
  }
}

/** Subscriptions without an end, and those whose end has passed: one of them may be what somebody looks for. */
function endNotes(customer: string, running: readonly Running[], { from: day }: Coming): Note[] {
  const told = (some: readonly Running[]) => ({
    customer,
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
function trialNotes(customer: string, trials: readonly Subscription[], { from, until }: Coming): Note[] {
  const ending = trials.flatMap(({ product, ends }) =>
    ends !== null && ends >= from && ends <= until ? [`${product.name} (${formatDay(ends)})`] : [],
  )
  if (ending.length === 0) return []
  return [{ code: 'trials-end', params: { customer, products: listed(ending), count: ending.length } }]
}

function termNotes(rows: readonly Renewal[]): Note[] {
  const assumed = rows.filter(({ termMonths, cost }) => termMonths === null && cost && cost.seat.length > 0)
  if (assumed.length === 0) return []
  return [{ code: 'term-of-the-price', params: { products: listed(assumed.map(({ product }) => product)) } }]
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].sort(compareCodePoints).join(', ')
}
