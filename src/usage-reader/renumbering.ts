// Gives those numbers of a list that entries have numbers of their own: what no row has that counts is not told of.

export class Renumbering {
  #numbers = new Int32Array(64).fill(-1)

  /** Returns the old ones, by the new. */
  renumber(columns: readonly Int32Array[]): number[] {
    const used: number[] = []
    for (const column of columns) {
      for (let at = 0; at < column.length; at++) {
        const old = column[at] ?? 0
        if (old >= this.#numbers.length) this.#grow(old)
        let number = this.#numbers[old] ?? -1
        if (number < 0) {
          number = used.push(old) - 1
          this.#numbers[old] = number
        }
        column[at] = number
      }
    }
    for (const old of used) this.#numbers[old] = -1
    return used
  }

  #grow(number: number): void {
    const grown = new Int32Array((number + 1) * 2).fill(-1)
    grown.set(this.#numbers)
    this.#numbers = grown
  }
}
