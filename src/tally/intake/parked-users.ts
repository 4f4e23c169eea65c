// Parks the users of one large export, and takes them in when they are asked for.
import type { LaidCounts, LaidUsers, PlainRules, UserBlock } from '../../model/usage-batch.ts'
import type { Parked, ParkedCounts, ParkedRun } from './parked.ts'
import type { UsageTable } from './usage-table.ts'
import type { UserPool } from './user-pool.ts'

export class ParkedUsers implements Parked {
  readonly runs: readonly ParkedRun[]
  readonly #parts: readonly LaidUsers[]
  /** Kinds of entries by kinds of the batch. */
  readonly #numbers: Int32Array
  readonly #waiting: Set<ParkedRun>
  /** Users of customers that are parked who were taken in by themselves. */
  readonly #taken = new Set<number>()
  readonly #users: UserPool
  readonly #table: UsageTable

  /** Parks users of owners who are all new, each with its reference, in pool and table. */
  constructor(
    parts: readonly LaidUsers[],
    refs: Int32Array,
    numbers: Int32Array,
    into: { users: UserPool; usageTable: UsageTable },
  ) {
    this.#parts = parts
    this.#numbers = numbers
    this.#users = into.users
    this.#table = into.usageTable
    const sum = (of: (part: LaidUsers) => number): number => parts.reduce((all, part) => all + of(part), 0)
    this.runs = Array.from(refs).flatMap((ref, owner): ParkedRun[] => {
      const users = sum(({ userCounts }) => userCounts[owner] ?? 0)
      if (users === 0) return []
      const entries = sum(({ entryCounts }) => entryCounts[owner] ?? 0)
      const firstUser = this.#users.park(ref, users)
      const firstEntry = this.#table.park(entries)
      const ends = { endUser: firstUser + users, endEntry: firstEntry + entries }
      return [{ owner, ref, firstUser, firstEntry, ...ends }]
    })
    this.#waiting = new Set(this.runs)
    this.#users.parked = this
    this.#table.parked = this
  }

  get mayHaveGuests(): boolean {
    return this.#parts.some(part => part.mayHaveGuests)
  }

  get hasSpecial(): boolean {
    return this.#parts.some(part => part.hasSpecial)
  }

  takeAll(): void {
    for (const run of this.#waiting) this.take(run)
  }

  takeUser(user: number): void {
    if (this.#waiting.size === 0 || this.#taken.has(user)) return
    const run = this.runs[lastUpTo(this.runs, user, ({ firstUser }) => firstUser)]
    if (run && user < run.endUser) this.take(run)
  }

  runOf(firstEntry: number, endEntry: number): ParkedRun | null {
    if (this.#waiting.size === 0) return null
    let at = Math.max(
      0,
      lastUpTo(this.runs, firstEntry, one => one.firstEntry),
    )
    for (let run = this.runs[at]; run && run.firstEntry < endEntry; run = this.runs[++at]) {
      if (run.endEntry <= firstEntry || !this.#waiting.has(run)) continue
      if (run.firstEntry === firstEntry && run.endEntry === endEntry) return run
      this.take(run)
    }
    return null
  }

  take(run: ParkedRun): void {
    if (!this.#waiting.delete(run)) return
    let user = run.firstUser
    let entry = run.firstEntry
    for (const part of this.#parts) {
      for (const block of part.blocksOf(run.owner)) {
        this.#users.fill(user, run.ref, namesOf(block))
        entry = this.#table.fill(entry, user, block, this.#numbers, {
          ...{ first: 0, last: block.owners.length, entry: 0 },
        })
        user += block.owners.length
      }
    }
    if (user !== run.endUser || entry !== run.endEntry) throw miscounted()
  }

  kindsOf({ owner }: ParkedRun): Set<number> {
    const kinds = new Set<number>()
    for (const part of this.#parts) part.addKinds(owner, this.#numbers, kinds)
    return kinds
  }

  count(run: ParkedRun, rules: PlainRules): ParkedCounts | null {
    const { owner } = run
    let counts = new Int32Array(0)
    const odd: number[] = []
    const before = { user: run.firstUser, entry: run.firstEntry }
    for (const part of this.#parts) {
      const some = part.count(owner, rules, this.#numbers)
      if (!some) return null
      const known = counts
      counts = some.counts.map((count, at) => count + (known[at] ?? 0))
      if (some.odd) this.#takeOdd(run.ref, before, some.odd, odd)
      before.user += part.userCounts[owner] ?? 0
      before.entry += part.entryCounts[owner] ?? 0
    }
    return { counts, odd: Uint32Array.from(odd) }
  }

  /** Takes in some users of a customer; `taken`: their entries. */
  #takeOdd(
    ref: number,
    before: { user: number; entry: number },
    { block, places }: NonNullable<LaidCounts['odd']>,
    taken: number[],
  ): void {
    const { names: bytes, nameLengths: lengths, entryCounts } = block
    for (let first = 0, entry = 0, start = 0; first < lengths.length; first++) {
      const user = before.user + (places[first * 2] ?? 0)
      const place = before.entry + (places[first * 2 + 1] ?? 0)
      const last = first + 1
      this.#users.fill(user, ref, { bytes, start, lengths, first, last })
      const end = this.#table.fill(place, user, block, this.#numbers, { first, last, entry })
      if (end !== place + (entryCounts[first] ?? 0)) throw miscounted()
      for (let one = place; one < end; one++) taken.push(one)
      this.#taken.add(user)
      start += lengths[first] ?? 0
      entry += entryCounts[first] ?? 0
    }
  }
}

function miscounted(): Error {
  return new Error('there are not as many parked users or entries as were counted')
}

function namesOf({ names, nameLengths }: UserBlock) {
  return { bytes: names, start: 0, lengths: nameLengths, first: 0, last: nameLengths.length }
}

/** The place of the last one whose number is not above `wanted`; -1 where there is none. */
function lastUpTo<T>(sorted: readonly T[], wanted: number, numberOf: (one: T) => number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const one = sorted[middle]
    if (one !== undefined && numberOf(one) <= wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}
