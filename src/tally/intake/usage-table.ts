// Usage entries, one for each customer × user × workload × holding × report date: duplicates merge here,
// before anything is counted, so that memory grows with users and not with rows.
import { grown } from '../../columns/grown.ts'
import { hashWith } from '../../columns/hash.ts'
import type { Day } from '../../model/day.ts'
import { isGraph, NO_DAY, type UserBlock } from '../../model/usage-batch.ts'
import { EntryKinds, type Merges } from './entry-kinds.ts'
import { RareDays } from './rare-days.ts'

/** Numbers of an entry, side by side: one look into memory finds all of it. */
const FIELDS = 3
const USER = 0
const ENTRY_KIND = 1
const LAST = 2
const NONE: readonly number[] = []

export class UsageTable {
  readonly entryKinds = new EntryKinds()
  length = 0
  /** Own rows that fell together with an entry already there; reports of Graph overlap by their nature. */
  merged = 0
  /** Earlier activity of entries whose newest activity may lie after the as-of day. */
  readonly #earlier = new Map<number, number[]>()
  readonly #merges: Merges
  #fields = new Int32Array(1024 * FIELDS)
  /** By entry: the earliest day of its licence. */
  #sinces = new RareDays()
  #slots = new Int32Array(4096).fill(-1)
  /** Entries before this one have slots. */
  #indexed = 0
  /** Whether entries lie in the order of their users, those of each together. */
  isInOrder = true

  constructor(merges: Merges) {
    this.#merges = merges
  }

  userOf(index: number): number {
    return this.#fields[index * FIELDS + USER] ?? 0
  }

  /** What the entry says beside its user and day: an index of `entryKinds`. */
  entryKindOf(index: number): number {
    return this.#fields[index * FIELDS + ENTRY_KIND] ?? 0
  }

  /** Newest activity, also where it lies after the as-of day; NO_DAY for none. */
  lastOf(index: number): number {
    return this.#fields[index * FIELDS + LAST] ?? 0
  }

  /** The earliest day on which a licence of the entry was given out; NO_DAY where none is known. */
  sinceOf(index: number): number {
    return this.#sinces.of(index)
  }

  /** Makes room for that many entries more. */
  reserve(entries: number): void {
    this.#makeRoom(this.length + entries)
  }

  /**
   * Adds the entries of users who have none: those from place `first` to before `last` of a block, the first of whom is
   * `user`. Their entries begin at `entry`. `numbers` are the kinds of entries that the block's kinds stand for, negative where an entry
   * is left out. Room must be reserved.
   */
  append(
    user: number,
    { entryCounts, kinds, days, sinces }: Pick<UserBlock, 'entryCounts' | 'kinds' | 'days' | 'sinces'>,
    numbers: Int32Array,
    { first, last, entry }: { first: number; last: number; entry: number },
  ): void {
    const fields = this.#fields
    this.#noteOrder(user)
    let at = entry
    for (let place = first; place < last; place++, user++) {
      const start = this.length
      for (const end = at + (entryCounts[place] ?? 0); at < end; at++) {
        const entryKind = numbers[kinds[at] ?? 0] ?? -1
        if (entryKind < 0) continue
        const day = days[at] ?? NO_DAY
        const since = sinces[at] ?? NO_DAY
        const known = this.entryKinds.comesAgain(entryKind, user) ? this.#findSince(start, entryKind) : -1
        if (known >= 0) this.#merge(known, entryKind, day, since)
        else {
          const to = this.length++ * FIELDS
          fields[to + USER] = user
          fields[to + ENTRY_KIND] = entryKind
          fields[to + LAST] = day
          this.#sinces.set(this.length - 1, since)
        }
      }
    }
  }

  add(user: number, entryKind: number, last: number, since: number): void {
    const slot = this.#find(user, entryKind)
    const index = this.#slots[slot] ?? -1
    if (index >= 0) {
      this.#merge(index, entryKind, last, since)
      return
    }
    this.#slots[slot] = this.length
    this.#push(user, entryKind, last, since)
    this.#indexed = this.length
    if (this.length * 2 > this.#slots.length) this.#index()
  }

  /** One more day of activity of an entry that is there already. */
  addActivity(user: number, entryKind: number, day: number): void {
    const index = this.#slots[this.#find(user, entryKind)] ?? -1
    if (index >= 0) this.#mergeActivity(index, day)
  }

  /**
   * Moves every entry to its place, which is asked for in the order of the entries; nothing can be added afterwards.
   */
  sortAndCut(placeOf: (index: number) => number): void {
    const moved = new Int32Array(this.length * FIELDS)
    const sinces = new RareDays()
    const days = new Map(this.#earlier)
    this.#earlier.clear()
    for (let index = 0; index < this.length; index++) {
      const place = placeOf(index)
      const from = index * FIELDS
      moved[place * FIELDS + USER] = this.#fields[from + USER] ?? 0
      moved[place * FIELDS + ENTRY_KIND] = this.#fields[from + ENTRY_KIND] ?? 0
      moved[place * FIELDS + LAST] = this.#fields[from + LAST] ?? 0
      sinces.set(place, this.sinceOf(index))
      const others = days.size > 0 ? days.get(index) : undefined
      if (others) this.#earlier.set(place, others)
    }
    this.#fields = moved
    this.#sinces = sinces
    this.#slots = new Int32Array(0)
  }

  /** The report date of an entry; NO_DAY where it has none. */
  reportOf(index: number): number {
    return this.entryKinds.reportOf(this.entryKindOf(index))
  }

  /** Newest activity of an entry not after `asOf`; NO_DAY where there is none. */
  lastUpTo(index: number, asOf: Day): number {
    const newest = this.lastOf(index)
    if (newest <= asOf) return newest
    return this.earlierOf(index).reduce((best, day) => (day <= asOf && day > best ? day : best), NO_DAY)
  }

  /** Days of activity before the newest that an entry still knows, newest first. */
  earlierOf(index: number): readonly number[] {
    return this.#earlier.get(index) ?? NONE
  }

  /** Keeps the newest day, and others only where the newest may turn out to lie after the as-of day. */
  #mergeActivity(index: number, day: number): void {
    const known = this.lastOf(index)
    if (day === NO_DAY || day === known) return
    const newest = Math.max(known, day)
    const older = Math.min(known, day)
    this.#fields[index * FIELDS + LAST] = newest
    const report = this.reportOf(index)
    if (older === NO_DAY || (report !== NO_DAY && newest <= report)) return
    const days = this.earlierOf(index)
    if (!days.includes(older))
      this.#earlier.set(
        index,
        [...days, older].sort((a, b) => b - a),
      )
  }

  /** Brings a row together with the entry that it is of. */
  #merge(index: number, entryKind: number, last: number, since: number): void {
    if (!isGraph({ origin: this.entryKinds.originOf(entryKind) })) this.merged++
    const known = this.entryKindOf(index)
    if (known !== entryKind) {
      this.#fields[index * FIELDS + ENTRY_KIND] = this.entryKinds.merge(known, entryKind, this.#merges)
    }
    this.#mergeActivity(index, last)
    const before = this.sinceOf(index)
    if (since !== NO_DAY && (before === NO_DAY || since < before)) this.#sinces.set(index, since)
  }

  /** Call before an entry of a user is added. */
  #noteOrder(user: number): void {
    if (this.length > 0 && user < this.userOf(this.length - 1)) this.isInOrder = false
  }

  /** The entry from `start` on that has the identity of a kind; -1 for none. */
  #findSince(start: number, entryKind: number): number {
    const identity = this.entryKinds.identityOf(entryKind)
    for (let index = start; index < this.length; index++) {
      if (this.entryKinds.identityOf(this.entryKindOf(index)) === identity) return index
    }
    return -1
  }

  #push(user: number, entryKind: number, last: number, since: number): void {
    const place = this.length * FIELDS
    if (place >= this.#fields.length) this.#makeRoom(this.length + 1)
    this.#noteOrder(user)
    this.#fields[place + USER] = user
    this.#fields[place + ENTRY_KIND] = entryKind
    this.#fields[place + LAST] = last
    this.#sinces.set(this.length++, since)
  }

  /** The slot of an entry's key, or the free one where it belongs. */
  #find(user: number, entryKind: number): number {
    if (this.#indexed < this.length) this.#index()
    const mask = this.#slots.length - 1
    const identity = this.entryKinds.identityOf(entryKind)
    let slot = hashWith(user, identity) & mask
    for (;;) {
      const index = this.#slots[slot] ?? -1
      if (index < 0) return slot
      if (this.userOf(index) === user) {
        const other = this.entryKindOf(index)
        if (other === entryKind || this.entryKinds.identityOf(other) === identity) return slot
      }
      slot = (slot + 1) & mask
    }
  }

  #makeRoom(entries: number): void {
    if (entries * FIELDS > this.#fields.length) this.#fields = grown(this.#fields, entries * FIELDS)
  }

  /** Gives the entries slots that have none; half as many are taken as there are at most. */
  #index(): void {
    if (this.#slots.length < this.length * 2) {
      let slots = this.#slots.length
      while (slots < this.length * 2) slots *= 2
      this.#slots = new Int32Array(slots).fill(-1)
      this.#indexed = 0
    }
    const mask = this.#slots.length - 1
    for (let index = this.#indexed; index < this.length; index++) {
      let slot = hashWith(this.userOf(index), this.entryKinds.identityOf(this.entryKindOf(index))) & mask
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = index
    }
    this.#indexed = this.length
  }
}
