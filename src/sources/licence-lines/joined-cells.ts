// Cells of a line that count together, such as those that say whose it is: known by all of their bytes at once, since looking
// for each in memory costs more than reading it.
import { Buffer } from 'node:buffer'
import { hashWith, viewOf } from '../../columns/hash.ts'
import { Names, TOGETHER } from '../../columns/names.ts'
import { type CellPlaces, LF } from './split.ts'

export class JoinedCells {
  /** Places of a line, in their order. */
  readonly places: readonly number[]
  readonly #names = new Names()
  /** The cells of the lines at hand, a line end behind each: none has one in it. */
  #bytes = Buffer.alloc(1 << 12)
  #view = viewOf(this.#bytes)
  /** By line: where its cells end, and their hash. */
  readonly #ends = new Int32Array(TOGETHER)
  readonly #hashes = new Int32Array(TOGETHER)
  readonly #numbers = new Int32Array(TOGETHER)
  #count = 0
  #loaded = 0

  constructor(places: readonly number[]) {
    this.places = places
  }

  /** Lines at hand. */
  get size(): number {
    return this.#count
  }

  /** Whether the lines at hand are as many as are looked for together. */
  get isFull(): boolean {
    return this.#count === TOGETHER
  }

  /** Takes the cells of one more line in `bytes`. */
  take(bytes: DataView, { starts, ends }: CellPlaces): void {
    let to = this.#startOf(this.#count)
    let hash = 0
    for (let at = 0; at < this.places.length; at++) {
      const place = this.places[at] ?? 0
      const end = ends[place] ?? 0
      let from = starts[place] ?? 0
      if (to + end - from >= this.#view.byteLength) this.#grow(to + end - from + 1)
      const kept = this.#view
      for (; from + 4 <= end; from += 4, to += 4) {
        const four = bytes.getInt32(from, true)
        kept.setInt32(to, four, true)
        hash = hashWith(hash, four)
      }
      let rest = LF
      for (; from < end; from++, to++) {
        const byte = bytes.getUint8(from)
        kept.setUint8(to, byte)
        rest = (rest << 8) | byte
      }
      kept.setUint8(to++, LF)
      hash = hashWith(hash, rest)
    }
    this.#ends[this.#count] = to
    this.#hashes[this.#count++] = hash
  }

  /** A number for the cells of one line alone: for cells of which few are different, so that no wait is worth a look ahead. */
  numberOf(bytes: DataView, places: CellPlaces): number {
    this.take(bytes, places)
    const line = --this.#count
    const [start, end] = [this.#startOf(line), this.#ends[line] ?? 0]
    return this.#names.add(0, this.#view, start, end, this.#hashes[line] ?? 0)
  }

  /** A number for the cells of each line that was taken: the same for the same cells, in order of first appearance. */
  numbers(): Int32Array {
    if (this.#count > 1) this.#loaded ^= this.#names.preload(0, this.#hashes, this.#count)
    for (let line = 0; line < this.#count; line++) {
      const [start, end] = [this.#startOf(line), this.#ends[line] ?? 0]
      this.#numbers[line] = this.#names.add(0, this.#view, start, end, this.#hashes[line] ?? 0)
    }
    return this.#numbers.subarray(0, this.#count)
  }

  /** The cells of one of these lines, by their places. */
  cellsOf(line: number): string[] {
    if (this.places.length === 0) return []
    return this.#bytes.toString('utf8', this.#startOf(line), (this.#ends[line] ?? 0) - 1).split('\n')
  }

  /** Makes room for other lines. */
  clear(): void {
    this.#count = 0
  }

  #startOf(line: number): number {
    return line === 0 ? 0 : (this.#ends[line - 1] ?? 0)
  }

  #grow(wanted: number): void {
    const grown = Buffer.alloc(Math.max(wanted, this.#bytes.length * 2))
    grown.set(this.#bytes)
    this.#bytes = grown
    this.#view = viewOf(grown)
  }
}
