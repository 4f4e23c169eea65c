// Remarks on what was counted of one customer.
import { compareCodePoints } from '../model/code-points.ts'
import type { Day } from '../model/day.ts'
import type { Note, Whose } from '../model/note.ts'
import type { CurrentLicences } from './licences/licences.ts'
import { assumedLicences } from './usage/assumed-licences.ts'
import type { CountScopes } from './usage/counts.ts'
import { neverActiveNotes } from './usage/never-active.ts'
import { unmatchedSubscriptions } from './usage/unmatched-subscriptions.ts'
import type { UsageInput } from './usage/usage-input.ts'
import type { UsageOutcome } from './usage/usage-outcome.ts'

/** Licence rows are remarked on when they are older than this. */
const OLD_LICENCES_DAYS = 35

export function licenceNotes(
  whose: Whose,
  { oldest, subscriptions }: CurrentLicences,
  asOf: Day | null,
): Note[] {
  const notes: Note[] = []
  for (const [service, day] of [...oldest].sort(([a], [b]) => compareCodePoints(a, b))) {
    if (asOf !== null && day < asOf - OLD_LICENCES_DAYS) {
      notes.push({ code: 'old-licences', params: { ...whose, service, day, asOf } })
    }
  }
  for (const { state, stateWord, product } of subscriptions) {
    if (state !== 'leftOut') continue
    notes.push({ code: 'left-out-state', params: { ...whose, product: product.name, state: stateWord } })
  }
  return notes
}

export function usageNotes(input: UsageInput, licences: CurrentLicences, usage: UsageOutcome): Note[] {
  const { whose, asOf } = input
  const notes: Note[] = [...usage.staleSnapshots, ...usage.leftBehind]
  const { futureRows, noPersons, outsiders } = usage
  const { guests, ofOtherTenants } = outsiders
  if (futureRows > 0) notes.push({ code: 'future-activity', params: { ...whose, count: futureRows, asOf } })
  notes.push(...neverActiveNotes(whose, usage, input), ...assumedLicences(whose, input))
  notes.push(...unmatchedSubscriptions(input, licences))
  if (noPersons > 0) notes.push({ code: 'no-person', params: { ...whose, count: noPersons } })
  if (guests.size > 0) notes.push({ code: 'guests', params: { ...whose, count: guests.size } })
  if (ofOtherTenants.size > 0) {
    notes.push({ code: 'other-tenants', params: { ...whose, count: ofOtherTenants.size } })
  }
  notes.push(...sellerNotes(whose, usage.rules.severalSellers))
  for (const { grouping, key } of usage.withoutProducts.scopes) {
    if (grouping === 'workload')
      notes.push({ code: 'no-joinable-products', params: { ...whose, workload: key ?? '' } })
  }
  return notes
}

/** The export's overall figure goes with its workloads: it is not named apart. */
export function countNotes(
  whose: Whose,
  { stale, left, severalSellers }: CountScopes,
  asOf: Day,
  isBesideUsers: boolean,
): Note[] {
  const leftOut = stale.flatMap((count): Note[] => {
    if (isBesideUsers) return [{ code: 'counts-of-other-month', params: { ...whose, ...count, asOf } }]
    return count.workload === '' ? [] : [{ code: 'stale-snapshot', params: { ...whose, ...count, asOf } }]
  })
  const earlier: Note[] = left === null ? [] : [{ code: 'left-as-earlier', params: { ...whose, ...left } }]
  return [...leftOut, ...earlier, ...sellerNotes(whose, severalSellers)]
}

function sellerNotes(whose: Whose, severalSellers: ReadonlyMap<string, number>): Note[] {
  return [...severalSellers]
    .filter(([product]) => product !== '')
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([product, rows]): Note => ({ code: 'several-sellers', params: { ...whose, product, rows } }))
}
