// Numbers for names, kept as bytes in one block: a million users take some ten megabytes and no strings.
import { Buffer } from 'node:buffer'
import { hashWith } from './hash.ts'
import { Numbers } from './numbers.ts'

/** Names under tags: the same bytes under two tags are two names. Numbers are given in order of first appearance. */
export class Names {
  readonly tags = new Numbers()
  readonly #ends = new Numbers()
  readonly #hashes = new Numbers()
  #bytes = Buffer.alloc(1 << 12)
  #slots = new Int32Array(1024).fill(-1)

  get size(): number {
    return this.tags.length
  }

  /** The number of the name `bytes[start … end − 1]`; `hash` is that of the bytes alone (`hashBytes`). */
  add(tag: number, bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1
    const mixed = hashWith(hash, tag)
    let slot = mixed & mask
    for (;;) {
      const known = this.#slots[slot] ?? -1
      if (known < 0) break
      if (this.#hashes.at(known) === mixed && this.#equals(known, tag, bytes, start, end)) return known
      slot = (slot + 1) & mask
    }
    this.#keep(bytes, start, end)
    this.#hashes.push(mixed)
    this.#slots[slot] = this.tags.push(tag)
    if (this.size * 2 > this.#slots.length) this.#rehash()
    return this.size - 1
  }

  /** Forgets all names, and keeps the room for as many. */
  clear(): void {
    this.tags.length = 0
    this.#ends.length = 0
    this.#hashes.length = 0
    this.#slots.fill(-1)
  }

  text(name: number): string {
    return this.#bytes.toString('utf8', this.startOf(name), this.endOf(name))
  }

  startOf(name: number): number {
    return name > 0 ? this.#ends.at(name - 1) : 0
  }

  endOf(name: number): number {
    return this.#ends.at(name)
  }

  /** All names, one behind the other, up to date until the next `add`. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.size > 0 ? this.endOf(this.size - 1) : 0)
  }

  ends(): Int32Array {
    return this.#ends.view()
  }

  #keep(bytes: Uint8Array, start: number, end: number): void {
    const used = this.endOf(this.size - 1)
    const needed = used + end - start
    if (needed > this.#bytes.length) {
      const grown = Buffer.alloc(Math.max(needed, this.#bytes.length * 2))
      grown.set(this.#bytes)
      this.#bytes = grown
    }
    for (let at = start, to = used; at < end; at++, to++) this.#bytes[to] = bytes[at] ?? 0
    this.#ends.push(needed)
  }

  #equals(known: number, tag: number, bytes: Uint8Array, start: number, end: number): boolean {
    const first = this.startOf(known)
    if (this.tags.at(known) !== tag || this.endOf(known) - first !== end - start) return false
    const kept = this.#bytes
    for (let at = start, other = first; at < end; at++, other++) if (bytes[at] !== kept[other]) return false
    return true
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let name = 0; name < this.size; name++) {
      let slot = this.#hashes.at(name) & mask
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = name
    }
  }
}
