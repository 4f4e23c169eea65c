// Customers of whom no export has a day of activity, as where a program has lost all days of a file.
import type { Note, Whose } from '../../model/note.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import type { TabledEntries } from './merged.ts'
import type { UsageOutcome } from './usage-outcome.ts'

/** Of fewer users it is no wonder that nobody has begun yet. */
const MANY_USERS = 20

/**
 * A remark where not one of many users has ever been active in any of several workloads: the last activity is listed
 * however long ago it was, so that such a 0 % tells of the file more often than of the people.
 */
export function neverActiveNotes(
  whose: Whose,
  { book }: UsageOutcome,
  { table, entries }: TabledEntries,
): Note[] {
  const all = book.scopes.find(({ grouping }) => grouping === 'customer')
  if (!all || all.total < MANY_USERS || all.entitled > 0) return []
  const workloads = new Set(entries.entryKinds.map(kind => table.entryKinds.get(kind).workload))
  if (workloads.size < 2 || entries.index.some(index => table.lastOf(index) !== NO_DAY)) return []
  return [{ code: 'never-active', params: { ...whose, count: all.total } }]
}
