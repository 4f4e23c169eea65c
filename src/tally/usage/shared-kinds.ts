// What plain kinds of entries come to, made once for all customers of whom it is the same.
import { NO_DAY } from '../../model/usage-batch.ts'
import { isVisible } from '../intake/visibility.ts'
import { TRAIT } from './kind-traits.ts'
import { PlainKinds } from './plain-kinds.ts'
import type { UsageInput } from './usage-input.ts'

/** Kinds of entries that are kept for other customers, of all profiles together. */
const MOST_KEPT = 1 << 19

/** Those of one question, for all customers whose subscriptions make the same of every kind of entry. */
export class SharedKinds {
  #byProfile = new Map<string, PlainKinds>()

  /** null where looking at every kind of entry would take longer than looking at the entries. */
  of(input: UsageInput): PlainKinds | null {
    const { table, entries, question } = input
    const size = table.entryKinds.size
    const profile = profileOf(input)
    const known = profile === null ? undefined : this.#byProfile.get(profile)
    if (known && !known.isFull) return known
    if (size > entries.index.length) return null
    const made = new PlainKinds(size, question.listedBy)
    if (profile === null) return made
    if (this.#byProfile.size * size > MOST_KEPT) this.#byProfile = new Map()
    this.#byProfile.set(profile, made)
    return made
  }
}

/**
 * What verdicts on users who are not deleted depend on, where a customer has one report of Graph, which is current: of the
 * as-of day, or undated; null for any other, and where it matters who sold a subscription.
 */
function profileOf({
  resolved,
  table,
  entries,
  customer,
  people,
  question,
  holdings,
  asOf,
}: UsageInput): string | null {
  if (question.partner !== null || table !== resolved.table) return null
  const { report, bits } = entries
  if (report === null || (bits & TRAIT.own) !== 0) return null
  // A report in another style of names may have set the as-of day, so that this one is too old.
  if (report !== asOf && report !== NO_DAY) return null
  for (const covered of resolved.coverage[customer] ?? []) {
    if (covered.report === report || !isVisible(covered.report, question)) continue
    if (people.styled.keeps(covered)) return null
  }
  return holdings.profile()
}
