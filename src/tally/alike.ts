// Users of whom the same is said: workloads are few, so are their combinations, and one judgement serves them all.
import type { Day } from '../model/day.ts'
import { NO_DAY } from '../model/usage-batch.ts'
import type { UsageTable } from './usage-table.ts'

/** Some users who are alike. */
export interface Alike {
  /** The entries of one of them, as places in the list of entries. */
  first: number
  end: number
  /** How many they are. */
  users: number
}

/**
 * Groups the users of `index` (entries, user after user) whose entries are alike: the same but for the day of activity,
 * and active or not alike. A user with activity after `asOf` is alone: which day counts is not settled yet.
 */
export function alikeUsers(table: UsageTable, index: Uint32Array, asOf: Day, windowStart: number): Alike[] {
  const codes = new Float64Array(index.length)
  const groups: Alike[] = []
  const slots = new Int32Array(slotsFor(index.length)).fill(-1)
  for (let first = 0, end = 0; first < index.length; first = end) {
    const user = table.userOf(index[first] ?? 0)
    let hash = 0
    let isSettled = true
    for (; end < index.length; end++) {
      const entry = index[end] ?? 0
      if (table.userOf(entry) !== user) break
      const last = table.lastOf(entry)
      if (last > asOf) isSettled = false
      const code = table.frameOf(entry) * 3 + (last === NO_DAY ? 0 : last < windowStart ? 1 : 2)
      codes[end] = code
      hash = Math.imul(hash ^ code, 0x9e3779b1)
      hash ^= hash >>> 15
    }
    const known = isSettled ? find(first, end, hash) : undefined
    if (known) known.users++
    else groups.push({ first, end, users: 1 })
  }
  return groups

  /** The group of a user's entries; undefined where it is to be made. */
  function find(first: number, end: number, hash: number): Alike | undefined {
    let slot = hash & (slots.length - 1)
    for (;;) {
      const group = groups[slots[slot] ?? -1]
      if (!group) break
      if (isSame(group, first, end)) return group
      slot = (slot + 1) & (slots.length - 1)
    }
    slots[slot] = groups.length
    return undefined
  }

  function isSame(group: Alike, first: number, end: number): boolean {
    if (group.end - group.first !== end - first) return false
    for (let at = first; at < end; at++) if (codes[at] !== codes[group.first + at - first]) return false
    return true
  }
}

/** Each user for itself. */
export function eachUser(table: UsageTable, index: Uint32Array): Alike[] {
  const users: Alike[] = []
  for (let first = 0, end = 0; first < index.length; first = end) {
    const user = table.userOf(index[first] ?? 0)
    while (end < index.length && table.userOf(index[end] ?? 0) === user) end++
    users.push({ first, end, users: 1 })
  }
  return users
}

/** More than twice as many as there can be users. */
function slotsFor(entries: number): number {
  return 2 ** Math.ceil(Math.log2(entries * 2 + 2))
}
