// Numbers for names, kept as bytes in one block: a million users take some fifty megabytes, and no strings.
import { Buffer, isAscii } from 'node:buffer'
import { InputError } from '../model/problem.ts'
import { grown } from './grown.ts'
import { hashBytes, hashWith, viewOf } from './hash.ts'

/** What is kept of a name beside its bytes, side by side; they begin where those of the name before end. */
const FIELDS = 3
const HASH = 0
const TAG = 1
const END = 2

/** Names that stand one behind the other in `bytes`, from `start` on: `lengths[first … last − 1]` bytes each. */
export interface JoinedNames {
  bytes: Uint8Array
  start: number
  lengths: Int32Array
  first: number
  last: number
}

/** Names from `first` to before `end`. */
export interface NameRun {
  first: number
  end: number
}

/** Bytes of all names: places in them are kept in 32 bits. Some 40 million users take so many. */
const MOST_BYTES = 2 ** 31 - 1

/** Names under tags: the same bytes under two tags are two names. Numbers are given in order of first appearance. */
export class Names {
  size = 0
  #fields = new Int32Array(64 * FIELDS)
  #bytes = Buffer.alloc(1 << 12)
  #view = viewOf(this.#bytes)
  #used = 0
  #slots = new Int32Array(256).fill(-1)
  /** Names before this one have hashes and slots. */
  #indexed = 0
  readonly #most: number

  /** Beyond `most` bytes an InputError is thrown: more than one process can hold. */
  constructor(most = MOST_BYTES) {
    this.#most = most
  }

  /** The number of the name `bytes[start … end − 1]`; `hash` is that of the bytes alone (`hashBytes`). */
  add(tag: number, bytes: DataView, start: number, end: number, hash: number): number {
    if (this.#indexed < this.size) this.#index()
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
    if (this.size * 2 > this.#slots.length) this.#rehash(this.#slots.length * 2)
    return this.size - 1
  }

  text(name: number): string {
    return this.#bytes.toString('utf8', this.#startOf(name), this.#endOf(name))
  }

  /** Where the bytes of a name stand, until the next `add`. */
  placeOf(name: number): { view: DataView; start: number; end: number } {
    return { view: this.#view, start: this.#startOf(name), end: this.#endOf(name) }
  }

  /**
   * Calls `look` with names, one after the other, which tells how many of its last bytes matter, 0 for none; a name that ends in the same
   * ones as the last that was looked at is not looked at. Returns how many those were.
   */
  lookAtTails(runs: Iterable<NameRun>, look: (name: number) => number): number {
    const view = this.#view
    let skipped = 0
    let known = 0
    let length = 0
    for (const { first, end } of runs) {
      let start = this.#startOf(first)
      for (let name = first; name < end; name++) {
        const stop = this.#endOf(name)
        if (length > 0 && stop - start >= length && isSame(view, known, stop - length, length)) skipped++
        else {
          length = look(name)
          known = stop - length
        }
        start = stop
      }
    }
    return skipped
  }

  /** That of its bytes alone (`hashBytes`). */
  hashOf(name: number): number {
    return hashBytes(this.#view, this.#startOf(name), this.#endOf(name))
  }

  isBlank(name: number): boolean {
    return this.#startOf(name) === this.#endOf(name)
  }

  /** The names that have letters beyond ASCII. */
  *special(): Generator<number> {
    if (isAscii(this.#bytes.subarray(0, this.#used))) return
    for (let name = 0; name < this.size; name++) if (!this.#isPlain(name)) yield name
  }

  /** Whether these letters stand anywhere in the names. */
  includes(letters: string): boolean {
    return this.#bytes.subarray(0, this.#used).includes(letters)
  }

  tagOf(name: number): number {
    return this.#fields[name * FIELDS + TAG] ?? -1
  }

  /** Adds names that are certainly new. Returns the number of the first; they are hashed when a name is looked for. */
  append(tag: number, { bytes, start, lengths, first, last }: JoinedNames): number {
    const number = this.size
    let end = this.#used
    this.#makeRoom(last - first)
    const fields = this.#fields
    for (let at = first, place = number * FIELDS; at < last; at++, place += FIELDS) {
      fields[place + TAG] = tag
      end += lengths[at] ?? 0
      fields[place + END] = end
    }
    this.size += last - first
    this.#makeRoomForBytes(end)
    this.#bytes.set(bytes.subarray(start, start + end - this.#used), this.#used)
    this.#used = end
    return number
  }

  #keep(hash: number, tag: number, bytes: DataView, start: number, end: number): void {
    const first = this.#used
    this.#makeRoom(1)
    this.#makeRoomForBytes(first + end - start)
    for (let at = start, to = first; at < end; at++, to++) this.#bytes[to] = bytes.getUint8(at)
    this.#used += end - start
    const place = this.size++ * FIELDS
    this.#fields[place + HASH] = hash
    this.#fields[place + TAG] = tag
    this.#fields[place + END] = this.#used
    this.#indexed = this.size
  }

  /** Makes room for that many names more, with so many bytes. */
  reserve(names: number, bytes: number): void {
    this.#makeRoom(names)
    this.#makeRoomForBytes(Math.min(this.#most, this.#used + bytes))
  }

  #makeRoom(names: number): void {
    const wanted = (this.size + names) * FIELDS
    if (wanted > this.#fields.length) this.#fields = grown(this.#fields, wanted)
  }

  #makeRoomForBytes(end: number): void {
    if (end > this.#most) throw new InputError([{ code: 'too-many-users', params: {} }])
    if (end <= this.#bytes.length) return
    const longer = Buffer.alloc(Math.min(this.#most, Math.max(end, this.#bytes.length * 2)))
    longer.set(this.#bytes)
    this.#bytes = longer
    this.#view = viewOf(longer)
  }

  #isPlain(name: number): boolean {
    return isAscii(this.#bytes.subarray(this.#startOf(name), this.#endOf(name)))
  }

  #startOf(name: number): number {
    return name === 0 ? 0 : this.#endOf(name - 1)
  }

  #endOf(name: number): number {
    return this.#fields[name * FIELDS + END] ?? 0
  }

  #equals(known: number, tag: number, bytes: DataView, start: number, end: number): boolean {
    const first = this.#startOf(known)
    if (this.tagOf(known) !== tag || this.#endOf(known) - first !== end - start) return false
    const kept = this.#view
    let at = start
    let other = first
    for (; at + 4 <= end; at += 4, other += 4) {
      if (bytes.getInt32(at, true) !== kept.getInt32(other, true)) return false
    }
    for (; at < end; at++, other++) if (bytes.getUint8(at) !== kept.getUint8(other)) return false
    return true
  }

  /** Gives names that were appended their hashes and slots. */
  #index(): void {
    for (let name = this.#indexed; name < this.size; name++) {
      const { view, start, end } = this.placeOf(name)
      this.#fields[name * FIELDS + HASH] = hashWith(hashBytes(view, start, end), this.tagOf(name))
    }
    const first = this.#indexed
    this.#indexed = this.size
    if (this.size * 2 <= this.#slots.length) this.#place(first)
    else this.#rehash(2 ** Math.ceil(Math.log2(this.size * 2 + 1)))
  }

  #rehash(length: number): void {
    this.#slots = new Int32Array(length).fill(-1)
    this.#place(0)
  }

  /** Gives the names from `first` on their slots. */
  #place(first: number): void {
    const mask = this.#slots.length - 1
    for (let name = first; name < this.size; name++) {
      let slot = (this.#fields[name * FIELDS] ?? 0) & mask
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = name
    }
  }
}

function isSame(view: DataView, one: number, other: number, length: number): boolean {
  let at = 0
  for (; at + 4 <= length; at += 4) if (view.getInt32(one + at) !== view.getInt32(other + at)) return false
  for (; at < length; at++) if (view.getUint8(one + at) !== view.getUint8(other + at)) return false
  return true
}
