// Further words of the config: what each stands for, and which of them nothing in the data has.

/** Keys are folded by `fold`; whoever asks folds them too. */
export class AliasMap<T> extends Map<string, T> {
  readonly #written: ReadonlyMap<string, string>
  readonly #used = new Set<string>()

  constructor(words: Readonly<Record<string, T>> = {}, fold: (word: string) => string) {
    super(Object.entries(words).map(([word, meaning]) => [fold(word), meaning]))
    this.#written = new Map(Object.keys(words).map(word => [fold(word), word]))
  }

  override get(key: string): T | undefined {
    const meaning = super.get(key)
    // Not of every word of the data: many millions are asked for.
    if (meaning !== undefined) this.#used.add(key)
    return meaning
  }

  /** As the user writes them. */
  unused(): string[] {
    return [...this.#written].flatMap(([key, word]) => (this.#used.has(key) ? [] : [word]))
  }
}
