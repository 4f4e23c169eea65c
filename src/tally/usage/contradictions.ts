// What the newest reports of one customer say of people that cannot both be true.
import type { CheckParams } from '../../model/check.ts'
import type { Day } from '../../model/day.ts'
import { memoizePerObject } from '../../model/lazy.ts'
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
  for (let at = 0; at < entries.index.length; at++) {
    const index = entries.index.at(at)
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
/** It says nothing of one. */
const SILENT = 4

/**
 * People active in a workload, by any report of a day, of whose reports one denies the licence for it and gives them one for
 * none of the workloads that their assigned products carry. Where no such licence is denied, nobody is looked at.
 */
function countWithoutLicence(input: ContradictionInput): number {
  const { table } = input.resolved
  const { index, entryKinds, isOne } = input.entries
  const sayOf = sayer(input)
  if (!entryKinds.some(one => sayOf(one) === DENIED)) return 0
  let count = 0
  for (let start = 0, end = 0; start < index.length; start = end) {
    const user = table.userOf(index.at(start))
    let said = 0
    for (; end < index.length && table.userOf(index.at(end)) === user; end++)
      said |= sayOf(table.entryKindOf(index.at(end)))
    // Of most people nothing is denied, or more is given, and no more is asked.
    if ((said & DENIED) === 0 || (isOne && (said & GIVEN) !== 0)) continue
    if (isActiveWithout(input, sayOf, { start, end })) count++
  }
  return count
}

/** Whether a user with these entries was active where one of its reports at best denies the licence. */
function isActiveWithout(
  { resolved: { table }, entries, asOf, windowDays }: ContradictionInput,
  sayOf: (entryKind: number) => number,
  { start, end }: { start: number; end: number },
): boolean {
  const all = Array.from({ length: end - start }, (_, at) => {
    const index = entries.index.at(start + at)
    const entryKind = table.entryKindOf(index)
    const { report, workload, origin: format } = table.entryKinds.get(entryKind)
    const isActive = table.lastUpTo(index, asOf) > asOf - windowDays
    return { use: `${report} ${workload}`, format, says: sayOf(entryKind), isActive }
  })
  /** What the newest report of each format says at best. */
  const best = new Map<number, number>()
  for (const { format, says } of all) best.set(format, Math.max(best.get(format) ?? 0, says))
  const active = new Set(all.filter(({ isActive }) => isActive).map(({ use }) => use))
  return all.some(({ use, format, says }) => says !== 0 && best.get(format) === DENIED && active.has(use))
}

/** What a customer's kinds of entries say, by their numbers: those of the newest report of each format, unless it is too old. */
function sayer({ resolved, entries, asOf }: ContradictionInput): (entryKind: number) => number {
  const { entryKinds } = resolved.table
  const saying = sayingFinder(resolved)
  const isOld = (report: number): boolean => report !== NO_DAY && isTooOld(report, asOf)
  if (entries.report !== null) return isOld(entries.report) ? () => 0 : saying
  const newest = new Map<number, number>()
  for (const one of entries.entryKinds) {
    const { origin, report, product } = entryKinds.get(one)
    if (product >= 0) newest.set(origin, Math.max(newest.get(origin) ?? NO_DAY, report))
  }
  return one => {
    const report = entryKinds.reportOf(one)
    return report !== newest.get(entryKinds.originOf(one)) || isOld(report) ? 0 : saying(one)
  }
}

/** What a kind of entry says, of whichever customer; 0 for nothing. Worked out once. */
const sayingFinder = memoizePerObject(({ table, collector, productsOfSet }: Resolved) => {
  const known = new Uint8Array(table.entryKinds.size)
  const sayingOf = (entryKind: number): number => {
    const { origin, licence, workload, product } = table.entryKinds.get(entryKind)
    if (!isGraph({ origin }) || licence === LICENCE.notStated || product < 0) return SILENT
    const name = collector.workloads.text(workload)
    const isCarried = productsOfSet(product).some(({ workloads }) => workloads.includes(name))
    if (!isCarried) return SILENT
    return licence === LICENCE.yes ? GIVEN : DENIED
  }
  return (entryKind: number): number => {
    const before = known[entryKind] ?? 0
    const says = before === 0 ? sayingOf(entryKind) : before
    known[entryKind] = says
    return says & (DENIED | GIVEN)
  }
})
