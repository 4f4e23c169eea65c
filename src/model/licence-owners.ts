// Whose rows of a licence export are, and of when. Most customers are an id and a name, and stay bytes until somebody asks.
import { Buffer } from 'node:buffer'
import { grown, grownBytes } from '../columns/grown.ts'
import { hashEnd, hashUnit } from '../columns/hash.ts'
import { asDay } from './day.ts'
import type { UnitTexts } from './sorted-places.ts'
import { type BatchOwner, NO_DAY } from './usage-batch.ts'

/** Where the cells of an owner stand in some bytes. */
export interface OwnerCells {
  idStart: number
  idEnd: number
  nameStart: number
  nameEnd: number
}

/** Numbers of an owner, side by side: where its id starts (-1: it is an object), where its name does and ends, and its day. */
const FIELDS = 4
const ID = 0
const NAME = 1
const END = 2
const DAY = 3

/** Makes small letters of capitals, and leaves digits and hyphens as they are. */
const SMALL = 0x20

/**
 * Owners by number, each with other cells than all others. Plain ones have an id of letters, digits and hyphens, which is
 * compared without regard to case and in no other way, and a name of visible ASCII, or none.
 */
export class LicenceOwners {
  length = 0
  #bytes = Buffer.allocUnsafeSlow(1 << 12)
  #used = 0
  #fields = new Int32Array(FIELDS << 6)
  readonly #others = new Map<number, BatchOwner>()

  add(owner: BatchOwner): number {
    this.#others.set(this.length, owner)
    return this.#keep(-1, -1, -1, owner.report ?? NO_DAY)
  }

  /** `day`: NO_DAY for none. */
  addPlain(from: Uint8Array, { idStart, idEnd, nameStart, nameEnd }: OwnerCells, day: number): number {
    const id = this.#used
    const name = id + idEnd - idStart
    const end = name + nameEnd - nameStart
    if (end > this.#bytes.length) this.#bytes = grownBytes(this.#bytes, id, end)
    const bytes = this.#bytes
    for (let at = id; at < name; at++) bytes[at] = from[idStart + at - id] ?? 0
    for (let at = name; at < end; at++) bytes[at] = from[nameStart + at - name] ?? 0
    this.#used = end
    return this.#keep(id, name, end, day)
  }

  #keep(id: number, name: number, end: number, day: number): number {
    const at = this.length * FIELDS
    if (at === this.#fields.length) this.#fields = grown(this.#fields)
    this.#fields[at + ID] = id
    this.#fields[at + NAME] = name
    this.#fields[at + END] = end
    this.#fields[at + DAY] = day
    return this.length++
  }

  /** An owner as an object: of a plain one it is made anew each time. */
  at(owner: number): BatchOwner {
    const day = this.dayOf(owner)
    const known = this.#others.get(owner)
    return known ?? { customer: this.customerOf(owner), report: day === NO_DAY ? null : asDay(day) }
  }

  customerOf(owner: number): BatchOwner['customer'] {
    return this.#others.get(owner)?.customer ?? { id: this.idOf(owner), name: this.nameOf(owner) }
  }

  isPlain(owner: number): boolean {
    return this.#field(owner, ID) >= 0
  }

  /** NO_DAY for none. */
  dayOf(owner: number): number {
    return this.#field(owner, DAY)
  }

  /** Of a plain one, as it is written; the same for its name, '' for none. */
  idOf(owner: number): string {
    return this.#bytes.toString('latin1', this.#field(owner, ID), this.#field(owner, NAME))
  }

  nameOf(owner: number): string {
    return this.#bytes.toString('latin1', this.#field(owner, NAME), this.#field(owner, END))
  }

  /** Of a plain one's id; the same of its id and name together. */
  idLengthOf(owner: number): number {
    return this.#field(owner, NAME) - this.#field(owner, ID)
  }

  lengthOf(owner: number): number {
    return this.#field(owner, END) - this.#field(owner, ID)
  }

  /** Copies the first bytes of a plain one's id and name; returns where they end. */
  copy(owner: number, length: number, to: Uint8Array, at: number): number {
    const from = this.#field(owner, ID) - at
    const end = at + length
    for (let place = at; place < end; place++) to[place] = this.#bytes[from + place] ?? 0
    return end
  }

  hasName(owner: number): boolean {
    return this.#field(owner, NAME) < this.#field(owner, END)
  }

  /** The hash of a plain one's folded id: that of the id as a text. */
  hashOfKey(owner: number): number {
    const [start, end] = [this.#field(owner, ID), this.#field(owner, NAME)]
    let hash = end - start
    for (let at = start; at < end; at++) hash = hashUnit(hash, (this.#bytes[at] ?? 0) | SMALL)
    return hashEnd(hash)
  }

  /** Whether that is a plain one's folded id. */
  hasKey(owner: number, key: string): boolean {
    const start = this.#field(owner, ID)
    if (this.#field(owner, NAME) - start !== key.length) return false
    for (let at = 0; at < key.length; at++)
      if (((this.#bytes[start + at] ?? 0) | SMALL) !== key.charCodeAt(at)) return false
    return true
  }

  /** Whether two plain ones have one id. */
  isSameKey(owner: number, other: LicenceOwners, otherOwner: number): boolean {
    const start = this.#field(owner, ID)
    const otherStart = other.#field(otherOwner, ID)
    const length = this.#field(owner, NAME) - start
    if (other.#field(otherOwner, NAME) - otherStart !== length) return false
    for (let at = 0; at < length; at++)
      if (((this.#bytes[start + at] ?? 0) | SMALL) !== ((other.#bytes[otherStart + at] ?? 0) | SMALL))
        return false
    return true
  }

  /** Adds a plain one's folded id to texts. */
  addKey(owner: number, texts: UnitTexts): void {
    const start = this.#field(owner, ID)
    const length = this.#field(owner, NAME) - start
    const to = texts.add(length)
    for (let at = 0; at < length; at++) texts.units[to + at] = (this.#bytes[start + at] ?? 0) | SMALL
  }

  /** Whether two plain ones have different ids: looked for, where there are thousands, until the first two are found. */
  isSurelySeveral(): boolean {
    let first = -1
    for (let owner = 0; owner < this.length; owner++) {
      if (!this.isPlain(owner)) continue
      if (first >= 0 && !this.isSameKey(owner, this, first)) return true
      first = owner
    }
    return false
  }

  /** Whether two plain ones are written alike. */
  isSame(owner: number, other: LicenceOwners, otherOwner: number): boolean {
    const start = this.#field(owner, ID)
    const otherStart = other.#field(otherOwner, ID)
    const length = this.#field(owner, END) - start
    if (other.#field(otherOwner, END) - otherStart !== length) return false
    if (this.#field(owner, NAME) - start !== other.#field(otherOwner, NAME) - otherStart) return false
    for (let at = 0; at < length; at++)
      if (this.#bytes[start + at] !== other.#bytes[otherStart + at]) return false
    return true
  }

  #field(owner: number, which: number): number {
    return this.#fields[owner * FIELDS + which] ?? -1
  }
}
