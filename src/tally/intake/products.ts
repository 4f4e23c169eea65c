// Which product a row means: SKU ids of one display name are one product, a SKU id beats a name.
import type { Catalog } from '../../catalog/catalog.ts'
import { foldProduct } from '../../catalog/fold.ts'
import { kindOfName } from '../../catalog/kinds.ts'
import { type Service, saysDynamics } from '../../catalog/words.ts'
import type { Day } from '../../model/day.ts'
import { firstKind, type Kind } from '../../model/kind.ts'
import type { ProductCells } from '../../model/rows.ts'
import { newness, shown, type Written } from './spelling.ts'

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
  /** Of those without an id, by name. */
  readonly #named = new Map<string, number>()
  /** How new the newest row with a reference is. */
  readonly #newest: number[] = []

  get size(): number {
    return this.#refs.length
  }

  /** The reference of a row's product, -1 where the row names none; `day` is that of a row of data. */
  refer(cells: ProductCells, day?: Day | null): number {
    if (cells.skuId === '' && cells.name === '') return -1
    const index = cells.skuId === '' ? this.#named : this.#index
    const key = cells.skuId === '' ? cells.name : `${cells.skuId}\n${cells.name}`
    const ref = index.get(key) ?? this.#refs.push(cells) - 1
    if (ref === this.#newest.length) index.set(key, ref)
    this.#newest[ref] = Math.max(this.#newest[ref] ?? Number.NEGATIVE_INFINITY, newness(day))
    return ref
  }

  /** The SKU ids of all references, with the number of each reference. */
  skus(): { sku: string; ref: number }[] {
    return this.#refs.flatMap(({ skuId: sku }, ref) => (sku === '' ? [] : [{ sku, ref }]))
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
    const names = this.#spellings(({ skuId, name }) =>
      skuId === '' || name === '' || catalog.findSku(skuId) ? undefined : [foldProduct(skuId), name],
    )
    const found = this.#refs.map(cells =>
      resolveOne(cells, names.get(foldProduct(cells.skuId))?.text, catalog),
    )
    const unknown = this.#spellings((_, ref) => {
      const { known = true, key = '', name = '' } = found[ref] ?? {}
      return known ? undefined : [key, name]
    })
    const shared = new Map<string, TallyProduct>()
    return found.map(product => {
      const key = `${product.kind}\n${product.key}\n${product.known}`
      const same = shared.get(key)
      if (same) return same
      const name = unknown.get(product.key)?.text ?? product.name
      const one = product.known ? product : { ...product, name }
      shared.set(key, one)
      return one
    })
  }

  /** Of all spellings of a thing the one that is shown; `read` gives the thing and its spelling, where a reference has one. */
  #spellings(read: (cells: ProductCells, ref: number) => [string, string] | undefined): Map<string, Written> {
    const spellings = new Map<string, Written>()
    for (const [ref, cells] of this.#refs.entries()) {
      const [thing, text] = read(cells, ref) ?? []
      if (thing === undefined || text === undefined) continue
      const day = this.#newest[ref] ?? Number.NEGATIVE_INFINITY
      spellings.set(thing, shown(spellings.get(thing), { text, day }))
    }
    return spellings
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
    service: found?.service ?? (saysDynamics(name) ? 'dynamics365' : 'unknown'),
    workloads: found?.workloads ?? [],
    known: found !== undefined,
  }
}
