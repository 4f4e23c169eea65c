// Places of a customer's entries in the table: most often all of them, which lie one behind the other and need no list.

export class EntryList {
  static readonly NONE = new EntryList(0, 0, null)

  readonly length: number
  readonly #first: number
  readonly #places: Uint32Array | null

  private constructor(first: number, length: number, places: Uint32Array | null) {
    this.length = length
    this.#first = first
    this.#places = places
  }

  /** Those from `first` to before `end`. */
  static run(first: number, end: number): EntryList {
    return new EntryList(first, end - first, null)
  }

  at(place: number): number {
    return this.#places === null ? this.#first + place : (this.#places[place] ?? 0)
  }

  some(fits: (entry: number) => boolean): boolean {
    for (let place = 0; place < this.length; place++) if (fits(this.at(place))) return true
    return false
  }

  filter(fits: (entry: number) => boolean): EntryList {
    const found = new Uint32Array(this.length)
    let length = 0
    for (let place = 0; place < this.length; place++) {
      const entry = this.at(place)
      if (fits(entry)) found[length++] = entry
    }
    return new EntryList(0, length, found.slice(0, length))
  }
}
