// The catalogue: what a name, a number or a word in an export stands for.
import { AliasMap } from '../model/alias-map.ts'
import { foldHeader, foldId } from '../model/fold.ts'
import type { State } from '../model/rows.ts'
import { ALIASES } from './aliases.ts'
import { foldProduct } from './fold.ts'
import { knownService } from './services.ts'
import { type Product, productOfName, skuOfId, skuOfPart } from './skus.ts'
import { knownState } from './states.ts'
import { type Service, saysDynamics } from './words.ts'
import { knownWorkload } from './workloads.ts'

/** Spellings that the user adds: what an export says → what it means. */
export interface Additions {
  /** Product names, or SKU ids that the list lacks → a name, part number or SKU id of the catalogue, or another name of the user's own. */
  products?: Readonly<Record<string, string>> | undefined
  workloads?: Readonly<Record<string, string>> | undefined
  states?: Readonly<Record<string, State>> | undefined
  services?: Readonly<Record<string, Service>> | undefined
}

export interface Catalog {
  /** One SKU, by id (any case, with or without braces) or part number (also as `tenant:PARTNUMBER`). */
  findSku(idOrPartNumber: string): Product | undefined
  /** A product, by name, former name, part number or SKU id: all SKUs of its display name as one. */
  findName(nameOrPartNumber: string): Product | undefined
  /** The name that a product is shown under: the catalogue's, else the user's, else as written, trimmed. */
  nameOf(text: string): string
  /** The workload's name as it is shown; one that is not known as written, trimmed. */
  findWorkload(text: string): string
  /** The service that a workload belongs to. */
  serviceOfWorkload(workload: string): Service
  /** The service that a word of a service column means; undefined where blank or not known. */
  findService(text: string): Service | undefined
  /** The state that a word means, active where blank; undefined where not known. */
  findState(text: string): State | undefined
  /** The user's additions of which nothing has been looked up. */
  unused(): string[]
}

/** The catalogue as shipped, with the user's additions. The table of products is read at the first question. */
export function createCatalog(extra: Additions = {}): Catalog {
  const products = new AliasMap(extra.products, foldProduct)
  const workloads = new AliasMap(extra.workloads, foldHeader)
  const states = new AliasMap(extra.states, foldHeader)
  const services = new AliasMap(extra.services, foldHeader)

  const added = (text: string): Product | undefined => {
    const target = products.get(foldProduct(text))
    return target === undefined ? undefined : (shipped(foldProduct(target)) ?? byId(target))
  }

  // A name of the user's own takes nothing out of the catalogue: rows that say the same by id would be of another product.
  const find = remember(
    (text: string): Product | undefined =>
      added(text) ?? shipped(foldProduct(text)) ?? byId(text) ?? ofTenant(text),
  )

  const findWorkload = remember((text: string): string => {
    const written = workloads.get(foldHeader(text)) ?? text.trim()
    return knownWorkload(written) ?? written
  })

  return {
    findSku: remember(text => added(text) ?? byId(text) ?? byPart(text)),
    findName: find,
    nameOf: text => find(text)?.name ?? products.get(foldProduct(text)) ?? text.trim(),
    findWorkload,
    serviceOfWorkload(workload) {
      const name = findWorkload(workload)
      if (knownWorkload(name) !== undefined) return 'office365'
      if (OF_OTHER_SERVICES.has(foldHeader(name))) return 'other'
      return saysDynamics(name) ? 'dynamics365' : 'unknown'
    },
    findService: text => services.get(foldHeader(text)) ?? knownService(text),
    findState: text => states.get(foldHeader(text)) ?? knownState(text),
    unused: () => [products, workloads, states, services].flatMap(words => words.unused()),
  }
}

/** Workloads that have a usage report of their own and are sold beside Office 365. */
const OF_OTHER_SERVICES: ReadonlySet<string> = new Set(['visio', 'project'])

/** Exports repeat the same few names in every row: each spelling is looked up once. */
function remember<T>(look: (text: string) => T): (text: string) => T {
  const seen = new Map<string, { found: T }>()
  return text => {
    const before = seen.get(text) ?? { found: look(text) }
    seen.set(text, before)
    return before.found
  }
}

function byId(text: string): Product | undefined {
  return skuOfId(foldId(text))
}

function byPart(text: string): Product | undefined {
  const key = foldProduct(text.slice(text.lastIndexOf(':') + 1))
  const sku = skuOfPart(key)
  // A part number that several SKUs bear is listed with the one that it means.
  return sku && (productOfName(formerNames().get(key) ?? '') ?? sku)
}

/** `contoso:ENTERPRISEPACK`, as older modules of PowerShell call it. */
function ofTenant(text: string): Product | undefined {
  const [, part] = /^\s*[a-z0-9-]+:([a-z0-9_-]+)\s*$/i.exec(text) ?? []
  return part === undefined ? undefined : shipped(foldProduct(part))
}

/** A product by folded name: as it is called now, as it was called, with or without "Microsoft", its part number. */
function shipped(key: string): Product | undefined {
  const bare = key.replace(/^microsoft /, '')
  for (const name of [key, bare, `microsoft ${bare}`]) {
    const found = productOfName(name) ?? productOfName(formerNames().get(name) ?? '')
    if (found) return found
  }
  const sku = skuOfPart(key)
  return sku && productOfName(foldProduct(sku.name))
}

let former: ReadonlyMap<string, string> | undefined

/** Folded former name → folded display name. */
function formerNames(): ReadonlyMap<string, string> {
  former ??= new Map(
    Object.entries(ALIASES).flatMap(([name, others]) =>
      others.map((other): [string, string] => [foldProduct(other), foldProduct(name)]),
    ),
  )
  return former
}
