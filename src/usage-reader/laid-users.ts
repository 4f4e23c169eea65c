// The users that a kernel has gathered, looked at where they lie: in the memory of the thread that has read them.
import { MOST_SCOPES } from '../model/most-scopes.ts'
import type { LaidCounts, LaidUsers, PlainRules, UserBlock } from '../model/usage-batch.ts'
import type { Changing, Exports } from './kernel-exports.ts'
import { KernelMemory } from './kernel-memory.ts'
import { kernelAt } from './kernel-module.ts'

/** What a thread hands over: its memory, where in it the users are, and what was seen of them. Owners and kinds as all number them. */
export interface HandedUsers {
  memory: WebAssembly.Memory
  users: number
  order: number
  /** By owner: where its users end in their order, and how many entries they have. */
  ownerEnds: Int32Array
  entryCounts: Int32Array
  /** Owner and kind, side by side: which kinds of entries each owner has, owner after owner. */
  pairs: Int32Array
  nameBytes: number
  hasConcealed: boolean
  hasSpecial: boolean
  mayHaveGuests: boolean
  hasTwoDays: boolean
}

/** Users that are given at once: few enough to stay close to the processor. */
export const BLOCK = 1 << 14
/** Numbers of a rule: scopes with any activity and without, those of paid seats, and the identity of the kind. */
const RULE = 4

export class GatheredUsers implements LaidUsers {
  readonly userCounts: Int32Array
  readonly #handed: HandedUsers
  readonly #kernel: Exports
  readonly #memory: KernelMemory
  /** Kinds of the batch by those that all threads number, and the other way round. */
  readonly #kinds: Int32Array
  readonly #old: readonly number[]
  /** By owner: where its pairs end. */
  readonly #pairEnds: Int32Array

  /** `used`: the kinds of the batch, as all threads number them. */
  constructor(handed: HandedUsers, used: readonly number[]) {
    this.#handed = handed
    this.#kernel = kernelAt(handed.memory)
    this.#memory = new KernelMemory(handed.memory)
    this.#kernel.attach(handed.users, handed.order)
    this.#old = used
    this.#kinds = new Int32Array(Math.max(0, ...used) + 1).fill(-1)
    for (const [number, old] of used.entries()) this.#kinds[old] = number
    const { ownerEnds, pairs } = handed
    this.userCounts = ownerEnds.map((end, owner) => end - (ownerEnds[owner - 1] ?? 0))
    this.#pairEnds = new Int32Array(ownerEnds.length)
    for (let at = 0; at < pairs.length; at += 2) this.#pairEnds[pairs[at] ?? 0] = at + 2
    // Owners without users end where those before them do.
    for (let owner = 1; owner < ownerEnds.length; owner++)
      this.#pairEnds[owner] ||= this.#pairEnds[owner - 1] ?? 0
  }

  get entryCounts(): Int32Array {
    return this.#handed.entryCounts
  }
  get hasConcealed(): boolean {
    return this.#handed.hasConcealed
  }
  get hasSpecial(): boolean {
    return this.#handed.hasSpecial
  }
  get mayHaveGuests(): boolean {
    return this.#handed.mayHaveGuests
  }

  addKinds(owner: number, numbers: Int32Array, to: Set<number>): void {
    const { pairs } = this.#handed
    const end = this.#pairEnds[owner] ?? 0
    for (let at = this.#pairEnds[owner - 1] ?? 0; at < end; at += 2)
      to.add(numbers[this.#kinds[pairs[at + 1] ?? 0] ?? 0] ?? -1)
  }

  *blocksOf(owner: number): Generator<UserBlock> {
    const last = this.#firstOf(owner + 1)
    for (let at = this.#firstOf(owner); at < last; at += BLOCK)
      yield this.#columns(at, Math.min(at + BLOCK, last))
  }

  /** The users of owners from `first` to before `last`. */
  blockOf(first: number, last: number): UserBlock {
    return this.#columns(this.#firstOf(first), this.#firstOf(last))
  }

  /** The users from place `first` to before `last` in their order. */
  #columns(first: number, last: number, list?: number): UserBlock {
    const block = columnsOf(this.#kernel, this.#memory, first, last, list)
    const { kinds } = block
    for (let at = 0; at < kinds.length; at++) kinds[at] = this.#kinds[kinds[at] ?? 0] ?? -1
    return block
  }

  mayHaveTwins(identities: readonly number[]): boolean {
    if (this.#handed.hasTwoDays) return true
    if (new Set(identities).size === identities.length) return false
    const rules = this.#rules()
    for (const [number, old] of this.#old.entries()) rules[old * RULE + 3] = identities[number] ?? -1
    const { ownerEnds } = this.#handed
    return Array.from(ownerEnds.keys()).some(owner => {
      const [first, last] = [this.#firstOf(owner), this.#firstOf(owner + 1)]
      return this.#kernel.hasTwins(first, last) !== 0
    })
  }

  count(owner: number, given: PlainRules, numbers: Int32Array): LaidCounts | null {
    const { asOf, windowStart, costly, used, unused, paid } = given
    const rules = this.#rules()
    const { pairs } = this.#handed
    const end = this.#pairEnds[owner] ?? 0
    for (let at = this.#pairEnds[owner - 1] ?? 0; at < end; at += 2) {
      const old = pairs[at + 1] ?? 0
      const kind = numbers[this.#kinds[old] ?? 0] ?? 0
      rules[old * RULE] = used[kind] ?? 0
      rules[old * RULE + 1] = unused[kind] ?? 0
      rules[old * RULE + 2] = paid[kind] ?? 0
    }
    const kernel = this.#kernel
    const [first, last] = [this.#firstOf(owner), this.#firstOf(owner + 1)]
    if (kernel.count(first, last, asOf, windowStart, costly) === 0) return null
    const counts = this.#memory.numbers(kernel.countsAt(), MOST_SCOPES * 3).slice()
    const listed = kernel.oddCount.value
    if (listed === 0) return { counts, odd: null }
    const places = this.#memory.numbers(kernel.oddPlaces.value, listed * 2).slice()
    return { counts, odd: { block: this.#columns(0, listed, kernel.odd.value), places } }
  }

  #rules(): Int32Array {
    const kinds = this.#kinds.length
    return this.#memory.numbers(this.#kernel.rulesFor(kinds), kinds * RULE)
  }

  #firstOf(owner: number): number {
    return this.#handed.ownerEnds[owner - 1] ?? 0
  }
}

/** The users from place `first` to before `last` in their order, or in a list of records. */
export function columnsOf(
  kernel: Exports,
  memory: KernelMemory,
  first: number,
  last: number,
  list = kernel.order.value,
): UserBlock {
  const count = last - first
  kernel.writeColumns(list, first, last)
  const numbers = (at: Changing, length: number): Int32Array => memory.numbers(at.value, length).slice()
  const entries = kernel.entryCount.value
  return {
    owners: numbers(kernel.owners, count),
    nameLengths: numbers(kernel.lengths, count),
    entryCounts: numbers(kernel.counts, count),
    kinds: numbers(kernel.kinds, entries),
    days: numbers(kernel.days, entries),
    sinces: numbers(kernel.sinces, entries),
    names: memory.bytes(kernel.names.value, kernel.nameBytes.value).slice(),
  }
}

/** Blocks of all parts, owner after owner. */
export function* groupsOf(parts: readonly GatheredUsers[], owners: number): Generator<UserBlock[]> {
  let users = 0
  let first = 0
  for (let owner = 0; owner < owners; owner++) {
    const more = parts.reduce((sum, { userCounts }) => sum + (userCounts[owner] ?? 0), 0)
    if (users > 0 && users + more > BLOCK) {
      yield parts.map(part => part.blockOf(first, owner))
      users = 0
      first = owner
    }
    if (more <= BLOCK) users += more
    else {
      for (const part of parts) for (const block of part.blocksOf(owner)) yield [block]
      first = owner + 1
    }
  }
  if (users > 0) yield parts.map(part => part.blockOf(first, owners))
}
