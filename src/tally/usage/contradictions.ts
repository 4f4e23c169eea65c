// What the newest reports of one customer say of people that cannot both be true.
import type { CheckParams } from '../../model/check.ts'
import type { Day } from '../../model/day.ts'
import { isGraph, LICENCE, NO_DAY, UNKNOWN_DAY } from '../../model/usage-batch.ts'
import type { Resolved } from '../intake/resolve.ts'
import { isTooOld } from '../intake/visibility.ts'
import type { Entries } from './entries.ts'

export interface ContradictionInput {
  resolved: Resolved
  /** Entries of one style of names, user after user. */
  entries: Entries
  /** Day of the deletion by user, as it was resolved, or UNKNOWN_DAY. */
  deletions: ReadonlyMap<number, number>
  asOf: Day
  windowDays: number
}

/** null where nothing contradicts itself. */
export function contradictionsOf(input: ContradictionInput): CheckParams['contradiction'] | null {
  const withoutLicence = countWithoutLicence(input)
  const afterDeletion = countAfterDeletion(input)
  return withoutLicence + afterDeletion > 0 ? { withoutLicence, afterDeletion } : null
}

/** People active in the window, later than on the day of their deletion, whichever export says so. */
function countAfterDeletion({ resolved, entries, deletions, asOf, windowDays }: ContradictionInput): number {
  if (deletions.size === 0) return 0
  const { table } = resolved
  const active = new Set<number>()
  for (const index of entries.index) {
    const user = table.userOf(index)
    const gone = deletions.get(user)
    if (gone === undefined || gone === UNKNOWN_DAY) continue
    const last = table.lastUpTo(index, asOf)
    if (last > gone && last > asOf - windowDays) active.add(user)
  }
  return active.size
}

/** What an entry of a report says of the licence of a workload that the user's products carry; the larger one counts. */
const DENIED = 1
const GIVEN = 2

/**
 * People active in a workload, by any report of a day, of whose reports one denies the licence for it and gives them one for
 * none of the workloads that their assigned products carry. Where no such licence is denied, nobody is looked at.
 */
function countWithoutLicence({ resolved, entries, asOf, windowDays }: ContradictionInput): number {
  const { table } = resolved
  const said = saidByEntryKind(resolved, entries.entryKinds, asOf)
  if (![...said.values()].includes(DENIED)) return 0
  const { index } = entries
  /** Of the user at hand: what each format's newest report says at best. */
  const best = new Map<number, number>()
  const sayOf = (at: number): number | undefined => said.get(table.entryKindOf(index[at] ?? 0))
  const formatAt = (at: number): number => table.entryKinds.originOf(table.entryKindOf(index[at] ?? 0))
  const useAt = (at: number): string => {
    const { report, workload } = table.entryKinds.get(table.entryKindOf(index[at] ?? 0))
    return `${report} ${workload}`
  }
  const isActive = (at: number): boolean => table.lastUpTo(index[at] ?? 0, asOf) > asOf - windowDays
  let count = 0
  for (let start = 0, end = 0; start < index.length; start = end) {
    const user = table.userOf(index[start] ?? 0)
    best.clear()
    for (; end < index.length && table.userOf(index[end] ?? 0) === user; end++) {
      const says = sayOf(end)
      if (says === undefined) continue
      const format = formatAt(end)
      if (says > (best.get(format) ?? 0)) best.set(format, says)
    }
    // Of most people nothing is denied, and no more is asked.
    let isDenied = false
    for (const says of best.values()) isDenied ||= says === DENIED
    if (!isDenied) continue
    const all = Array.from({ length: end - start }, (_, at) => start + at)
    const active = new Set(all.filter(isActive).map(useAt))
    const denied = all.filter(at => sayOf(at) !== undefined && best.get(formatAt(at)) === DENIED)
    if (denied.some(at => active.has(useAt(at)))) count++
  }
  return count
}

/** Of the newest report of each format. */
function saidByEntryKind(resolved: Resolved, entryKinds: Iterable<number>, asOf: Day): Map<number, number> {
  const { table, collector, productsOfSet } = resolved
  const newest = new Map<number, number>()
  for (const index of entryKinds) {
    const entryKind = table.entryKinds.get(index)
    const { origin, report, product } = entryKind
    if (isGraph(entryKind) && product >= 0) newest.set(origin, Math.max(newest.get(origin) ?? NO_DAY, report))
  }
  const said = new Map<number, number>()
  for (const index of entryKinds) {
    const { licence, report, origin, workload, product } = table.entryKinds.get(index)
    const isOld = report !== newest.get(origin) || (report !== NO_DAY && isTooOld(report, asOf))
    if (licence === LICENCE.notStated || product < 0 || isOld) continue
    const name = collector.workloads.text(workload)
    const carried = productsOfSet(product).some(({ workloads }) => workloads.includes(name))
    if (carried) said.set(index, licence === LICENCE.yes ? GIVEN : DENIED)
  }
  return said
}
