// Which product a row means: SKU ids of one display name are one product, a SKU id beats a name.
import type { Catalog } from '../catalog/catalog.ts'
import { foldProduct } from '../catalog/fold.ts'
import { kindOfName } from '../catalog/kinds.ts'
import type { Service } from '../catalog/words.ts'
import { compareCodePoints } from '../model/fold.ts'
import { firstKind, type Kind } from '../model/kind.ts'
import type { ProductCells } from '../model/rows.ts'

/** A product as the figures know it. */
export interface TallyProduct {
  /** The same for all spellings and SKU ids of one product. */
  key: string
  name: string
  kind: Kind
  service: Service
  workloads: readonly string[]
  /** In the catalogue. */
  known: boolean
}

/** References to products as rows make them; `resolve` looks them up when all of them are known. */
export class ProductRefs {
  readonly #refs: ProductCells[] = []
  readonly #index = new Map<string, number>()

  get size(): number {
    return this.#refs.length
  }

  /** The reference of a row's product; -1 where the row names none. */
  refer(cells: ProductCells): number {
    if (cells.skuId === '' && cells.name === '') return -1
    const key = `${cells.skuId}\n${cells.name}`
    const known = this.#index.get(key)
    if (known !== undefined) return known
    this.#index.set(key, this.#refs.length)
    return this.#refs.push(cells) - 1
  }

  /** The name that a reference was made with. */
  nameOf(ref: number): string {
    return this.#refs[ref]?.name ?? ''
  }

  /** Cells of a reference, for a deterministic choice between two. */
  textOf(ref: number): string {
    const cells = this.#refs[ref]
    return cells ? `${cells.name}\n${cells.skuId}` : ''
  }

  /** The product of each reference. References of one product and kind share one object. */
  resolve(catalog: Catalog): TallyProduct[] {
    const names = this.#namesOfUnknownIds(catalog)
    const shared = new Map<string, TallyProduct>()
    return this.#refs.map(cells => {
      const product = resolveOne(cells, names.get(foldProduct(cells.skuId)), catalog)
      const key = `${product.kind}\n${product.key}\n${product.known}`
      const same = shared.get(key)
      if (same) return same
      shared.set(key, product)
      return product
    })
  }

  /** An id that the catalogue does not know is called by the first of the names that rows give it. */
  #namesOfUnknownIds(catalog: Catalog): Map<string, string> {
    const names = new Map<string, string>()
    for (const { skuId, name } of this.#refs) {
      if (skuId === '' || name === '' || catalog.findSku(skuId)) continue
      const id = foldProduct(skuId)
      const known = names.get(id)
      if (known === undefined || compareCodePoints(name, known) < 0) names.set(id, name)
    }
    return names
  }
}

function resolveOne(cells: ProductCells, nameOfId: string | undefined, catalog: Catalog): TallyProduct {
  const written = nameOfId ?? (cells.name === '' ? cells.skuId : cells.name)
  const found = (cells.skuId === '' ? undefined : catalog.findSku(cells.skuId)) ?? catalog.findName(written)
  const name = found?.name ?? catalog.nameOf(written)
  return {
    key: foldProduct(name),
    name,
    kind: firstKind(found?.kind, kindOfName(cells.name), kindOfName(cells.skuId)),
    service: found?.service ?? 'unknown',
    workloads: found?.workloads ?? [],
    known: found !== undefined,
  }
}
