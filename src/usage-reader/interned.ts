// Numbers for values that are told apart by what they hold, in order of first appearance.

export class Interned<T> {
  readonly all: T[] = []
  readonly #index = new Map<string, number>()

  /** The number of a value; the next free one where no equal one has come before. */
  add(value: T): number {
    const key = JSON.stringify(value)
    const known = this.#index.get(key)
    if (known !== undefined) return known
    this.#index.set(key, this.all.length)
    return this.all.push(value) - 1
  }
}
