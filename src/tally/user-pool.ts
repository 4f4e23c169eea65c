// Users of all customers, as numbers; their names as bytes.
import { Buffer } from 'node:buffer'
import { hashBytes } from '../columns/hash.ts'
import { Names } from '../columns/names.ts'
import { Numbers } from '../columns/numbers.ts'
import { foldUser } from '../model/user-name.ts'

export class UserPool {
  readonly #names = new Names()
  readonly #concealed = new Numbers()
  #scratch = Buffer.alloc(1024)

  get size(): number {
    return this.#names.size
  }

  /** The number of a user, by reference to the customer and name as written. */
  add(ref: number, name: string): number {
    const folded = foldUser(name)
    if (folded.length * 3 > this.#scratch.length) this.#scratch = Buffer.alloc(folded.length * 3)
    const end = this.#scratch.write(folded, 'utf8')
    return this.addBytes(ref, this.#scratch, 0, end, hashBytes(this.#scratch, 0, end))
  }

  /** The number of a user whose name stands folded in `bytes`, with the hash of those bytes. */
  addBytes(ref: number, bytes: Uint8Array, start: number, end: number, hash: number): number {
    const before = this.size
    const user = this.#names.add(ref, bytes, start, end, hash)
    if (user === before) this.#concealed.push(end - start === 32 && isHex(bytes, start, end) ? 1 : 0)
    return user
  }

  /** Index of the customer's reference. */
  refOf(user: number): number {
    return this.#names.tags.at(user)
  }

  /** The folded name. */
  nameOf(user: number): string {
    return this.#names.text(user)
  }

  isConcealed(user: number): boolean {
    return this.#concealed.at(user) === 1
  }
}

function isHex(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (!((byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102))) return false
  }
  return true
}
