// Customers of whom two rows may be of one subscription: found by two looks at the ids of all rows, for of hundreds of thousands of
// customers none has to look at its own.
import { NO_ID_HASH } from './id-hash.ts'

interface Ids {
  length: number
  refOf(row: number): number
  hashOf(row: number): number
}

/** So many bits for each row, and an eighth of that for those that repeat: few are set by the ids of two. */
const BITS = 8
const WORD = 32

/** Those with a row without an id, or with two of which the ids are not certainly two, whatever their letter case. */
export function customersWithRepeats(ids: Ids, customerOf: Int32Array): ReadonlySet<number> {
  const mayRepeat = repeatsOf(ids)
  const found = new Set<number>()
  // By hash the first customer that has it, and the further ones, which hardly any has.
  const first = new Map<number, number>()
  const further = new Map<number, Set<number>>()
  for (let row = 0; row < ids.length; row++) {
    const hash = ids.hashOf(row)
    if (hash !== NO_ID_HASH && !mayRepeat.has(hash)) continue
    const customer = customerOf[ids.refOf(row)] ?? -1
    const known = first.get(hash)
    if (hash === NO_ID_HASH || known === customer || further.get(hash)?.has(customer)) found.add(customer)
    else if (known === undefined) first.set(hash, customer)
    else further.set(hash, (further.get(hash) ?? new Set()).add(customer))
  }
  return found
}

/** Hashes that two rows may have. */
function repeatsOf(ids: Ids): HashBits {
  const met = new HashBits(ids.length)
  const again = new HashBits(ids.length / 8)
  for (let row = 0; row < ids.length; row++) {
    const hash = ids.hashOf(row)
    if (met.has(hash)) again.add(hash)
    else met.add(hash)
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
