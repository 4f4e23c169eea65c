// Rows that tell of one use only when the as-of day and the style of names are known: they merge then.
import type { Day } from '../../model/day.ts'
import { isGraph, NO_DAY, ORIGIN } from '../../model/usage-batch.ts'
import type { EntryKind } from '../intake/entry-kinds.ts'
import type { Resolved } from '../intake/resolve.ts'
import { UsageTable } from '../intake/usage-table.ts'
import { type Entries, entriesOf } from './entries.ts'
import { EntryList } from './entry-list.ts'

/** Entries with the table that they are indices of. */
export interface TabledEntries {
  table: UsageTable
  entries: Entries
}

/**
 * The entries with undated ones dated, since they are rows of the as-of day, and with reports of one workload and day
 * brought together, whatever their formats are; the same as they are where no two of them could meet.
 */
export function mergedEntries({ table, collector }: Resolved, entries: Entries, asOf: Day): TabledEntries {
  // Nothing can meet within one report, which is all that most customers have.
  if (entries.isOne || entries.entryKinds.length === 0) return { table, entries }
  const dated = Array.from(entries.entryKinds, (entryKind): [number, EntryKind] => {
    const { report, origin, ...rest } = table.entryKinds.get(entryKind)
    const day = report === NO_DAY ? asOf : report
    return [entryKind, { ...rest, report: day, origin: isGraph({ origin }) ? ORIGIN.graph : ORIGIN.own }]
  })
  const exports = new Map<string, string>()
  const canMeet = dated.some(([entryKind, { origin, report, workload }]) => {
    const before = table.entryKinds.get(entryKind)
    const from = `${before.origin} ${before.report}`
    const to = origin === ORIGIN.own ? `${report}` : `${report} ${workload}`
    if (!exports.has(to)) exports.set(to, from)
    return exports.get(to) !== from
  })
  if (!canMeet) return { table, entries }
  const merged = new UsageTable(collector.productSets.merge)
  const numbers = new Map(dated.map(([entryKind, to]) => [entryKind, merged.entryKinds.add(to)]))
  for (let at = 0; at < entries.index.length; at++) {
    const index = entries.index.at(at)
    const user = table.userOf(index)
    const entryKind = numbers.get(table.entryKindOf(index)) ?? 0
    const [newest = NO_DAY, ...earlier] = table.activityOf(index)
    merged.add(user, entryKind, newest, table.sinceOf(index))
    for (const day of earlier) merged.addActivity(user, entryKind, day)
  }
  const all = Array.from({ length: merged.length }, (_, index) => index)
  return {
    table: merged,
    entries: entriesOf(merged, EntryList.run(0, merged.length), [
      ...new Set(all.map(index => merged.entryKindOf(index))),
    ]),
  }
}
