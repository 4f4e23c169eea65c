// The list that `adoption pages` keeps in a folder: which files there are its own, of whom, and for whom they are.
import { isObject } from './object.ts'

/** Hidden, so that nobody sends it by mistake. */
export const REGISTER_NAME = '.adoption-pages.json'

export const AUDIENCES = ['customer', 'partner'] as const
export type Audience = (typeof AUDIENCES)[number]

export interface PageRegister {
  audience: Audience
  /** File name → the customer whom it is about, '' for the page of all. */
  files: ReadonlyMap<string, string>
}

/** null for a text that is no such list. */
export function parseRegister(text: string): PageRegister | null {
  const found = parsed(text)
  if (!isObject(found)) return null
  const { audience: said, files } = found
  const audience = AUDIENCES.find(one => one === said)
  if (audience === undefined || !isObject(files)) return null
  const entries = Object.entries(files).map(([name, customer]): [string, string] => [name, String(customer)])
  return { audience, files: new Map(entries) }
}

/** One line for each file, in an order that depends on nothing else. */
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
