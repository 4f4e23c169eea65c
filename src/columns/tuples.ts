// Numbers for tuples of numbers, in order of first appearance.
import { grown } from './grown.ts'
import { hashWith } from './hash.ts'

export class Tuples {
  size = 0
  readonly #width: number
  #values: Int32Array
  #slots = new Int32Array(256).fill(-1)

  constructor(width: number) {
    this.#width = width
    this.#values = new Int32Array(128 * width)
  }

  /** The number of a tuple; the next free one where it is new. */
  add(tuple: Int32Array): number {
    const mask = this.#slots.length - 1
    let slot = hashAt(tuple, 0, this.#width) & mask
    for (;;) {
      const known = this.#slots[slot] ?? -1
      if (known < 0) break
      if (this.#equals(known, tuple)) return known
      slot = (slot + 1) & mask
    }
    if (this.size * this.#width === this.#values.length) this.#values = grown(this.#values)
    this.#values.set(tuple, this.size * this.#width)
    this.#slots[slot] = this.size++
    if (this.size * 2 > this.#slots.length) this.#rehash()
    return this.size - 1
  }

  /** One value of a tuple that `add` has numbered. */
  value(tuple: number, place: number): number {
    return this.#values[tuple * this.#width + place] ?? 0
  }

  #equals(known: number, tuple: Int32Array): boolean {
    const first = known * this.#width
    for (let place = 0; place < this.#width; place++) {
      if (this.#values[first + place] !== tuple[place]) return false
    }
    return true
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let tuple = 0; tuple < this.size; tuple++) {
      let slot = hashAt(this.#values, tuple * this.#width, this.#width) & mask
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = tuple
    }
  }
}

function hashAt(values: Int32Array, start: number, width: number): number {
  let hash = 0
  for (let place = start; place < start + width; place++) hash = hashWith(hash, values[place] ?? 0)
  return hash
}
