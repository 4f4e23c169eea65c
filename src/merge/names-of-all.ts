// Names that a run remarks on: those that one of the portfolios has, and of the config those that none of them has.
import { inOrder } from '../model/code-points.ts'
import type { NamesOfRun } from '../report/mergeable.ts'
import type { Part } from './part.ts'

export class NamesOfAll {
  readonly #found = {
    assumedTerms: new Set<string>(),
    unpriced: new Set<string>(),
    unknownProducts: new Set<string>(),
  }
  #unmatched: NamesOfRun['unmatched'] | null = null

  add({ mergeable }: Part): void {
    for (const name of mergeable.assumedTerms) this.#found.assumedTerms.add(name)
    for (const name of mergeable.unpriced) this.#found.unpriced.add(name)
    for (const name of mergeable.unknownProducts) this.#found.unknownProducts.add(name)
    const { customers, words } = this.#unmatched ?? mergeable.unmatched
    this.#unmatched = {
      customers: inBoth(customers, mergeable.unmatched.customers),
      words: inBoth(words, mergeable.unmatched.words),
    }
  }

  all(): NamesOfRun {
    return {
      assumedTerms: inOrder(this.#found.assumedTerms),
      unpriced: inOrder(this.#found.unpriced),
      unknownProducts: inOrder(this.#found.unknownProducts),
      unmatched: this.#unmatched ?? { customers: [], words: [] },
    }
  }
}

function inBoth(some: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others)
  return some.filter(name => known.has(name))
}
