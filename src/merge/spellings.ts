// What the catalogue does not know must be spelt in one way in all portfolios, as one run would spell it.
import { foldProduct } from '../catalog/fold.ts'
import { compareCodePoints } from '../model/code-points.ts'
import { foldName } from '../model/fold.ts'
import { InputError } from '../model/problem.ts'
import type { Spellings } from '../report/mergeable.ts'
import type { Part } from './part.ts'

export class SpellingsOfAll {
  readonly #skus = new Map<string, string>()
  readonly #known = new Map<string, { text: string; file: string }>()

  /** Throws an InputError that names both files where one spells it otherwise. */
  add({ file, mergeable: { spellings } }: Part): void {
    for (const name of spellings.products) this.#keep('product', `name ${foldProduct(name)}`, name, file)
    for (const { sku, product } of spellings.skus) {
      this.#keep('product', `id ${sku}`, product, file)
      this.#skus.set(sku, product)
    }
    for (const name of spellings.workloads) this.#keep('workload', foldName(name), name, file)
  }

  all(): Spellings {
    const of = (kind: string): string[] =>
      [...this.#known]
        .flatMap(([key, { text }]) => (key.startsWith(`${kind} `) ? text : []))
        .sort(compareCodePoints)
    return {
      products: of('product name'),
      workloads: of('workload'),
      skus: [...this.#skus]
        .sort(([a], [b]) => compareCodePoints(a, b))
        .map(([sku, product]) => ({ sku, product })),
    }
  }

  #keep(kind: 'product' | 'workload', thing: string, text: string, file: string): void {
    const key = `${kind} ${thing}`
    const known = this.#known.get(key)
    if (known === undefined) this.#known.set(key, { text, file })
    else if (known.text !== text) {
      const params = { kind, found: text, expected: known.text, other: known.file }
      throw new InputError([{ code: 'two-spellings', file, params }])
    }
  }
}
