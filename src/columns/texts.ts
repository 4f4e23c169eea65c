// Texts of which most are different, kept as bytes: a million ids take some fifty megabytes, and no strings.
import { Buffer } from 'node:buffer'
import { grown } from './grown.ts'

const BLOCK = 1 << 22

/** Texts by number, in the order in which they came. */
export class Texts {
  size = 0
  /** A text lies in one block; memory is asked for block by block, and nothing is copied as they become more. */
  readonly #blocks: Buffer[] = []
  #used = BLOCK
  /** By text: its block, and where it starts and ends there. */
  #places = new Int32Array(64 * 3)

  /** Adds `bytes[start … end − 1]`, which are UTF-8. */
  add(bytes: Uint8Array, start: number, end: number): void {
    const length = end - start
    if (this.#used + length > BLOCK) {
      this.#blocks.push(Buffer.allocUnsafe(Math.max(BLOCK, length)))
      this.#used = 0
    }
    const block = this.#blocks.length - 1
    const to = this.#blocks[block]
    const first = this.#used
    if (to) for (let at = 0; at < length; at++) to[first + at] = bytes[start + at] ?? 0
    this.#used += length
    const place = this.size++ * 3
    if (place === this.#places.length) this.#places = grown(this.#places)
    this.#places[place] = block
    this.#places[place + 1] = first
    this.#places[place + 2] = this.#used
  }

  /** '' for a number that no text has. */
  text(index: number): string {
    const place = index * 3
    const block = this.#blocks[this.#places[place] ?? 0]
    return block?.toString('utf8', this.#places[place + 1], this.#places[place + 2]) ?? ''
  }
}
