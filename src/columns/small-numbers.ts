// Small numbers by place, for a look at some of many places.

/** Numbers from 1 to 255; 0 where none was set. */
export class SmallNumbers {
  /** Memory for every place, unless most of it would be cleared for nothing. */
  readonly #dense: Uint8Array | null
  readonly #sparse = new Map<number, number>()

  /** `looks`: about how many places will be looked at. */
  constructor(places: number, looks: number) {
    this.#dense = places <= looks * 8 ? new Uint8Array(places) : null
  }

  get(place: number): number {
    return (this.#dense ? this.#dense[place] : this.#sparse.get(place)) ?? 0
  }

  set(place: number, mark: number): void {
    if (this.#dense) this.#dense[place] = mark
    else this.#sparse.set(place, mark)
  }
}
