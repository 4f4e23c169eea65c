// The config as the rest of the program sees it: what the file says, and nothing where it is silent.
import type { Node } from 'jsonc-parser'
import { type OldEncoding, oldEncoding } from '../model/old-encodings.ts'
import { DAY_ORDERS, type DayOrder, type Thresholds } from '../model/terms.ts'
import { LANGS, type Lang } from '../render/messages/languages.ts'

export interface Config {
  data?: string[]
  customers?: Record<string, CustomerEntry>
  partner?: string
  scope?: 'all' | 'own'
  services?: string[]
  window?: number
  dateOrder?: DayOrder
  /** Path, folder or file → how its text is read where it is not Unicode. */
  encodings?: Record<string, OldEncoding>
  thresholds?: Partial<Thresholds>
  aliases?: Partial<Record<AliasKind, Record<string, string>>>
  /** What stands on a page for a customer; `logo` is the path of an image. */
  page?: { logo?: string; contact?: string; closing?: string }
  lang?: Lang
}

/** Who a folder, a file or a name is, and in which language its pages are. */
interface CustomerEntry {
  id?: string
  name?: string
  lang?: Lang
}

type AliasKind = 'products' | 'workloads' | 'states' | 'services' | 'headers'

/** Entries of an object in the file, by key. */
type Entries = ReadonlyMap<string, Node>

/** The entries of an object, or none. */
function entriesOf(node: Node | undefined): Entries {
  const entries = new Map<string, Node>()
  for (const { children: [key, value] = [] } of node?.children ?? []) {
    if (key && value) entries.set(String(key.value), value)
  }
  return entries
}

/** Turns a tree that has been checked into a Config. */
export function configOf(root: Node): Config {
  const entries = entriesOf(root)
  const config: Config = {}
  const data = entries.get('data')
  const services = entries.get('services')
  const customers = entries.get('customers')
  const aliases = entries.get('aliases')
  const thresholds = entries.get('thresholds')
  const partner = entries.get('partner')
  const window = entries.get('window')
  const scope = entries.get('scope')?.value
  const lang = entries.get('lang')?.value
  if (data) config.data = textsOf(data)
  if (services) config.services = textsOf(services)
  if (customers) config.customers = recordOf(customers, customerOf)
  if (aliases) config.aliases = recordOf(aliases, kind => recordOf(kind, textOf))
  if (thresholds) config.thresholds = recordOf(thresholds, node => Number(node.value))
  const page = entries.get('page')
  if (page) config.page = recordOf(page, textOf)
  if (partner) config.partner = textOf(partner)
  const order = DAY_ORDERS.find(one => one === entries.get('dateOrder')?.value)
  if (order) config.dateOrder = order
  const encodings = entries.get('encodings')
  if (encodings) config.encodings = recordOf(encodings, node => oldEncoding(textOf(node)) ?? 'windows-1252')
  if (window) config.window = Number(window.value)
  if (scope === 'all' || scope === 'own') config.scope = scope
  const known = LANGS.find(code => code === lang)
  if (known) config.lang = known
  return config
}

/** With own keys only, whatever they are called: `__proto__` is a name like any other. */
function recordOf<T>(node: Node, read: (value: Node) => T): Record<string, T> {
  return Object.fromEntries([...entriesOf(node)].map(([key, value]) => [key, read(value)]))
}

function textsOf(node: Node): string[] {
  return node.type === 'array' ? (node.children ?? []).map(textOf) : [textOf(node)]
}

function textOf(node: Node): string {
  return String(node.value)
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function customerOf(node: Node): CustomerEntry {
  if (node.type === 'object') {
    const { lang, ...who } = recordOf(node, textOf)
    const known = LANGS.find(code => code === lang)
    return known ? { ...who, lang: known } : who
  }
  const written = textOf(node)
  return ID.test(written.trim()) ? { id: written } : { name: written }
}
