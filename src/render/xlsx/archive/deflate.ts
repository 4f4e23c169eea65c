// Packs bytes by RFC 1951, to the same bytes on every machine: what zlib makes of them differs between versions of Node. Made
// for rows of cells, whose writer knows what it has written before: only what it does not know is looked for.
import { Block } from './block.ts'
import { wordAt } from './crc.ts'
import type { Output } from './output.ts'
import type { Repeats } from './repeats.ts'

/** As far back as a match may lie. */
export const WINDOW = 1 << 15
const SHORTEST = 4
const LONGEST = 258
const HASH_BITS = 15
/** At the start of a part little is known of what stood before. */
const SEARCHED = 1 << 16
/** No place that a match could begin at. */
const NOWHERE = -2 * WINDOW

export class Deflate {
  readonly #block: Block
  readonly #out: Output
  /** Where four bytes stood last, by a hash of them. */
  readonly #places = new Int32Array(1 << HASH_BITS).fill(NOWHERE)
  /** How far back the last match lay: what follows it often goes on there. */
  #distance = 1

  constructor(out: Output) {
    this.#out = out
    this.#block = new Block(out)
  }

  /**
   * Packs the bytes between two places, those before them being what was packed last; `base` is the place of the first byte
   * among all. Of some it is known what stood there before; elsewhere the last match may go on, or another one is looked for.
   */
  take(bytes: Uint8Array, from: number, to: number, base: number, known: Repeats): void {
    const { count, places, lengths, distances } = known
    const block = this.#block
    const isSearching = count === 0 || base + from < SEARCHED
    let distance = this.#distance
    for (let at = from, next = 0; at < to; ) {
      // Those that lie within what is packed.
      while (next < count && (places[next] ?? 0) + (lengths[next] ?? 0) <= at) next++
      const isKnown = next < count && (places[next] ?? 0) <= at
      const least = isKnown ? (places[next] ?? 0) + (lengths[next] ?? 0) : at
      const most = Math.min(to, at + LONGEST)
      const before = isSearching && at + SHORTEST <= to ? this.#found(bytes, at, base) : NOWHERE
      let back = distance
      let end = at < back ? at : endOfMatch(bytes, at, most, back)
      if (end < least) {
        back = distances[next] ?? 0
        end = endOfMatch(bytes, least, most, back)
      } else if (before >= 0) {
        const other = endOfMatch(bytes, at, most, at - before)
        if (other > end) [back, end] = [at - before, other]
      }
      if (end - at < (isKnown ? SHORTEST - 1 : SHORTEST)) block.literal(bytes[at++] ?? 0)
      else {
        distance = back
        block.match(distance, end - at)
        at = end
      }
    }
    this.#distance = distance
  }

  /** Where the four bytes of a place may have stood last. */
  #found(bytes: Uint8Array, at: number, base: number): number {
    const hash = Math.imul(wordAt(bytes, at), 0x9e3779b1) >>> (32 - HASH_BITS)
    const place = (this.#places[hash] ?? NOWHERE) - base
    this.#places[hash] = at + base
    return at - place <= WINDOW ? place : NOWHERE
  }

  /** Whatever comes next is packed by itself. */
  finish(): void {
    this.#block.write(true)
    this.#out.align()
    this.#places.fill(NOWHERE)
    this.#distance = 1
  }
}

/** Where bytes are no longer those that stand so far before them. */
function endOfMatch(bytes: Uint8Array, from: number, most: number, distance: number): number {
  let end = from
  while (end < most && bytes[end] === bytes[end - distance]) end++
  return end
}
