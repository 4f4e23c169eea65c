// A key that stands twice in one object of JSON: the parser keeps the last of the two alone, and what was under the first is lost.
import { isObject } from '../../model/object.ts'

/** A list, or an object, under a key that the text may have twice, and how many records the parser has kept of it. */
interface Kept {
  key: string
  rows: number
}

/** Deeper, and in longer lists, are records. */
const DEEPEST = 4
const FEW = 20

/** The list of a value that has lost another one of the same key; null where none has. `text` is what the value was parsed from. */
export function repeatedList(text: string, value: unknown): Kept | null {
  const suspects = new Map<string, Kept>()
  for (const kept of listsIn(value, 0)) if (standsTwice(text, kept.key)) suspects.set(kept.key, kept)
  const key = suspects.size === 0 ? undefined : keyTwiceInOne(text, suspects)
  return (key !== undefined && suspects.get(key)) || null
}

function listsIn(value: unknown, depth: number): Kept[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.length > FEW ? [] : value.flatMap(one => listsIn(one, depth + 1))
  return Object.entries(value).flatMap(([key, inner]) => {
    const within = listsIn(inner, depth + 1)
    if (Array.isArray(inner)) return [{ key, rows: inner.length }, ...within]
    return isObject(inner) ? [{ key, rows: 1 }, ...within] : within
  })
}

function standsTwice(text: string, key: string): boolean {
  const quoted = JSON.stringify(key)
  return text.indexOf(quoted, text.indexOf(quoted) + 1) >= 0
}

/** Strings, whether they are keys, and what opens and closes. */
const TOKEN = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}[\]]/g

function keyTwiceInOne(text: string, suspects: ReadonlyMap<string, Kept>): string | undefined {
  const open: Set<string>[] = []
  for (const [token, key = '', colon] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (colon !== undefined && suspects.has(key)) {
      const keys = open.at(-1)
      if (keys?.has(key)) return key
      keys?.add(key)
    }
  }
  return undefined
}
