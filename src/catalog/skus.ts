// The shipped table of SKUs, read once and only when somebody asks.
import { KINDS, type Kind } from '../model/kind.ts'
import { serviceOfSku, workloadsOfSku } from './classify.ts'
import { foldProduct } from './fold.ts'
import { SKUS } from './generated/products.ts'
import { kindOfSku } from './kinds.ts'
import type { Service } from './words.ts'
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

/** A line of the table. What it means is worked out when it is asked for: start-up counts. */
interface Sku {
  readonly id: string
  readonly letters: string
  readonly part: string
  readonly name: string
}

interface SkuTable {
  readonly ids: ReadonlyMap<string, Sku>
  /** By folded part number; of several SKUs with one part number, the last. */
  readonly parts: ReadonlyMap<string, Sku>
  /** By folded display name. */
  readonly names: ReadonlyMap<string, readonly Sku[]>
  /** Folded former name → folded display name. */
  readonly former: ReadonlyMap<string, string>
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

function skuTable(): SkuTable {
  table ??= readTable(SKUS)
  return table
}

/** The SKU with this id (lower case, with hyphens). */
export function skuOfId(id: string): Product | undefined {
  const sku = skuTable().ids.get(id)
  return sku && readSku(sku)
}

/** The SKU with this part number (folded). */
export function skuOfPart(part: string): Product | undefined {
  const sku = skuTable().parts.get(part)
  return sku && readSku(sku)
}

/** All the SKUs of this display or former name (folded) as one product: paid if one is, with the workloads of each. */
export function productOfName(name: string): Product | undefined {
  const { names, former } = skuTable()
  const [first, ...others] = (names.get(name) ?? names.get(former.get(name) ?? '') ?? []).map(readSku)
  return first && others.reduce(merge, first)
}

/** All SKU ids of the table. */
export function skuIds(): string[] {
  return [...skuTable().ids.keys()]
}

function readTable(text: string): SkuTable {
  const ids = new Map<string, Sku>()
  const parts = new Map<string, Sku>()
  const names = new Map<string, Sku[]>()
  const former = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [id, letters, part, name, before = ''] = line.split('|')
    if (id === undefined || letters === undefined || part === undefined || name === undefined) continue
    const sku = { id, letters, part, name }
    if (id !== '') ids.set(id, sku)
    parts.set(foldProduct(part), sku)
    const key = foldProduct(name)
    const same = names.get(key)
    if (same) same.push(sku)
    else names.set(key, [sku])
    if (before !== '') for (const old of before.split(';')) former.set(foldProduct(old), key)
  }
  return { ids, parts, names, former }
}

function readSku({ id, letters, part, name }: Sku): Product {
  const planned = Array.from(letters).flatMap(letter => LETTERS[letter] ?? [])
  const workloads = workloadsOfSku(part, name, planned)
  return {
    name,
    service: serviceOfSku(part, name, workloads.length > 0),
    workloads,
    kind: kindOfSku(part, name),
    skuIds: id === '' ? [] : [id],
    partNumbers: [part],
  }
}

function merge(a: Product, b: Product): Product {
  const either = new Set([...a.workloads, ...b.workloads])
  return {
    name: a.name,
    service: a.service,
    workloads: Object.values(LETTERS).filter(workload => either.has(workload)),
    kind: KINDS.findLast(kind => kind === a.kind || kind === b.kind) ?? a.kind,
    skuIds: [...a.skuIds, ...b.skuIds],
    partNumbers: [...a.partNumbers, ...b.partNumbers],
  }
}
