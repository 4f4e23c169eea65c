// Gathers the rows of one range in columns. Texts are looked at once for each spelling, whatever the rows.
import { Buffer } from 'node:buffer'
import { hashBytes, viewOf } from '../../columns/hash.ts'
import { Names } from '../../columns/names.ts'
import { Numbers } from '../../columns/numbers.ts'
import { Tuples } from '../../columns/tuples.ts'
import { asDay } from '../../model/day.ts'
import type { CustomerCells } from '../../model/rows.ts'
import { type BatchCoverage, type BatchFrame, NO_DAY, type UsageBatch } from '../../model/usage-batch.ts'
import { foldUser } from '../../model/user-name.ts'

/** Bytes, and the same bytes as a view that reads several at once. */
export interface Bytes {
  buffer: Buffer
  view: DataView
}

/** A spelling that must not be blank. */
export const BLANK = -1

/** The different cells of one column, as text without outer spaces. */
export class Texts {
  readonly #names = new Names()
  #texts: string[] = []

  /** The number of a cell. */
  add({ buffer, view }: Bytes, start: number, end: number): number {
    const number = this.#names.add(0, view, start, end, hashBytes(view, start, end))
    if (number === this.#texts.length) this.#texts.push(buffer.toString('utf8', start, end).trim())
    return number
  }

  text(number: number): string {
    return this.#texts[number] ?? ''
  }

  all(): string[] {
    return [...this.#texts]
  }

  clear(): void {
    this.#names.clear()
    this.#texts = []
  }
}

export class Batch {
  rows = 0
  lastOwner = 0
  readonly #owners = new Tuples(3)
  readonly #ownerCells: { customer: CustomerCells; report: UsageBatch['owners'][number]['report'] }[] = []
  readonly #users = new Names()
  readonly #hashes = new Numbers()
  readonly #user = new Numbers()
  readonly #frame = new Numbers()
  readonly #subscription = new Numbers()
  readonly #last = new Numbers()
  readonly #three = new Int32Array(3)
  #scratch = Buffer.alloc(0)
  #view = viewOf(this.#scratch)
  /** Bytes of the folded name in the scratch. */
  #length = 0

  clear(): void {
    this.rows = 0
    this.#owners.clear()
    this.#ownerCells.length = 0
    this.#users.clear()
    for (const column of [this.#hashes, this.#user, this.#frame, this.#subscription, this.#last]) {
      column.length = 0
    }
  }

  /** The number of a customer with a report date; `cells` is asked for the texts of numbers that are new. */
  owner(
    id: number,
    name: number,
    report: number,
    cells: (id: number, name: number) => CustomerCells,
  ): number {
    this.#three[0] = id
    this.#three[1] = name
    this.#three[2] = report
    const owner = this.#owners.add(this.#three)
    if (owner === this.#ownerCells.length) {
      this.#ownerCells.push({ customer: cells(id, name), report: report === NO_DAY ? null : asDay(report) })
    }
    this.lastOwner = owner
    return owner
  }

  /** Folds the name of a user; BLANK where there is none. What follows speaks of this user. */
  fold({ buffer: bytes }: Bytes, start: number, end: number): number {
    this.#makeRoom(end - start)
    const scratch = this.#scratch
    let to = 0
    for (let at = start; at < end; at++, to++) {
      const byte = bytes[at] ?? 0
      // Spaces may be outer ones, and letters beyond ASCII have cases of their own.
      if (byte <= 32 || byte >= 128) return this.#foldText(bytes.toString('utf8', start, end))
      scratch[to] = byte >= 65 && byte <= 90 ? byte + 32 : byte
    }
    this.#length = to
    return to === 0 ? BLANK : to
  }

  #foldText(name: string): number {
    const folded = Buffer.from(foldUser(name), 'utf8')
    this.#makeRoom(folded.length)
    this.#length = folded.copy(this.#scratch)
    return this.#length === 0 ? BLANK : this.#length
  }

  #makeRoom(length: number): void {
    if (length <= this.#scratch.length) return
    this.#scratch = Buffer.alloc(length + 256)
    this.#view = viewOf(this.#scratch)
  }

  /** Whether the name at hand is concealed: 32 hexadecimal digits. */
  isConcealed(): boolean {
    if (this.#length !== 32) return false
    for (let at = 0; at < 32; at++) {
      const byte = this.#scratch[at] ?? 0
      if (!((byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102))) return false
    }
    return true
  }

  /** The number of the user at hand. */
  user(owner: number): number {
    const hash = hashBytes(this.#view, 0, this.#length)
    const user = this.#users.add(owner, this.#view, 0, this.#length, hash)
    if (user === this.#hashes.length) this.#hashes.push(hash)
    return user
  }

  add(user: number, frame: number, subscription: number, last: number): void {
    this.#user.push(user)
    this.#frame.push(frame)
    this.#subscription.push(subscription)
    this.#last.push(last)
  }

  /** Everything gathered, in memory of its own. */
  take(
    frames: BatchFrame[],
    subscriptions: string[],
    coverage: BatchCoverage[],
  ): { rows: number; batch: UsageBatch } {
    const users = this.#users.copy()
    const batch: UsageBatch = {
      owners: [...this.#ownerCells],
      frames,
      coverage,
      lastOwner: this.lastOwner,
      subscriptions,
      names: users.bytes,
      nameEnds: users.ends,
      nameHashes: this.#hashes.view().slice(),
      ownerOfUser: users.tags,
      user: this.#user.view().slice(),
      frame: this.#frame.view().slice(),
      subscription: this.#subscription.view().slice(),
      last: this.#last.view().slice(),
    }
    return { rows: this.rows, batch }
  }
}
