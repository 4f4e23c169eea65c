// Numbers anew what entries refer to (owners, kinds), so that nothing is handed on that no entry has.
import { grown } from '../columns/grown.ts'

export class Renumbering {
  /** By old number: the new one and 1, 0 for none. */
  #numbers = new Int32Array(64)

  /** Returns the old ones, by the new. */
  renumber(columns: readonly Int32Array[]): number[] {
    const used: number[] = []
    for (const column of columns) {
      for (let at = 0; at < column.length; at++) {
        const old = column[at] ?? 0
        if (old >= this.#numbers.length) this.#numbers = grown(this.#numbers, old + 1)
        let number = this.#numbers[old] ?? 0
        if (number === 0) {
          number = used.push(old)
          this.#numbers[old] = number
        }
        column[at] = number - 1
      }
    }
    for (const old of used) this.#numbers[old] = 0
    return used
  }
}
