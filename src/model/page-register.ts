// The list that `adoption pages` keeps in a folder: which files there are its own, of whom, and for whom they are.
import { isObject } from './object.ts'

/** Hidden, so that nobody sends it by mistake. */
export const REGISTER_NAME = '.adoption-pages.json'

export const AUDIENCES = ['customer', 'partner'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Whom a page is about; `id` is null where the data had names only. */
export interface PageOwner {
  id: string | null
  name: string
}

/** File name → its owner, null for the page of all. */
export type PageOwners = ReadonlyMap<string, PageOwner | null>

export interface PageRegister {
  audience: Audience
  files: PageOwners
}

/** null for a text that is no such list. */
export function parseRegister(text: string): PageRegister | null {
  const found = parsed(text)
  if (!isObject(found)) return null
  const { audience: said, files } = found
  const audience = AUDIENCES.find(one => one === said)
  if (audience === undefined || !isObject(files)) return null
  return { audience, files: new Map(Object.entries(files).map(([file, owner]) => [file, ownerOf(owner)])) }
}

function ownerOf(said: unknown): PageOwner | null {
  if (!isObject(said)) return null
  const { id, name } = said
  return { id: typeof id === 'string' ? id : null, name: String(name) }
}

/** In an order that depends on nothing else. */
export function registerText({ audience, files }: PageRegister): string {
  const sorted = [...files].sort(([a], [b]) => Number(a > b) - Number(a < b))
  return `${JSON.stringify({ audience, files: Object.fromEntries(sorted) }, null, 2)}\n`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
