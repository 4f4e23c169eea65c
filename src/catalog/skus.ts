// The shipped table of SKUs, read once and only when somebody asks.
import { isSideSku, kindOfSku, serviceOfSku } from './classify.ts'
import { foldProduct } from './fold.ts'
import { SKUS } from './generated/products.ts'
import type { Kind, Service } from './words.ts'
import type { Workload } from './workloads.ts'

/** A product, or one SKU of it. */
export interface Product {
  /** Current display name: what tells products apart and what is shown. */
  readonly name: string
  readonly service: Service
  readonly workloads: readonly string[]
  readonly kind: Kind
  /** Lower case, with hyphens. */
  readonly skuIds: readonly string[]
  readonly partNumbers: readonly string[]
}

export interface SkuTable {
  /** By SKU id, lower case. */
  readonly ids: ReadonlyMap<string, Product>
  /** By folded part number; of several SKUs with one part number, the last. */
  readonly parts: ReadonlyMap<string, Product>
  /** By folded display name: all the SKUs of that name as one product. */
  readonly names: ReadonlyMap<string, Product>
}

const LETTERS: Readonly<Record<string, Workload>> = {
  E: 'Exchange',
  S: 'SharePoint',
  T: 'Teams',
  K: 'Skype for Business',
  Y: 'Yammer',
  A: 'Microsoft 365 Apps',
  C: 'Copilot',
}

let table: SkuTable | undefined

export function skuTable(): SkuTable {
  table ??= readTable(SKUS)
  return table
}

function readTable(text: string): SkuTable {
  const ids = new Map<string, Product>()
  const parts = new Map<string, Product>()
  const names = new Map<string, Product>()
  for (const line of text.split('\n')) {
    const [id, letters, part, name] = line.split('|')
    if (id === undefined || letters === undefined || part === undefined || name === undefined) continue
    const sku = readSku(id, letters, part, name)
    ids.set(id, sku)
    parts.set(foldProduct(part), sku)
    const key = foldProduct(name)
    const same = names.get(key)
    names.set(key, same ? merge(same, sku) : sku)
  }
  return { ids, parts, names }
}

function readSku(id: string, letters: string, part: string, name: string): Product {
  const workloads = isSideSku(part, name) ? [] : Array.from(letters, letter => LETTERS[letter] ?? letter)
  return {
    name,
    service: serviceOfSku(part, name, workloads.length > 0),
    workloads,
    kind: kindOfSku(part, name),
    skuIds: [id],
    partNumbers: [part],
  }
}

/** Two SKUs of one display name as one product: paid if either is, with the workloads of both. */
function merge(a: Product, b: Product): Product {
  const either = new Set([...a.workloads, ...b.workloads])
  return {
    name: a.name,
    service: a.service,
    workloads: Object.values(LETTERS).filter(workload => either.has(workload)),
    kind: a.kind === 'paid' ? a.kind : b.kind,
    skuIds: [...a.skuIds, ...b.skuIds],
    partNumbers: [...a.partNumbers, ...b.partNumbers],
  }
}
