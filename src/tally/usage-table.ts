// Usage entries, one for each customer × user × workload × holding × report date: duplicates merge here,
// before anything is counted, so that memory grows with users and not with rows.
import { asDay, type Day } from '../model/day.ts'
import { int32Column, type NumberColumn, uint8Column, uint16Column } from './column-store.ts'

/** Stands for "no day" in a column of days. */
export const NO_DAY = -0x80000000
/** A removal or deletion on an unknown day: within the window. */
export const UNKNOWN_DAY = 0x7ffffffe

/** What a row says of the licence, in the order in which one row of an entry beats another. */
export const LICENCE = { notStated: 0, no: 1, yes: 2 } as const

/** Where an entry comes from: own usage rows hold one product, Graph rows a set of assigned products. */
export const ORIGIN = { own: 0, graph: 1 } as const

/** The identity of an entry and what one row says of it; numbers are indices of the collector's pools, -1 for none. */
export interface UsageEntry {
  user: number
  workload: number
  subscription: number
  /** Product (own) or set of products (Graph). */
  product: number
  report: number
  origin: number
  last: number
  licence: number
  removed: number
}

/** Merges the products of two rows of one entry: a stated one beats none. */
export type MergeProducts = (origin: number, left: number, right: number) => number

export class UsageTable {
  readonly user = int32Column()
  readonly workload = uint16Column()
  readonly subscription = int32Column()
  readonly product = int32Column()
  readonly report = int32Column()
  readonly last = int32Column()
  readonly removed = int32Column()
  readonly licence = uint8Column()
  readonly origin = uint8Column()
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

  add(entry: UsageEntry): void {
    const slot = this.#find(entry)
    const index = this.#slots[slot] ?? -1
    if (index >= 0) {
      if (entry.origin === ORIGIN.own) this.merged++
      this.#merge(index, entry)
      return
    }
    this.#slots[slot] = this.length
    this.user.push(entry.user)
    this.workload.push(entry.workload)
    this.subscription.push(entry.subscription)
    this.product.push(entry.product)
    this.report.push(entry.report)
    this.last.push(entry.last)
    this.removed.push(entry.removed)
    this.licence.push(entry.licence)
    this.origin.push(entry.origin)
    if (this.length * 2 > this.#slots.length) this.#grow()
  }

  /** One more day of activity of an entry that is there already. */
  addActivity(entry: UsageEntry): void {
    const index = this.#slots[this.#find(entry)] ?? -1
    if (index >= 0) this.#mergeActivity(index, entry.last)
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

  #merge(index: number, entry: UsageEntry): void {
    const product = this.#mergeProducts(entry.origin, this.product.at(index), entry.product)
    this.product.set(index, product)
    this.#mergeActivity(index, entry.last)
    const licence = this.licence.at(index)
    this.licence.set(index, Math.max(licence, entry.licence))
    // Of own rows those that say "licensed" decide on the removal; reports of Graph all have a say on a deletion.
    const ranked = entry.origin === ORIGIN.own
    if (ranked && entry.licence > licence) this.removed.set(index, entry.removed)
    else if (!ranked || entry.licence === licence) {
      const both = Math.min(this.removed.at(index), entry.removed) !== NO_DAY
      this.removed.set(index, both ? Math.max(this.removed.at(index), entry.removed) : NO_DAY)
    }
  }

  /** Keeps the newest day, and others only where the newest may turn out to lie after the as-of day. */
  #mergeActivity(index: number, day: number): void {
    const known = this.last.at(index)
    if (day === NO_DAY || day === known) return
    const newest = Math.max(known, day)
    const older = Math.min(known, day)
    this.last.set(index, newest)
    const report = this.report.at(index)
    if (older === NO_DAY || (report !== NO_DAY && newest <= report)) return
    const days = this.#earlier.get(index) ?? []
    if (!days.includes(older))
      this.#earlier.set(
        index,
        [...days, older].sort((a, b) => b - a),
      )
  }

  /** The slot of an entry's key, or the free one where it belongs. */
  #find(entry: UsageEntry): number {
    const mask = this.#slots.length - 1
    let slot = hash(entry.user, entry.workload, holding(entry), entry.report) & mask
    for (;;) {
      const index = this.#slots[slot] ?? -1
      if (index < 0 || this.#equals(index, entry)) return slot
      slot = (slot + 1) & mask
    }
  }

  #equals(index: number, entry: UsageEntry): boolean {
    if (this.user.at(index) !== entry.user || this.workload.at(index) !== entry.workload) return false
    if (this.report.at(index) !== entry.report || this.origin.at(index) !== entry.origin) return false
    if (entry.origin === ORIGIN.graph) return true
    if (this.subscription.at(index) !== entry.subscription) return false
    return entry.subscription >= 0 || this.product.at(index) === entry.product
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let index = 0; index < this.length; index++) {
      let slot =
        hash(this.user.at(index), this.workload.at(index), this.#holding(index), this.report.at(index)) & mask
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = index
    }
  }

  #holding(index: number): number {
    const column = (values: NumberColumn): number => values.at(index)
    return holding({
      origin: column(this.origin),
      subscription: column(this.subscription),
      product: column(this.product),
    })
  }
}

/** What tells entries of one user and workload apart: the subscription, else the product; nothing for Graph rows. */
function holding(entry: Pick<UsageEntry, 'origin' | 'subscription' | 'product'>): number {
  if (entry.origin === ORIGIN.graph) return -2
  return entry.subscription >= 0 ? entry.subscription * 2 : entry.product * 2 + 1
}

function hash(a: number, b: number, c: number, d: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ Math.imul(c + 0x165667b1, 0x27d4eb2f)
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39) ^ Math.imul(d, 0x9e3779b1)
  return (h ^ (h >>> 16)) >>> 0
}
