// Growable columns of numbers: what memory holds per usage entry is these, and nothing else.

type Numbers = Int32Array | Uint16Array | Uint8Array

/** A column of numbers that grows by doubling. `at` reads 0 beyond the end. */
export interface NumberColumn {
  readonly length: number
  at(index: number): number
  set(index: number, value: number): void
  push(value: number): void
}

export function int32Column(): NumberColumn {
  return new GrowingColumn(size => new Int32Array(size))
}

export function uint16Column(): NumberColumn {
  return new GrowingColumn(size => new Uint16Array(size))
}

export function uint8Column(): NumberColumn {
  return new GrowingColumn(size => new Uint8Array(size))
}

class GrowingColumn implements NumberColumn {
  length = 0
  #make: (size: number) => Numbers
  #values: Numbers

  constructor(make: (size: number) => Numbers) {
    this.#make = make
    this.#values = make(1024)
  }

  at(index: number): number {
    return this.#values[index] ?? 0
  }

  set(index: number, value: number): void {
    this.#values[index] = value
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = this.#make(this.length * 2)
      grown.set(this.#values)
      this.#values = grown
    }
    this.#values[this.length++] = value
  }
}

/** Numbers for strings, in order of first appearance. */
export class StringPool {
  readonly #index = new Map<string, number>()
  readonly #strings: string[] = []

  get size(): number {
    return this.#strings.length
  }

  add(text: string): number {
    const known = this.#index.get(text)
    if (known !== undefined) return known
    this.#index.set(text, this.#strings.length)
    return this.#strings.push(text) - 1
  }

  /** The string of a number that `add` returned; '' for any other. */
  text(index: number): string {
    return this.#strings[index] ?? ''
  }
}
