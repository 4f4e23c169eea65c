// Numbers for strings, in order of first appearance: for what has few spellings.

export class StringPool {
  /** By number. */
  readonly all: string[] = []
  readonly #index = new Map<string, number>()

  add(text: string): number {
    const known = this.#index.get(text)
    if (known !== undefined) return known
    this.#index.set(text, this.all.length)
    return this.all.push(text) - 1
  }

  /** The string of a number that `add` returned; '' for any other. */
  text(index: number): string {
    return this.all[index] ?? ''
  }
}
