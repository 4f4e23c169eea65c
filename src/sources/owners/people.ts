// Some of the users of an export, to tell exports of one tenant from those of two: there are thousands of exports, and
// it is seldom asked.
import { Buffer } from 'node:buffer'
import type { UserBlock } from '../../model/usage-batch.ts'
import { foldUser } from '../../model/user-name.ts'

/** Enough that two exports of one tenant share some, whatever their order. */
const MOST_PEOPLE = 5000

/** Between two names; only JSON can spell it, and nobody is called so. */
const BETWEEN = '\0'

/** Names as bytes, and how many each of them takes. */
interface NameRun {
  names: Uint8Array
  lengths: Int32Array
}

export class People {
  readonly #most: number
  /** Names in the order in which they came: those of rows as written, one behind the other, those of batches as bytes. */
  readonly #kept: (string | NameRun)[] = []
  #latest: string[] = []
  #count = 0

  /** `keeps`: whether any are kept at all. */
  constructor(keeps: boolean) {
    this.#most = keeps ? MOST_PEOPLE : 0
  }

  add(name: string): void {
    if (this.#count >= this.#most || name.includes(BETWEEN)) return
    this.#latest.push(name)
    if (this.#latest.length >= this.#most * 2) this.pack()
  }

  addBatch({ blocks }: { blocks: readonly Pick<UserBlock, 'names' | 'nameLengths'>[] }): void {
    for (const { names, nameLengths } of blocks) {
      if (this.#count >= this.#most) return
      this.pack()
      const lengths = nameLengths.slice(0, this.#most)
      const isAll = lengths.length === nameLengths.length
      const bytes = isAll
        ? names
        : names.slice(
            0,
            lengths.reduce((sum, one) => sum + one, 0),
          )
      this.#kept.push({ names: bytes, lengths })
      this.#count += lengths.length
    }
  }

  /** Keeps the names alone: as they came they would keep the text that they were cut from. */
  pack(): void {
    if (this.#latest.length === 0) return
    const before = this.#kept.at(-1)
    const known = typeof before === 'string' ? before.split(BETWEEN) : []
    if (known.length > 0) this.#kept.pop()
    const names = [...new Set([...known, ...this.#latest.map(foldUser)])]
    this.#latest = []
    this.#kept.push(names.join(BETWEEN))
    this.#count += names.length - known.length
  }

  /** Folded, each once. */
  all(): ReadonlySet<string> {
    this.pack()
    const all = new Set<string>()
    for (const kept of this.#kept) {
      for (const name of typeof kept === 'string' ? kept.split(BETWEEN) : namesIn(kept)) {
        if (all.size >= this.#most) return all
        all.add(name)
      }
    }
    return all
  }
}

/** Names that stand one behind the other. */
export function* namesIn({ names, lengths }: NameRun): Generator<string> {
  const bytes = Buffer.from(names.buffer, names.byteOffset, names.byteLength)
  let end = 0
  for (const length of lengths) {
    const start = end
    end += length
    yield bytes.toString('utf8', start, end)
  }
}
