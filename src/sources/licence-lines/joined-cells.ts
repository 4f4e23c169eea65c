// Cells of a line that count together, such as those that say whose it is: known by all of their bytes at once, since looking
// for each in memory costs more than reading it.
import { Buffer } from 'node:buffer'
import { hashWith, viewOf } from '../../columns/hash.ts'
import { Names } from '../../columns/names.ts'
import { type CellPlaces, LF } from './split.ts'

export class JoinedCells {
  /** Places of a line, in their order. */
  readonly places: readonly number[]
  readonly #names = new Names()
  /** The cells of the line at hand, a line end behind each: none has one in it. */
  #view = viewOf(Buffer.alloc(256))

  constructor(places: readonly number[]) {
    this.places = places
  }

  /** A number for the cells of a line in `bytes`: the same for the same cells, in order of first appearance. */
  numberOf(bytes: DataView, { starts, ends }: CellPlaces): number {
    let to = 0
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
    return this.#names.add(0, this.#view, 0, to, hash)
  }

  #grow(wanted: number): void {
    const grown = Buffer.alloc(Math.max(wanted, this.#view.byteLength * 2))
    grown.set(new Uint8Array(this.#view.buffer, this.#view.byteOffset, this.#view.byteLength))
    this.#view = viewOf(grown)
  }
}
