// The user's further words: what each stands for, and which of them nothing has ever asked for.

/** Keys are folded by `fold`; whoever asks folds them too. */
export class OwnWords<T> extends Map<string, T> {
  readonly #written: ReadonlyMap<string, string>
  readonly #met = new Set<string>()

  constructor(words: Readonly<Record<string, T>> = {}, fold: (word: string) => string) {
    super(Object.entries(words).map(([word, meaning]) => [fold(word), meaning]))
    this.#written = new Map(Object.keys(words).map(word => [fold(word), word]))
  }

  override get(key: string): T | undefined {
    const meaning = super.get(key)
    // Not of every word of the data: many millions are asked for.
    if (meaning !== undefined) this.#met.add(key)
    return meaning
  }

  /** As the user writes them. */
  unmet(): string[] {
    return [...this.#written].flatMap(([key, word]) => (this.#met.has(key) ? [] : [word]))
  }
}
