// Customers of whom two rows may be of one subscription: found by two looks at the ids of all rows, for of hundreds of thousands of
// customers none has to look at its own.
import { HASH, LICENCE_FIELDS, OWNER } from '../../model/licence-fields.ts'
import { NO_ID_HASH } from './id-hash.ts'

/** The table of licence rows. */
interface Ids {
  length: number
  blocks(): Iterable<Int32Array>
}

/** So many bits for each row, and an eighth of that for those that repeat: few are set by the ids of two. */
const BITS = 8
const WORD = 32

/** Those with a row without an id, or with two of which the ids are not certainly two, whatever their letter case. */
export function customersWithRepeats(ids: Ids, customerOf: Int32Array): ReadonlySet<number> {
  const mayRepeat = repeatsOf(ids)
  const repeats = new Repeats()
  for (const rows of ids.blocks()) {
    for (let at = 0; at < rows.length; at += LICENCE_FIELDS) {
      const hash = rows[at + HASH] ?? NO_ID_HASH
      if (hash !== NO_ID_HASH && !mayRepeat.has(hash)) continue
      repeats.add(hash, customerOf[rows[at + OWNER] ?? -1] ?? -1)
    }
  }
  return repeats.found
}

class Repeats {
  readonly found = new Set<number>()
  /** By hash the first customer that has it, and the further ones, which hardly any has. */
  readonly #first = new Map<number, number>()
  readonly #further = new Map<number, Set<number>>()

  add(hash: number, customer: number): void {
    const known = this.#first.get(hash)
    if (hash === NO_ID_HASH || known === customer || this.#further.get(hash)?.has(customer))
      this.found.add(customer)
    else if (known === undefined) this.#first.set(hash, customer)
    else this.#further.set(hash, (this.#further.get(hash) ?? new Set()).add(customer))
  }
}

/** Hashes that two rows may have. */
function repeatsOf(ids: Ids): HashBits {
  const met = new HashBits(ids.length)
  const again = new HashBits(ids.length / 8)
  for (const rows of ids.blocks()) {
    for (let at = HASH; at < rows.length; at += LICENCE_FIELDS) {
      const hash = rows[at] ?? NO_ID_HASH
      if (met.has(hash)) again.add(hash)
      else met.add(hash)
    }
  }
  return again
}

/** Hashes, of which some say that they are there because another one is. */
class HashBits {
  readonly #bits: Int32Array
  readonly #mask: number

  constructor(hashes: number) {
    const words = 2 ** Math.ceil(Math.log2((hashes * BITS) / WORD + 1))
    this.#bits = new Int32Array(words)
    this.#mask = words - 1
  }

  has(hash: number): boolean {
    return ((this.#bits[(hash >>> 5) & this.#mask] ?? 0) & (1 << hash)) !== 0
  }

  add(hash: number): void {
    const word = (hash >>> 5) & this.#mask
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << hash)
  }
}
