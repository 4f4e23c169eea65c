// Some of the users of an export, to tell exports of one tenant from those of two: there are thousands of exports, and
// it is seldom asked.
import { Buffer } from 'node:buffer'
import type { UserBlock } from '../../model/usage-batch.ts'
import { foldUser } from '../../model/user-name.ts'

/** Enough that two exports of one tenant share some, whatever their order. */
const MOST_PEOPLE = 5000

/** Names as bytes, one behind the other, and how many each of them takes. */
interface NameRun {
  names: Uint8Array
  lengths: ArrayLike<number>
}

const BLOCK = 1 << 18
/** Bytes of a number that is kept, which stands at any byte. */
const NUMBER = 4

/** Names of all exports of a run, in few pieces of memory. */
export class PeopleStore {
  #block = Buffer.alloc(0)
  #used = 0

  /** Keeps names; where they are is asked for with `runAt`. */
  keep({ names, lengths }: NameRun): { block: Buffer; start: number } {
    const { length: count } = lengths
    const size = (count + 1) * NUMBER + names.length
    if (this.#used + size > this.#block.length) {
      this.#block = Buffer.allocUnsafeSlow(Math.max(size, BLOCK))
      this.#used = 0
    }
    const block = this.#block
    const start = this.#used
    let at = block.writeInt32LE(count, start)
    for (let name = 0; name < count; name++) at = block.writeInt32LE(lengths[name] ?? 0, at)
    block.set(names, at)
    this.#used += size
    return { block, start }
  }
}

function runAt({ block, start }: { block: Buffer; start: number }): NameRun {
  const lengths = Array.from({ length: block.readInt32LE(start) }, (_, name) =>
    block.readInt32LE(start + (name + 1) * NUMBER),
  )
  const first = start + (lengths.length + 1) * NUMBER
  return { names: block.subarray(first, first + sumOf(lengths)), lengths }
}

export class People {
  readonly #store: PeopleStore | null
  readonly #kept: { block: Buffer; start: number }[] = []
  /** Names of rows, as written, and folded. */
  #latest: string[] = []
  #names = NOBODY
  #count = 0

  /** Without a store nobody is kept. */
  constructor(store: PeopleStore | null) {
    this.#store = store
  }

  get #isFull(): boolean {
    return this.#store === null || this.#count + this.#names.size >= MOST_PEOPLE
  }

  add(name: string): void {
    if (this.#isFull || name.includes(NEVER)) return
    this.#latest.push(name)
    // As they came they would keep the text that they were cut from.
    if (this.#latest.length >= MOST_PEOPLE * 2) this.#fold()
  }

  addBatch({ blocks }: { blocks: readonly Pick<UserBlock, 'names' | 'nameLengths'>[] }): void {
    for (const { names, nameLengths } of blocks) {
      if (this.#isFull) return
      this.pack()
      const isAll = nameLengths.length <= MOST_PEOPLE
      const lengths = isAll ? nameLengths : nameLengths.subarray(0, MOST_PEOPLE)
      this.#keep({ names: isAll ? names : names.subarray(0, sumOf(lengths)), lengths })
    }
  }

  /** Keeps the names of rows as bytes: there will be no more of them. */
  pack(): void {
    this.#fold()
    if (this.#names.size === 0) return
    const names = Array.from(this.#names, name => Buffer.from(name))
    this.#names = NOBODY
    this.#keep({ names: Buffer.concat(names), lengths: names.map(({ length }) => length) })
  }

  #fold(): void {
    if (this.#latest.length === 0) return
    this.#names = new Set([...this.#names, ...this.#latest.map(foldUser)])
    this.#latest = []
  }

  #keep(run: NameRun): void {
    if (!this.#store) return
    this.#kept.push(this.#store.keep(run))
    this.#count += run.lengths.length
  }

  /** Folded, each once. */
  all(): ReadonlySet<string> {
    this.pack()
    const all = new Set<string>()
    for (const kept of this.#kept) {
      for (const name of namesIn(runAt(kept))) {
        if (all.size >= MOST_PEOPLE) return all
        all.add(name)
      }
    }
    return all
  }
}

const NOBODY: ReadonlySet<string> = new Set()
/** Only JSON can spell it, and nobody is called so. */
const NEVER = '\0'

function sumOf(lengths: ArrayLike<number>): number {
  let sum = 0
  for (let name = 0; name < lengths.length; name++) sum += lengths[name] ?? 0
  return sum
}

/** Names that stand one behind the other. */
export function* namesIn({ names, lengths }: NameRun): Generator<string> {
  const bytes = Buffer.from(names.buffer, names.byteOffset, names.byteLength)
  let end = 0
  for (let name = 0; name < lengths.length; name++) {
    const start = end
    end += lengths[name] ?? 0
    yield bytes.toString('utf8', start, end)
  }
}
