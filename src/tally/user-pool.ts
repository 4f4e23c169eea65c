// Users of all customers, as numbers; their names as bytes.
import { Buffer } from 'node:buffer'
import { hashBytes, viewOf } from '../columns/hash.ts'
import { Names } from '../columns/names.ts'
import { foldUser } from '../model/user-name.ts'

export class UserPool {
  readonly #names = new Names()
  /** Whether any name is concealed. */
  hasConcealed = false
  #scratch = Buffer.alloc(1024)
  #view = viewOf(this.#scratch)

  get size(): number {
    return this.#names.size
  }

  /** The number of a user, by reference to the customer and name as written. */
  add(ref: number, name: string): number {
    const folded = foldUser(name)
    if (folded.length * 3 > this.#scratch.length) {
      this.#scratch = Buffer.alloc(folded.length * 3)
      this.#view = viewOf(this.#scratch)
    }
    const end = this.#scratch.write(folded, 'utf8')
    return this.addBytes(ref, this.#view, 0, end, hashBytes(this.#view, 0, end))
  }

  /** The number of a user whose name stands folded in `bytes`, with the hash of those bytes. */
  addBytes(ref: number, bytes: DataView, start: number, end: number, hash: number): number {
    const before = this.size
    const user = this.#names.add(ref, bytes, start, end, hash)
    if (user === before) this.hasConcealed ||= isConcealed(bytes, start, end)
    return user
  }

  /** Index of the customer's reference. */
  refOf(user: number): number {
    return this.#names.tagOf(user)
  }

  /** The folded name. */
  nameOf(user: number): string {
    return this.#names.text(user)
  }

  /** Whether a user's name is concealed: 32 hexadecimal digits in place of a principal name. */
  isConcealed(user: number): boolean {
    const { view, start, end } = this.#names.placeOf(user)
    return isConcealed(view, start, end)
  }

  /** Reads what adding users with these hashes will read: see `Names.lookAhead`. */
  lookAhead(refs: Int32Array, hashes: Int32Array, start: number, end: number): number {
    return this.#names.lookAhead(refs, hashes, start, end)
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
