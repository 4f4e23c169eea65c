// Merges rows that tell of the same use, which is known once the as-of day and the style of names are.
import type { Day } from '../../model/day.ts'
import { isGraph, NO_DAY, ORIGIN } from '../../model/usage-batch.ts'
import type { EntryKinds } from '../intake/entry-kinds.ts'
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
  const { index: places, entryKinds } = entries
  // Nothing can meet within one report, which is all that most customers have.
  if (entries.isOne || !canMeet(table.entryKinds, entryKinds, asOf)) return { table, entries }
  const merged = new UsageTable(collector.merges)
  const numbers = new Map<number, number>()
  for (const entryKind of entryKinds) {
    const from = table.entryKinds.get(entryKind)
    const origin = isGraph(from) ? ORIGIN.graph : ORIGIN.own
    numbers.set(entryKind, merged.entryKinds.add({ ...from, report: dayOf(from.report, asOf), origin }))
  }
  for (let at = 0; at < places.length; at++) {
    const index = places.at(at)
    const user = table.userOf(index)
    const entryKind = numbers.get(table.entryKindOf(index)) ?? 0
    merged.add(user, entryKind, table.lastOf(index), table.sinceOf(index))
    for (const day of table.earlierOf(index)) merged.addActivity(user, entryKind, day)
  }
  const found = new Set<number>()
  for (let index = 0; index < merged.length; index++) found.add(merged.entryKindOf(index))
  return { table: merged, entries: entriesOf(merged, EntryList.run(0, merged.length), [...found]) }
}

/** Whether two reports stand for one: of one day, and of one workload where they are of Graph. */
function canMeet(all: EntryKinds, entryKinds: readonly number[], asOf: Day): boolean {
  // By day and workload: the report, as its origin and its own day.
  const reports = new Map<number, number>()
  for (const entryKind of entryKinds) {
    const origin = all.originOf(entryKind)
    const day = all.reportOf(entryKind)
    const workload = isGraph({ origin }) ? all.workloadOf(entryKind) : -1
    const key = (workload + 1) * DAYS + dayOf(day, asOf)
    const report = origin * DAYS ** 2 + day
    const known = reports.get(key)
    if (known === undefined) reports.set(key, report)
    else if (known !== report) return true
  }
  return false
}

/** More than there are days. */
const DAYS = 2 ** 24

function dayOf(report: number, asOf: Day): number {
  return report === NO_DAY ? asOf : report
}
