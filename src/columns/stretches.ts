// A value that many rows behind each other have, kept once for all of them.

export class Stretches<T> {
  readonly #firsts: number[] = []
  readonly #values: T[] = []

  /** The value of the rows from this one on, which is none before those that have one. */
  begin(row: number, value: T): void {
    if (this.last === value) return
    this.#firsts.push(row)
    this.#values.push(value)
  }

  get last(): T | undefined {
    return this.#values.at(-1)
  }

  at(row: number): T | undefined {
    let low = 0
    let high = this.#firsts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#firsts[middle] ?? 0) <= row) low = middle + 1
      else high = middle
    }
    return this.#values[low - 1]
  }
}
