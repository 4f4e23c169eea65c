// Numbers for names, kept as bytes in one block: a million users take some fifty megabytes, and no strings.
import { Buffer } from 'node:buffer'
import { hashWith, viewOf } from './hash.ts'

/** What is kept of a name beside its bytes, side by side: one look into memory finds all of it. */
const FIELDS = 4
const HASH = 0
const TAG = 1
const START = 2
const END = 3

/** Names under tags: the same bytes under two tags are two names. Numbers are given in order of first appearance. */
export class Names {
  size = 0
  #fields = new Int32Array(64 * FIELDS)
  #bytes = Buffer.alloc(1 << 12)
  #view = viewOf(this.#bytes)
  #used = 0
  #slots = new Int32Array(256).fill(-1)

  /** The number of the name `bytes[start … end − 1]`; `hash` is that of the bytes alone (`hashBytes`). */
  add(tag: number, bytes: DataView, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1
    const mixed = hashWith(hash, tag)
    let slot = mixed & mask
    for (;;) {
      const known = this.#slots[slot] ?? -1
      if (known < 0) break
      if (this.#fields[known * FIELDS] === mixed && this.#equals(known, tag, bytes, start, end)) return known
      slot = (slot + 1) & mask
    }
    this.#slots[slot] = this.size
    this.#keep(mixed, tag, bytes, start, end)
    if (this.size * 2 > this.#slots.length) this.#rehash()
    return this.size - 1
  }

  /** Forgets all names, and keeps the room for as many. */
  clear(): void {
    this.size = 0
    this.#used = 0
    this.#slots.fill(-1)
  }

  text(name: number): string {
    const fields = this.#fields
    return this.#bytes.toString('utf8', fields[name * FIELDS + START], fields[name * FIELDS + END])
  }

  /** Where the bytes of a name stand, until the next `add`. */
  placeOf(name: number): { view: DataView; start: number; end: number } {
    const place = name * FIELDS
    return { view: this.#view, start: this.#fields[place + START] ?? 0, end: this.#fields[place + END] ?? 0 }
  }

  /**
   * Reads what adding names with these tags and hashes will read, and forgets it: in a loop as short as this the
   * processor waits for many places of memory at once, and then finds them at hand.
   */
  lookAhead(tags: Int32Array, hashes: Int32Array, start: number, end: number): number {
    const mask = this.#slots.length - 1
    let seen = 0
    for (let at = start; at < end; at++) {
      const known = this.#slots[hashWith(hashes[at] ?? 0, tags[at] ?? 0) & mask] ?? -1
      seen ^= this.#fields[Math.max(0, known) * FIELDS + START] ?? 0
    }
    for (let at = start; at < end; at++) {
      const known = this.#slots[hashWith(hashes[at] ?? 0, tags[at] ?? 0) & mask] ?? -1
      seen ^= this.#bytes[this.#fields[Math.max(0, known) * FIELDS + START] ?? 0] ?? 0
    }
    return seen
  }

  tagOf(name: number): number {
    return this.#fields[name * FIELDS + TAG] ?? -1
  }

  /** A copy of all names, one behind the other, with the end and the tag of each. */
  copy(): { bytes: Uint8Array; ends: Int32Array; tags: Int32Array } {
    const ends = new Int32Array(this.size)
    const tags = new Int32Array(this.size)
    for (let name = 0; name < this.size; name++) {
      ends[name] = this.#fields[name * FIELDS + END] ?? 0
      tags[name] = this.#fields[name * FIELDS + TAG] ?? 0
    }
    return { bytes: new Uint8Array(this.#bytes.subarray(0, this.#used)), ends, tags }
  }

  #keep(hash: number, tag: number, bytes: DataView, start: number, end: number): void {
    const first = this.#used
    this.#used += end - start
    if (this.#used > this.#bytes.length) {
      const grown = Buffer.alloc(Math.max(this.#used, this.#bytes.length * 2))
      grown.set(this.#bytes)
      this.#bytes = grown
      this.#view = viewOf(grown)
    }
    for (let at = start, to = first; at < end; at++, to++) this.#bytes[to] = bytes.getUint8(at)
    if (this.size * FIELDS === this.#fields.length) {
      const grown = new Int32Array(this.#fields.length * 2)
      grown.set(this.#fields)
      this.#fields = grown
    }
    const place = this.size++ * FIELDS
    this.#fields[place + HASH] = hash
    this.#fields[place + TAG] = tag
    this.#fields[place + START] = first
    this.#fields[place + END] = this.#used
  }

  #equals(known: number, tag: number, bytes: DataView, start: number, end: number): boolean {
    const fields = this.#fields
    const place = known * FIELDS
    const first = fields[place + START] ?? 0
    if (fields[place + TAG] !== tag || (fields[place + END] ?? 0) - first !== end - start) return false
    const kept = this.#view
    let at = start
    let other = first
    for (; at + 4 <= end; at += 4, other += 4) {
      if (bytes.getInt32(at, true) !== kept.getInt32(other, true)) return false
    }
    for (; at < end; at++, other++) if (bytes.getUint8(at) !== kept.getUint8(other)) return false
    return true
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let name = 0; name < this.size; name++) {
      let slot = (this.#fields[name * FIELDS] ?? 0) & mask
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = name
    }
  }
}
