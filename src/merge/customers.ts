// Whose figures are in which portfolio: no customer may be in two of them, under whatever name or id.
import { hashBytes, viewOf } from '../columns/hash.ts'
import { Names } from '../columns/names.ts'
import { foldId, foldName } from '../model/fold.ts'
import { InputError } from '../model/problem.ts'
import { type CustomerRef, customerKey } from '../report/customer.ts'
import type { Namesakes } from '../report/namesakes.ts'
import { ownRows, type Part } from './part.ts'

interface Known extends CustomerRef {
  names: readonly string[]
  alone: readonly string[]
}

/** By number of a name: the first part that has it, and another one that has it too. */
class Holders {
  readonly #first: number[] = []
  readonly #second: number[] = []

  keep(name: number, part: number): void {
    const first = this.#first[name]
    if (first === undefined || first === part) this.#first[name] = part
    else this.#second[name] = part
  }

  /** A part that has it; another one than `part`. */
  find(name: number, part?: number): number | undefined {
    const first = this.#first[name]
    return first === part ? this.#second[name] : first
  }
}

export class CustomersOfAll {
  readonly #names = new Names()
  readonly #files: string[] = []
  readonly #ids = new Holders()
  /** Names, domains and ids that somebody bears. */
  readonly #borne = new Holders()
  /** Names that rows bear without an id. */
  readonly #alone = new Holders()
  /** By number of a name: the number of the id that bears it. */
  readonly #bearers: number[] = []
  readonly #shared = new Set<number>()
  /** Whether everybody with rows has an id. */
  haveIds = true
  /** Names that several of those bear who were named. */
  readonly namesakes: Namesakes = { has: name => this.#shared.has(this.#number(name)) }

  /** Takes the customers of a part. Throws an InputError that names both files where one is in another part too. */
  add(part: Part): void {
    const at = this.#files.push(part.file) - 1
    const further = new Map(part.mergeable.knownAs.map(one => [customerKey(one), one]))
    for (const { row } of ownRows(part)) {
      const { customer } = row
      const { names = [], alone = [] } = further.get(customerKey(customer)) ?? {}
      further.delete(customerKey(customer))
      this.name(customer)
      this.haveIds &&= customer.id !== null
      this.#claim({ ...customer, names, alone }, at)
    }
    for (const one of further.values()) this.#claim(one, at)
  }

  /** The file of a part that knows a customer; null where none does. An id may be '' where a row has none. */
  fileOf({ id, name }: CustomerRef): string | null {
    const byName = this.#number(foldName(name))
    const part = id
      ? (this.#ids.find(this.#number(foldId(id))) ?? this.#alone.find(byName))
      : this.#borne.find(byName)
    return part === undefined ? null : (this.#files[part] ?? null)
  }

  /** Takes a customer whom somebody reads of. */
  name({ id, name }: CustomerRef): void {
    const [called, bearer] = [this.#number(foldName(name)), this.#number(foldId(id ?? ''))]
    const known = this.#bearers[called]
    if (known === undefined) this.#bearers[called] = bearer
    else if (known !== bearer) this.#shared.add(called)
  }

  #claim({ id, name, names, alone }: Known, at: number): void {
    // A row without id may also write the id of somebody where the name stands.
    const ids = id === null ? [] : [this.#number(foldId(id))]
    const borne = [...[foldName(name), ...names].map(one => this.#number(one)), ...ids]
    const bare = id === null ? borne : alone.map(one => this.#number(one))
    const clash = [
      ...ids.map(one => this.#ids.find(one, at)),
      ...borne.map(one => this.#alone.find(one, at)),
      ...bare.map(one => this.#borne.find(one, at)),
    ].find(part => part !== undefined)
    if (clash !== undefined) {
      const params = { customer: name, other: this.#files[clash] ?? '' }
      throw new InputError([{ code: 'customer-in-two', file: this.#files[at] ?? '', params }])
    }
    for (const one of ids) this.#ids.keep(one, at)
    for (const one of borne) this.#borne.keep(one, at)
    for (const one of bare) this.#alone.keep(one, at)
  }

  #number(text: string): number {
    const bytes = Buffer.from(text, 'utf8')
    const view = viewOf(bytes)
    return this.#names.add(0, view, 0, bytes.length, hashBytes(view, 0, bytes.length))
  }
}
