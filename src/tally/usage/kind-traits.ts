// What the kinds of a customer's entries have in common: most have one report, of which many questions need not be asked.
import { memoizePerObject } from '../../model/lazy.ts'
import { isGraph, NO_DAY, NOT_DELETED } from '../../model/usage-batch.ts'
import { ELSEWHERE, type EntryKind } from '../intake/entry-kinds.ts'
import type { UsageTable } from '../intake/usage-table.ts'

/** Bits of what a kind of entry is. */
export const TRAIT = {
  /** Of own usage rows. */
  own: 1,
  /** Of a report that says that the user is deleted. */
  deletes: 2,
  /** Names the tenant that the user is of. */
  home: 4,
  /** Of a report that lists no products. */
  bare: 8,
} as const

export interface Traits {
  /** Those that any of the kinds has. */
  bits: number
  /** The report date that all of them have, NO_DAY for undated ones; null where there are several, or no kinds. */
  report: number | null
  /** Whether all of them are of one report: of one format and date. */
  isOne: boolean
}

export function traitsOf(table: UsageTable, entryKinds: readonly number[]): Traits {
  const bitsOf = traitFinder(table)
  const { entryKinds: all } = table
  const [first] = entryKinds
  if (first === undefined) return NONE
  const report = all.reportOf(first)
  const origin = all.originOf(first)
  let bits = 0
  let isOfOneDay = true
  let isOne = true
  for (let at = 0; at < entryKinds.length; at++) {
    const one = entryKinds[at] ?? 0
    bits |= bitsOf(one)
    isOfOneDay &&= all.reportOf(one) === report
    isOne &&= all.originOf(one) === origin
  }
  return { bits, report: isOfOneDay ? report : null, isOne: isOne && isOfOneDay }
}

const NONE: Traits = { bits: 0, report: null, isOne: false }

/** Whether what an export says of a person is that they are deleted. */
export function isDeletion(said: number): boolean {
  return said !== NO_DAY && said !== NOT_DELETED
}

/** Of each kind once. */
const traitFinder = memoizePerObject(({ entryKinds }: UsageTable) => {
  const known = new Int8Array(entryKinds.size).fill(-1)
  return (index: number): number => {
    const before = known[index] ?? -1
    if (before >= 0) return before
    const bits = bitsOf(entryKinds.get(index))
    known[index] = bits
    return bits
  }
})

function bitsOf({ origin, product, removed, home }: Readonly<EntryKind>): number {
  const ofHome = home > ELSEWHERE ? TRAIT.home : 0
  if (!isGraph({ origin })) return TRAIT.own | ofHome
  return ofHome | (product < 0 ? TRAIT.bare : 0) | (isDeletion(removed) ? TRAIT.deletes : 0)
}
