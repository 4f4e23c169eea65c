// References to customers. Those that are an id and perhaps a name in a large export stay where that was read, and become
// objects when something else is said of them.
import { asDay } from '../../model/day.ts'
import type { LicenceOwners } from '../../model/licence-owners.ts'
import type { UnitTexts } from '../../model/sorted-places.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import { type Customer, PlainCustomer } from './one-customer.ts'
import type { Ref } from './same-customer.ts'
import { Spellings } from './spellings.ts'

/** Numbers of a plain reference, side by side: the list that its owner stands in, its place there, newest day, first file. */
const FIELDS = 4
const LIST = 0
const OWNER = 1
const DAY = 2
const FILE = 3

export class Refs {
  size = 0
  /** By reference; undefined for plain ones. */
  readonly #objects: (Ref | undefined)[] = []
  readonly #lists: LicenceOwners[] = []
  readonly #files: string[] = []
  #plain = new Int32Array(FIELDS << 6)
  readonly #byName = new Map<string, number>()
  /** By the hash of a folded id: its reference and 1; at most half of the places are taken. */
  #slots = new Int32Array(256)
  #ids = 0

  /** The reference of a folded id. */
  ofId(key: string, file: string): number {
    const unitAt = (at: number): number => (at < key.length ? key.charCodeAt(at) : -1)
    const slot = this.#slotOf(hashOf(unitAt), ref => {
      const known = this.#objects[ref]
      return known ? known.key === key : this.#hasUnits(ref, unitAt)
    })
    return this.#taken(slot) ?? this.#enter(slot, this.#push(newRef(true, key, file)))
  }

  /** The reference of a folded name. */
  ofName(key: string, file: string): number {
    const known = this.#byName.get(key)
    if (known !== undefined) return known
    this.#byName.set(key, this.size)
    return this.#push(newRef(false, key, file))
  }

  /** The reference of a plain owner of rows of data; -1 where its id was met in another spelling, or with something else. */
  ofPlain(owners: LicenceOwners, owner: number, file: string): number {
    const unitAt = (at: number): number => owners.keyUnit(owner, at)
    const slot = this.#slotOf(hashOf(unitAt), ref => this.#hasUnits(ref, unitAt))
    const known = this.#taken(slot)
    const day = owners.dayOf(owner)
    if (known === undefined) return this.#enter(slot, this.#pushPlain(owners, owner, file, day))
    const at = known * FIELDS
    if (!this.isPlain(known)) return -1
    if (!owners.isSame(owner, this.#listOf(known), this.#plain[at + OWNER] ?? 0)) return -1
    const before = this.#plain[at + DAY] ?? NO_DAY
    // One without a day is as new as anything.
    this.#plain[at + DAY] = day === NO_DAY || before === NO_DAY ? NO_DAY : Math.max(day, before)
    return known
  }

  isPlain(ref: number): boolean {
    return this.#objects[ref] === undefined
  }

  /** A reference as an object, which it stays. */
  at(ref: number): Ref {
    const known = this.#objects[ref]
    if (known) return known
    if (ref >= this.size) throw new RangeError(`there is no reference ${ref}`)
    const [list, owner] = [this.#listOf(ref), this.#plain[ref * FIELDS + OWNER] ?? 0]
    const newest = this.#plain[ref * FIELDS + DAY] ?? NO_DAY
    const day = newest === NO_DAY ? null : asDay(newest)
    const id = list.idOf(owner)
    const made: Ref = {
      ...newRef(true, id.toLowerCase(), this.#files[this.#plain[ref * FIELDS + FILE] ?? 0] ?? ''),
      ids: Spellings.NONE.with(id, day, false),
      names: Spellings.NONE.with(list.nameOf(owner), day, false),
      hasData: true,
    }
    this.#objects[ref] = made
    return made
  }

  /** Those that are objects already. */
  *objects(): Generator<Ref> {
    for (const ref of this.#objects) if (ref) yield ref
  }

  all(): Ref[] {
    return Array.from({ length: this.size }, (_, ref) => this.at(ref))
  }

  /** A plain one that stands for itself alone. */
  customerOf(ref: number): Customer {
    return new PlainCustomer(this.#listOf(ref), this.#plain[ref * FIELDS + OWNER] ?? 0)
  }

  /** Adds the folded id or name to texts. */
  addKey(ref: number, texts: UnitTexts): void {
    const known = this.#objects[ref]
    if (known) texts.addText(known.key, (text, at) => text.charCodeAt(at))
    else this.#listOf(ref).addKey(this.#plain[ref * FIELDS + OWNER] ?? 0, texts)
  }

  /** A unit of the folded id or name; -1 behind its end. */
  #keyUnit(ref: number, at: number): number {
    const known = this.#objects[ref]
    if (!known) return this.#listOf(ref).keyUnit(this.#plain[ref * FIELDS + OWNER] ?? 0, at)
    return at < known.key.length ? known.key.charCodeAt(at) : -1
  }

  #listOf(ref: number): LicenceOwners {
    const list = this.#lists[this.#plain[ref * FIELDS + LIST] ?? 0]
    if (!list) throw new RangeError(`reference ${ref} stands nowhere`)
    return list
  }

  #push(ref: Ref): number {
    this.#objects.push(ref)
    this.#room()
    return this.size++
  }

  #pushPlain(owners: LicenceOwners, owner: number, file: string, day: number): number {
    this.#objects.push(undefined)
    this.#room()
    if (this.#lists.at(-1) !== owners) this.#lists.push(owners)
    if (this.#files.at(-1) !== file) this.#files.push(file)
    const at = this.size * FIELDS
    this.#plain[at + LIST] = this.#lists.length - 1
    this.#plain[at + OWNER] = owner
    this.#plain[at + DAY] = day
    this.#plain[at + FILE] = this.#files.length - 1
    return this.size++
  }

  #room(): void {
    if (this.size * FIELDS < this.#plain.length) return
    const grown = new Int32Array(this.#plain.length * 2)
    grown.set(this.#plain)
    this.#plain = grown
  }

  #hasUnits(ref: number, unitAt: (at: number) => number): boolean {
    for (let at = 0; ; at++) {
      const unit = unitAt(at)
      if (unit !== this.#keyUnit(ref, at)) return false
      if (unit < 0) return true
    }
  }

  /** The place of an id with that hash that is the same, else a free one. */
  #slotOf(hash: number, isSame: (ref: number) => boolean): number {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let kept = this.#slots[slot] ?? 0; kept !== 0; kept = this.#slots[slot] ?? 0) {
      if (isSame(kept - 1)) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  #taken(slot: number): number | undefined {
    const kept = this.#slots[slot] ?? 0
    return kept === 0 ? undefined : kept - 1
  }

  #enter(slot: number, ref: number): number {
    this.#slots[slot] = ref + 1
    if (++this.#ids * 2 < this.#slots.length) return ref
    const old = this.#slots
    this.#slots = new Int32Array(old.length * 2)
    for (const kept of old) {
      if (kept === 0) continue
      const free = this.#slotOf(
        hashOf(at => this.#keyUnit(kept - 1, at)),
        () => false,
      )
      this.#slots[free] = kept
    }
    return ref
  }
}

function newRef(byId: boolean, key: string, file: string): Ref {
  const { NONE } = Spellings
  return { byId, key, ids: NONE, names: NONE, domains: NONE, hasData: false, hasPoints: false, file }
}

function hashOf(unitAt: (at: number) => number): number {
  let hash = 0
  for (let at = 0, unit = unitAt(0); unit >= 0; unit = unitAt(++at))
    hash = Math.imul(hash ^ unit, 0x9e3779b1) ^ (hash >>> 15)
  return hash ^ (hash >>> 13)
}
