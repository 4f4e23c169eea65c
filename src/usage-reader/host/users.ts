// The users that the kernel has gathered, owner after owner, in columns.
import type { UserBlock } from '../../model/usage-batch.ts'
import type { Changing, Exports } from './exports.ts'
import type { KernelMemory } from './memory.ts'

/** Users in order: by owner how many there are up to its last one, and what all of them have. */
export interface SortedUsers {
  ends: Int32Array
  entries: number
  nameBytes: number
}

export class KernelUsers {
  readonly #exports: Exports
  readonly #memory: KernelMemory

  constructor(exports: Exports, memory: KernelMemory) {
    this.#exports = exports
    this.#memory = memory
  }

  /** Puts them in order. `owners`: how many there are in all. */
  sort(owners: number): SortedUsers {
    const { sort, entryCount, nameBytes } = this.#exports
    const ends = this.#memory.numbers(sort(owners), owners).slice()
    return { ends, entries: entryCount.value, nameBytes: nameBytes.value }
  }

  /** Some of those that were put in order, in memory that is made for so many bytes. */
  block(
    first: number,
    count: number,
    roomFor: (bytes: number) => ArrayBuffer | SharedArrayBuffer,
  ): UserBlock {
    const kernel = this.#exports
    kernel.writeColumns(first, first + count)
    const entries = kernel.entryCount.value
    const nameBytes = kernel.nameBytes.value
    // The columns stand one behind the other, and the names behind them.
    const start = kernel.owners.value
    const placeOf = (column: Changing): number => (column.value - start) >>> 0
    const bytes = this.#memory.bytes(start, placeOf(kernel.names) + nameBytes)
    const room = roomFor(bytes.length)
    new Uint8Array(room).set(bytes)
    const numbers = (column: Changing, length: number): Int32Array =>
      new Int32Array(room, placeOf(column), length)
    return {
      owners: numbers(kernel.owners, count),
      nameLengths: numbers(kernel.lengths, count),
      entryCounts: numbers(kernel.counts, count),
      kinds: numbers(kernel.kinds, entries),
      days: numbers(kernel.days, entries),
      sinces: numbers(kernel.sinces, entries),
      names: new Uint8Array(room, placeOf(kernel.names), nameBytes),
    }
  }
}
