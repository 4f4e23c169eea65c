// Sets of assigned products, as reports list them for a user.
import { StringPool } from '../../columns/strings.ts'
import { compareCodePoints } from '../../model/code-points.ts'
import type { Day } from '../../model/day.ts'
import { isGraph } from '../../model/usage-batch.ts'
import type { MergeProducts } from './entry-kinds.ts'
import type { ProductRefs } from './products.ts'

export class ProductSets {
  readonly #products: ProductRefs
  /** References joined by a space, in code-point order of their names. */
  readonly #sets = new StringPool()
  /** The set of a list, and the day of the last row that had it: many rows have the same list. */
  readonly #lists = new WeakMap<readonly string[], { set: number; day: Day | null | undefined }>()

  constructor(products: ProductRefs) {
    this.#products = products
  }

  /** The number of a set of names; `day` is that of the row that has it, undefined where it tells nothing of today. */
  refer(names: readonly string[], day: Day | null | undefined): number {
    const known = this.#lists.get(names)
    if (known && known.day === day) return known.set
    const set = this.#setOf(names.map(name => this.#products.refer({ skuId: '', name }, day)))
    this.#lists.set(names, { set, day })
    return set
  }

  /** Product references of a set. */
  productsOf(set: number): number[] {
    const text = this.#sets.text(set)
    return text === '' ? [] : text.split(' ').map(Number)
  }

  /** What an entry holds when two of its rows name products (sets, for Graph): a stated one beats none. */
  readonly merge: MergeProducts = (origin, left, right) => {
    if (left === right || right < 0) return left
    if (left < 0) return right
    if (isGraph({ origin })) return this.#setOf([...this.productsOf(left), ...this.productsOf(right)])
    const isFirst = compareCodePoints(this.#products.textOf(left), this.#products.textOf(right)) <= 0
    return isFirst ? left : right
  }

  #setOf(refs: readonly number[]): number {
    const ordered = [...new Set(refs)].sort((a, b) =>
      compareCodePoints(this.#products.textOf(a), this.#products.textOf(b)),
    )
    return this.#sets.add(ordered.join(' '))
  }
}
