// Finds the entry of a user that rows of a kind belong to.
import { hashWith } from '../../columns/hash.ts'
import type { EntryKinds } from './entry-kinds.ts'

/** Entries by their numbers. */
interface Entries {
  readonly entryKinds: EntryKinds
  userOf(index: number): number
  entryKindOf(index: number): number
}

export class EntrySlots {
  #slots = new Int32Array(4096).fill(-1)
  /** Entries before this one have slots. */
  #indexed = 0
  /** The slot that was looked at last. */
  #last = 0

  /** The entry of so many; -1 where there is none yet. */
  find(entries: Entries, length: number, user: number, entryKind: number): number {
    if (this.#indexed < length) this.#index(entries, length)
    const mask = this.#slots.length - 1
    const identity = entries.entryKinds.identityOf(entryKind)
    let slot = hashWith(user, identity) & mask
    for (;;) {
      this.#last = slot
      const index = this.#slots[slot] ?? -1
      if (index < 0) return index
      if (entries.userOf(index) === user) {
        const other = entries.entryKindOf(index)
        if (other === entryKind || entries.entryKinds.identityOf(other) === identity) return index
      }
      slot = (slot + 1) & mask
    }
  }

  /** Gives the slot that was found free to the next entry, whose number that is. */
  fill(index: number): void {
    this.#slots[this.#last] = index
    // With too few slots all entries get new ones when the next one is looked for.
    this.#indexed = (index + 1) * 2 > this.#slots.length ? 0 : index + 1
  }

  /** Gives the entries slots that have none; half as many are taken as there are at most. */
  #index(entries: Entries, length: number): void {
    if (this.#slots.length < length * 2) {
      let slots = this.#slots.length
      while (slots < length * 2) slots *= 2
      this.#slots = new Int32Array(slots).fill(-1)
      this.#indexed = 0
    }
    const mask = this.#slots.length - 1
    for (let index = this.#indexed; index < length; index++) {
      let slot =
        hashWith(entries.userOf(index), entries.entryKinds.identityOf(entries.entryKindOf(index))) & mask
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = index
    }
    this.#indexed = length
  }
}
