// All customers of a run, in their order. Those that are an id and a name in a large export stay bytes, one behind the other in
// that order: of hundreds of thousands most are asked for their row alone.
import { Buffer } from 'node:buffer'
import { codePointUnit } from '../../model/code-points.ts'
import type { LicenceOwners } from '../../model/licence-owners.ts'
import type { UnitTexts } from '../../model/sorted-places.ts'
import { type Customer, NO_NAMES } from './one-customer.ts'

export class Customers implements Iterable<Customer> {
  length = 0
  readonly #objects = new Map<number, Customer>()
  #bytes = Buffer.allocUnsafeSlow(1 << 12)
  /** By customer: where its id ends among the bytes, and where its name does; nothing is between them for an object. */
  readonly #ends: Uint32Array

  constructor(most: number) {
    this.#ends = new Uint32Array(most * 2)
  }

  /** Returns its index, as the next one does. */
  add(customer: Customer): number {
    this.#objects.set(this.length, customer)
    const start = this.#start(this.length)
    return this.#keep(start, start)
  }

  /** Adds a plain owner. */
  addPlain(owners: LicenceOwners, owner: number): number {
    const start = this.#start(this.length)
    const idLength = owners.idLengthOf(owner)
    const length = owners.lengthOf(owner)
    const most = start + length + idLength
    if (most > this.#bytes.length) {
      const longer = Buffer.allocUnsafeSlow(most * 2)
      this.#bytes.copy(longer, 0, 0, start)
      this.#bytes = longer
    }
    const end = owners.copy(owner, length, this.#bytes, start)
    // Without a name it is called by its id.
    const nameEnd = length === idLength ? owners.copy(owner, idLength, this.#bytes, end) : end
    return this.#keep(start + idLength, nameEnd)
  }

  #keep(idEnd: number, end: number): number {
    this.#ends[this.length * 2] = idEnd
    this.#ends[this.length * 2 + 1] = end
    return this.length++
  }

  /** A plain one is made anew each time. */
  at(index: number): Customer | undefined {
    return this.isPlain(index) ? new PlainCustomer(this, index) : this.#objects.get(index)
  }

  *[Symbol.iterator](): Generator<Customer> {
    for (let index = 0; index < this.length; index++) {
      const customer = this.at(index)
      if (customer) yield customer
    }
  }

  all(): Customer[] {
    return [...this]
  }

  /** Whether it is an id and perhaps a name, both in visible ASCII. */
  isPlain(index: number): boolean {
    return this.#start(index) < this.#idEnd(index)
  }

  isCurrent(index: number): boolean {
    return this.isPlain(index) || this.#objects.get(index)?.current === true
  }

  /** Whether any is current. */
  get areCurrent(): boolean {
    if (this.#objects.size < this.length) return true
    for (const customer of this.#objects.values()) if (customer.current) return true
    return false
  }

  hasId(index: number): boolean {
    return this.isPlain(index) || (this.#objects.get(index)?.id ?? null) !== null
  }

  /** Adds its name to texts, in the order of code points. */
  addName(index: number, texts: UnitTexts): void {
    if (!this.isPlain(index)) {
      texts.addText(this.#objects.get(index)?.name ?? '', codePointUnit)
      return
    }
    const start = this.#idEnd(index)
    const length = this.#end(index) - start
    const to = texts.add(length)
    for (let at = 0; at < length; at++) texts.units[to + at] = this.#bytes[start + at] ?? 0
  }

  /** A plain one's id; the same for its name, which is its id where it has none. */
  idOf(index: number): string {
    return this.#bytes.toString('latin1', this.#start(index), this.#idEnd(index))
  }

  nameOf(index: number): string {
    return this.#bytes.toString('latin1', this.#idEnd(index), this.#end(index))
  }

  /** Of a plain one's id and name together. */
  lengthOf(index: number): number {
    return this.#end(index) - this.#start(index)
  }

  /** Copies a plain one's id; returns where it ends. */
  copyId(index: number, to: Uint8Array, at: number): number {
    return this.#copy(this.#start(index), this.#idEnd(index), to, at)
  }

  copyName(index: number, to: Uint8Array, at: number): number {
    return this.#copy(this.#idEnd(index), this.#end(index), to, at)
  }

  #copy(start: number, end: number, to: Uint8Array, at: number): number {
    for (let from = start; from < end; from++) to[at + from - start] = this.#bytes[from] ?? 0
    return at + end - start
  }

  #start(index: number): number {
    return index === 0 ? 0 : this.#end(index - 1)
  }

  #idEnd(index: number): number {
    return this.#ends[index * 2] ?? 0
  }

  #end(index: number): number {
    return this.#ends[index * 2 + 1] ?? 0
  }
}

class PlainCustomer implements Customer {
  readonly #customers: Customers
  readonly #index: number

  constructor(customers: Customers, index: number) {
    this.#customers = customers
    this.#index = index
  }

  get id() {
    return this.#customers.idOf(this.#index)
  }
  get name() {
    return this.#customers.nameOf(this.#index)
  }
  get domains() {
    return NONE
  }
  get current() {
    return true
  }

  knownAs() {
    return NO_NAMES
  }
}

const NONE: readonly string[] = []
