// Users of all customers, as numbers; their names as bytes.
import { Buffer } from 'node:buffer'
import { hashBytes, viewOf } from '../../columns/hash.ts'
import { type JoinedNames, type NameRun, Names } from '../../columns/names.ts'
import { foldUser } from '../../model/user-name.ts'

/** Begins what stands for a name that is none; no name begins with it. */
const NAMELESS = '\0'

export class UserPool {
  readonly #names: Names
  /** References that have users. */
  readonly #refs = new Set<number>()
  /** The reference whose users have all come in one run that ended with the last batch, and how many users there were then. */
  newcomers = { ref: -1, size: 0 }
  /** Whether any name is concealed. */
  hasConcealed = false
  #hasGuests: boolean | undefined
  #scratch = Buffer.alloc(1024)
  #view = viewOf(this.#scratch)

  /** `mostBytes`: of all names together; beyond them an InputError is thrown. */
  constructor(mostBytes?: number) {
    this.#names = new Names(mostBytes)
  }

  get size(): number {
    return this.#names.size
  }

  /** The number of a user, by reference to the customer and name as written. */
  add(ref: number, name: string): number {
    return this.#addText(ref, foldUser(name))
  }

  /** The number of a person without a name: whatever tells its row from all others stands for one. */
  addNameless(ref: number, row: string): number {
    return this.#addText(ref, `${NAMELESS}${row}`)
  }

  #addText(ref: number, folded: string): number {
    if (folded.length * 3 > this.#scratch.length) {
      this.#scratch = Buffer.alloc(folded.length * 3)
      this.#view = viewOf(this.#scratch)
    }
    return this.addBytes(ref, this.#view, 0, this.#scratch.write(folded, 'utf8'))
  }

  /** The number of a user whose name stands folded in `bytes`. */
  addBytes(ref: number, bytes: DataView, start: number, end: number): number {
    const before = this.size
    const user = this.#names.add(ref, bytes, start, end, hashBytes(bytes, start, end))
    if (user === before) {
      this.#refs.add(ref)
      this.hasConcealed ||= isConcealed(bytes, start, end)
    }
    return user
  }

  /** Makes room for that many users more, whose names have so many bytes. */
  reserve(users: number, bytes: number): void {
    this.#names.reserve(users, bytes)
  }

  /** Whether a reference has users. */
  has(ref: number): boolean {
    return this.#refs.has(ref)
  }

  /** Adds users that are certainly new, as `Names.append` does. Returns the number of the first. */
  append(ref: number, names: JoinedNames): number {
    const { bytes, start, lengths, first, last } = names
    const view = viewOf(bytes)
    this.#refs.add(ref)
    for (let at = first, end = start; at < last && !this.hasConcealed; at++) {
      const from = end
      end += lengths[at] ?? 0
      this.hasConcealed = isConcealed(view, from, end)
    }
    return this.#names.append(ref, names)
  }

  /** Index of the customer's reference. */
  refOf(user: number): number {
    return this.#names.tagOf(user)
  }

  /** Whether the name of anybody says that they are of another tenant. */
  hasGuests(): boolean {
    this.#hasGuests ??= this.#names.includes('#ext#')
    return this.#hasGuests
  }

  /** The users whose names have letters beyond ASCII. */
  special(): Iterable<number> {
    return this.#names.special()
  }

  /** The folded name. */
  nameOf(user: number): string {
    return this.#names.text(user)
  }

  /** As `Names.lookAtTails` does, with users. */
  lookAtTails(runs: Iterable<NameRun>, look: (user: number) => number): number {
    return this.#names.lookAtTails(runs, look)
  }

  /** Whether a user has no name: joined with nothing, and in no list. */
  isNameless(user: number): boolean {
    const { view, start, end } = this.#names.placeOf(user)
    return end > start && view.getUint8(start) === 0
  }

  /** Whether a user's name is concealed: 32 hexadecimal digits in place of a principal name. */
  isConcealed(user: number): boolean {
    const { view, start, end } = this.#names.placeOf(user)
    return isConcealed(view, start, end)
  }
}

function isConcealed(bytes: DataView, start: number, end: number): boolean {
  if (end - start !== 32) return false
  for (let at = start; at < end; at++) {
    const byte = bytes.getUint8(at)
    if (!((byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102))) return false
  }
  return true
}
