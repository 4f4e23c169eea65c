// Who is no subscribed user: guests, and people of other tenants.
import { NO_DAY } from '../../model/usage-batch.ts'
import { isGuestName } from '../../model/user-name.ts'
import { ELSEWHERE, type EntryKind, NO_HOME } from '../intake/entry-kinds.ts'
import type { UsageTable } from '../intake/usage-table.ts'
import type { UserPool } from '../intake/user-pool.ts'
import type { Entries } from './entries.ts'
import { TRAIT } from './kind-traits.ts'

export class Outsiders {
  /** Users of whom rows were left out. */
  readonly guests = new Set<number>()
  readonly ofOtherTenants = new Set<number>()
  readonly #users: UserPool
  readonly #listed: ReadonlySet<string>
  /** By report: the tenant of most of its rows; NO_HOME where two have as many. */
  readonly #homes: ReadonlyMap<number, number>

  /** `listed`: folded names of guests in the user list. */
  constructor(users: UserPool, table: UsageTable, entries: Entries, listed: ReadonlySet<string>) {
    this.#users = users
    this.#listed = listed
    this.#homes = homesOf(table, entries)
  }

  /** Whether a row without a licence is of a guest or of another tenant: then it is left out, and its user counted. */
  leavesOut(user: number, entryKind: EntryKind): boolean {
    const count = this.#isGuest(user)
      ? this.guests
      : this.#isOfOtherTenant(entryKind)
        ? this.ofOtherTenants
        : null
    count?.add(user)
    return count !== null
  }

  #isGuest(user: number): boolean {
    if (this.#users.isNameless(user)) return false
    const name = this.#users.nameOf(user)
    return isGuestName(name) || this.#listed.has(name)
  }

  #isOfOtherTenant({ home, report }: EntryKind): boolean {
    const most = this.#homes.get(report) ?? NO_HOME
    return home === ELSEWHERE || (home > ELSEWHERE && most !== NO_HOME && home !== most)
  }
}

function homesOf(table: UsageTable, { index: entries, entryKinds, bits }: Entries): Map<number, number> {
  const homes = new Map<number, number>()
  if ((bits & TRAIT.home) === 0) return homes
  const stated = new Set(entryKinds.filter(entryKind => table.entryKinds.get(entryKind).home > ELSEWHERE))
  const counts = new Map<number, Map<number, number>>()
  for (let at = 0; at < entries.length; at++) {
    const index = entries.at(at)
    const entryKind = table.entryKindOf(index)
    if (!stated.has(entryKind)) continue
    const { report, home } = table.entryKinds.get(entryKind)
    const known = counts.get(report) ?? new Map<number, number>()
    counts.set(report, known)
    known.set(home, (known.get(home) ?? 0) + 1)
  }
  for (const [report, known] of counts) {
    const [first, second] = [...known].sort(([, a], [, b]) => b - a)
    if (first && first[1] > (second?.[1] ?? NO_DAY)) homes.set(report, first[0])
  }
  return homes
}
