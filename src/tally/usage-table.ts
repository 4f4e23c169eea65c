// Usage entries, one for each customer × user × workload × holding × report date: duplicates merge here,
// before anything is counted, so that memory grows with users and not with rows.
import { hashWith } from '../columns/hash.ts'
import { Numbers } from '../columns/numbers.ts'
import { asDay, type Day } from '../model/day.ts'
import { NO_DAY, ORIGIN } from '../model/usage-batch.ts'
import { Frames, type MergeProducts } from './frames.ts'

export class UsageTable {
  readonly frames = new Frames()
  readonly user = new Numbers()
  /** What the entry says beside its user and day: an index of `frames`. */
  readonly frame = new Numbers()
  /** Newest activity, also where it lies after the as-of day; NO_DAY for none. */
  readonly last = new Numbers()
  /** Own rows that fell together with an entry already there; reports of Graph overlap by their nature. */
  merged = 0
  /** Earlier activity of entries whose newest activity may lie after the as-of day. */
  readonly #earlier = new Map<number, number[]>()
  readonly #mergeProducts: MergeProducts
  #slots = new Int32Array(4096).fill(-1)

  constructor(mergeProducts: MergeProducts) {
    this.#mergeProducts = mergeProducts
  }

  get length(): number {
    return this.user.length
  }

  add(user: number, frame: number, last: number): void {
    const slot = this.#find(user, frame)
    const index = this.#slots[slot] ?? -1
    if (index >= 0) {
      if (this.frames.originOf(frame) === ORIGIN.own) this.merged++
      const known = this.frame.at(index)
      if (known !== frame) this.frame.set(index, this.frames.merge(known, frame, this.#mergeProducts))
      this.#mergeActivity(index, last)
      return
    }
    this.#slots[slot] = this.user.push(user)
    this.frame.push(frame)
    this.last.push(last)
    if (this.length * 2 > this.#slots.length) this.#grow()
  }

  /** One more day of activity of an entry that is there already. */
  addActivity(user: number, frame: number, day: number): void {
    const index = this.#slots[this.#find(user, frame)] ?? -1
    if (index >= 0) this.#mergeActivity(index, day)
  }

  /** The report date of an entry; NO_DAY where it has none. */
  reportOf(index: number): number {
    return this.frames.reportOf(this.frame.at(index))
  }

  /** Newest activity of an entry not after `asOf`; NO_DAY where there is none. */
  lastUpTo(index: number, asOf: Day): number {
    const newest = this.last.at(index)
    if (newest <= asOf) return newest
    return (this.#earlier.get(index) ?? []).reduce(
      (best, day) => (day <= asOf && day > best ? day : best),
      NO_DAY,
    )
  }

  /** All days of activity that an entry still knows, newest first. */
  activityOf(index: number): Day[] {
    const newest = this.last.at(index)
    if (newest === NO_DAY) return []
    return [newest, ...(this.#earlier.get(index) ?? [])].map(asDay)
  }

  /** Keeps the newest day, and others only where the newest may turn out to lie after the as-of day. */
  #mergeActivity(index: number, day: number): void {
    const known = this.last.at(index)
    if (day === NO_DAY || day === known) return
    const newest = Math.max(known, day)
    const older = Math.min(known, day)
    this.last.set(index, newest)
    const report = this.reportOf(index)
    if (older === NO_DAY || (report !== NO_DAY && newest <= report)) return
    const days = this.#earlier.get(index) ?? []
    if (!days.includes(older))
      this.#earlier.set(
        index,
        [...days, older].sort((a, b) => b - a),
      )
  }

  /** The slot of an entry's key, or the free one where it belongs. */
  #find(user: number, frame: number): number {
    const mask = this.#slots.length - 1
    const identity = this.frames.identityOf(frame)
    let slot = hashWith(user, identity) & mask
    for (;;) {
      const index = this.#slots[slot] ?? -1
      if (index < 0) return slot
      if (this.user.at(index) === user) {
        const other = this.frame.at(index)
        if (other === frame || this.frames.identityOf(other) === identity) return slot
      }
      slot = (slot + 1) & mask
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let index = 0; index < this.length; index++) {
      let slot = hashWith(this.user.at(index), this.frames.identityOf(this.frame.at(index))) & mask
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = index
    }
  }
}
