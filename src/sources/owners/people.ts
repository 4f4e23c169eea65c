// Some of the users of an export, to tell exports of one tenant from those of two: there are thousands of exports, and
// it is seldom asked.
import { Buffer } from 'node:buffer'
import type { TakenNames } from '../../model/sink.ts'
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

type Kept = ReturnType<PeopleStore['keep']> | TakenNames

const NONE: readonly Kept[] = []

export class People {
  readonly #store: PeopleStore | null
  #kept = NONE
  /** Names of rows, as written, and folded. */
  #latest: string[] | null = null
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
    this.#latest ??= []
    this.#latest.push(name)
    // As they came they would keep the text that they were cut from.
    if (this.#latest.length >= MOST_PEOPLE * 2) this.#fold()
  }

  /** `taken`: where all of these names are kept anyway. */
  addBatch(
    { blocks }: { blocks: readonly Pick<UserBlock, 'names' | 'nameLengths'>[] },
    taken?: TakenNames,
  ): void {
    if (taken) {
      if (this.#isFull) return
      this.pack()
      this.#keep(taken, taken.end - taken.first)
      return
    }
    for (const { names, nameLengths } of blocks) {
      if (this.#isFull) return
      this.pack()
      const isAll = nameLengths.length <= MOST_PEOPLE
      const lengths = isAll ? nameLengths : nameLengths.subarray(0, MOST_PEOPLE)
      this.#keepRun({ names: isAll ? names : names.subarray(0, sumOf(lengths)), lengths })
    }
  }

  /** Keeps the names of rows as bytes: there will be no more of them. */
  pack(): void {
    this.#fold()
    if (this.#names.size === 0) return
    const names = Array.from(this.#names, name => Buffer.from(name))
    this.#names = NOBODY
    this.#keepRun({ names: Buffer.concat(names), lengths: names.map(({ length }) => length) })
  }

  #fold(): void {
    if (this.#latest === null) return
    this.#names = new Set([...this.#names, ...this.#latest.map(foldUser)])
    this.#latest = null
  }

  #keepRun(run: NameRun): void {
    if (this.#store) this.#keep(this.#store.keep(run), run.lengths.length)
  }

  #keep(kept: Kept, count: number): void {
    this.#kept = [...this.#kept, kept]
    this.#count += count
  }

  /** Folded, each once. */
  all(): ReadonlySet<string> {
    this.pack()
    const all = new Set<string>()
    for (const kept of this.#kept) {
      for (const name of 'pool' in kept ? takenNames(kept) : namesIn(runAt(kept))) {
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

function* takenNames({ pool, first, end }: TakenNames): Generator<string> {
  for (let number = first; number < end; number++) yield pool.nameOf(number)
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
