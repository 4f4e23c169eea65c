// Growable columns of numbers: what memory holds per usage entry is these, and nothing else.

/** A column of whole numbers (32 bits) that grows by doubling. `at` reads 0 beyond the end. */
export class Numbers {
  length = 0
  #values = new Int32Array(1024)

  at(index: number): number {
    return this.#values[index] ?? 0
  }

  set(index: number, value: number): void {
    this.#values[index] = value
  }

  /** Returns the place of the new value. */
  push(value: number): number {
    if (this.length === this.#values.length) this.#grow()
    this.#values[this.length] = value
    return this.length++
  }

  /** The values themselves, up to date until the next `push`. */
  view(): Int32Array {
    return this.#values.subarray(0, this.length)
  }

  #grow(): void {
    const grown = new Int32Array(this.length * 2)
    grown.set(this.#values)
    this.#values = grown
  }
}
