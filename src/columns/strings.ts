// Numbers for strings, in order of first appearance: for what has few spellings.

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
