// References to customers. Those that are an id and perhaps a name in a large export stay where that was read, and become
// objects when something else is said of them.

import { grown } from '../../columns/grown.ts'
import { hashText } from '../../columns/hash.ts'
import { asDay } from '../../model/day.ts'
import type { LicenceOwners } from '../../model/licence-owners.ts'
import type { UnitTexts } from '../../model/sorted-places.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import type { Customers } from './customers.ts'
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
  /** By the hash of a folded id: its reference and 1, and the hash; at most half of the places are taken. */
  #slots = new Int32Array(512)
  #ids = 0

  /** The reference of a folded id. */
  ofId(key: string, file: string): number {
    const hash = hashText(key)
    const slot = this.#slotOf(hash, ref => this.#objects[ref]?.key === key || this.#isPlainKey(ref, key))
    return this.#taken(slot) ?? this.#enter(slot, hash, this.#push(newRef(true, key, file)))
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
    const hash = owners.hashOfKey(owner)
    const slot = this.#slotOf(hash, ref => this.#hasKeyOf(ref, owners, owner))
    const known = this.#taken(slot)
    const day = owners.dayOf(owner)
    if (known === undefined) return this.#enter(slot, hash, this.#pushPlain(owners, owner, file, day))
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

  /** Adds a plain one, which stands for itself alone; returns its index. */
  addPlainTo(customers: Customers, ref: number): number {
    return customers.addPlain(this.#listOf(ref), this.#plain[ref * FIELDS + OWNER] ?? 0)
  }

  /** Adds the folded id or name to texts. */
  addKey(ref: number, texts: UnitTexts): void {
    const known = this.#objects[ref]
    if (known) texts.addText(known.key, (text, at) => text.charCodeAt(at))
    else this.#listOf(ref).addKey(this.#plain[ref * FIELDS + OWNER] ?? 0, texts)
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
    if (this.size * FIELDS === this.#plain.length) this.#plain = grown(this.#plain)
  }

  #isPlainKey(ref: number, key: string): boolean {
    return this.isPlain(ref) && this.#listOf(ref).hasKey(this.#plain[ref * FIELDS + OWNER] ?? 0, key)
  }

  #hasKeyOf(ref: number, owners: LicenceOwners, owner: number): boolean {
    const known = this.#objects[ref]
    if (known) return owners.hasKey(owner, known.key)
    return owners.isSameKey(owner, this.#listOf(ref), this.#plain[ref * FIELDS + OWNER] ?? 0)
  }

  /** The place of an id with that hash that is the same, else a free one. */
  #slotOf(hash: number, isSame: (ref: number) => boolean): number {
    const mask = this.#slots.length / 2 - 1
    let slot = hash & mask
    for (let kept = this.#slots[slot * 2] ?? 0; kept !== 0; kept = this.#slots[slot * 2] ?? 0) {
      if (this.#slots[slot * 2 + 1] === hash && isSame(kept - 1)) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  #taken(slot: number): number | undefined {
    const kept = this.#slots[slot * 2] ?? 0
    return kept === 0 ? undefined : kept - 1
  }

  #enter(slot: number, hash: number, ref: number): number {
    this.#slots[slot * 2] = ref + 1
    this.#slots[slot * 2 + 1] = hash
    if (++this.#ids * 4 < this.#slots.length) return ref
    const old = this.#slots
    this.#slots = new Int32Array(old.length * 2)
    for (let at = 0; at < old.length; at += 2) {
      const kept = old[at] ?? 0
      if (kept === 0) continue
      const keptHash = old[at + 1] ?? 0
      const free = this.#slotOf(keptHash, () => false)
      this.#slots[free * 2] = kept
      this.#slots[free * 2 + 1] = keptHash
    }
    return ref
  }
}

function newRef(byId: boolean, key: string, file: string): Ref {
  const { NONE } = Spellings
  return { byId, key, ids: NONE, names: NONE, domains: NONE, hasData: false, hasPoints: false, file }
}
