// Kinds of entries that need no explanation: what a row of one adds its user to is a set of scopes, as bits.
import type { Grouping } from '../../model/terms.ts'
import { areOfNobody } from './nobodys.ts'
import type { JudgedRow, Verdict } from './verdicts.ts'

/** Bits of a number that can stand for scopes. */
const MOST_SCOPES = 31
/** The first bit that stands for no scope: with it a kind of entry needs a closer look. */
const ODD = 1 << MOST_SCOPES

const NOW = 1
export const NOT_NOW = 2

interface ScopeName {
  grouping: Grouping
  key: string | null
}

/** Works out what a kind of entry comes to, for the customer at hand. */
export interface KindJudge {
  verdictOf(entryKind: number): Verdict
  /** The scopes of a row; null where the question leaves it out. */
  scopesOf(row: JudgedRow, verdict: Verdict): readonly number[] | null
  nameOf(scope: number): ScopeName | undefined
}

export class PlainKinds {
  /** By kind of entry, for entries with and without any activity: their scopes, 0 where they are of no account, negative for ODD. */
  readonly used: Int32Array
  readonly unused: Int32Array
  /** By kind of entry: the scopes in which it stands for a paid seat. */
  readonly paid: Int32Array
  /** By kind of entry: 0 where it was not looked at yet, else NOW, or NOT_NOW where it is of no current report. */
  readonly known: Uint8Array
  /** The scopes that bits stand for. */
  readonly scopes: ScopeName[] = []
  /** Whether there were more of them than bits. */
  isFull = false
  /** All but workloads: scopes in which unused seats have a cost. */
  costly = 0
  /** Those in which people who are not active are listed. */
  listed = 0
  readonly #listedBy: readonly Grouping[]

  constructor(entryKinds: number, listedBy: readonly Grouping[]) {
    this.#listedBy = listedBy
    this.used = new Int32Array(entryKinds)
    this.unused = new Int32Array(entryKinds)
    this.paid = new Int32Array(entryKinds)
    this.known = new Uint8Array(entryKinds)
  }

  look(entryKind: number, judge: KindJudge): void {
    const verdict = judge.verdictOf(entryKind)
    const isNow = verdict.time === 'current'
    this.known[entryKind] = isNow ? NOW : NOT_NOW
    if (!isNow) return
    const { used, unused } = verdict
    const ofUsed = this.#bitsOf(used, verdict, judge)
    const ofUnused = unused === used ? ofUsed : this.#bitsOf(unused, verdict, judge)
    this.used[entryKind] = ofUsed
    this.unused[entryKind] = ofUnused
    const paid = this.#paidBits(used ?? [], verdict, judge)
    this.paid[entryKind] = unused === used ? paid : paid | this.#paidBits(unused ?? [], verdict, judge)
  }

  #paidBits(rows: readonly JudgedRow[], verdict: Verdict, judge: KindJudge): number {
    const paid = rows.filter(({ cause, isPaid }) => cause === null && isPaid)
    return Math.max(this.#bitsOf(paid, verdict, judge), 0)
  }

  #bitsOf(rows: readonly JudgedRow[] | null, verdict: Verdict, judge: KindJudge): number {
    if (rows === null || areOfNobody(rows) || verdict.withoutProducts) return ODD
    let bits = 0
    for (const row of rows) {
      const scopes = row.cause === null ? judge.scopesOf(row, verdict) : null
      if (!scopes) return ODD
      for (const scope of scopes) {
        const bit = this.#bitOf(judge.nameOf(scope))
        if (bit >= MOST_SCOPES) return ODD
        bits |= 1 << bit
      }
    }
    return bits
  }

  #bitOf(name: ScopeName | undefined): number {
    if (!name) return MOST_SCOPES
    const { grouping, key } = name
    const known = this.scopes.findIndex(one => one.grouping === grouping && one.key === key)
    if (known >= 0) return known
    if (this.scopes.length === MOST_SCOPES) this.isFull = true
    if (this.isFull) return MOST_SCOPES
    const bit = this.scopes.push({ grouping, key }) - 1
    if (grouping !== 'workload') this.costly |= 1 << bit
    if (this.#listedBy.includes(grouping)) this.listed |= 1 << bit
    return bit
  }
}
