// Numbers for values that are told apart by what they hold, in order of first appearance.
import { StringPool } from '../columns/strings.ts'

export class Interned<T> {
  readonly all: T[] = []
  readonly #keys = new StringPool()

  /** The number of a value; the next free one where no equal one has come before. */
  add(value: T): number {
    const number = this.#keys.add(JSON.stringify(value))
    if (number === this.all.length) this.all.push(value)
    return number
  }
}
