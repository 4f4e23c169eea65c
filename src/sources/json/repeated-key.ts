// A key that stands twice in one object of JSON: the parser keeps the last of the two alone, and what was under the first is lost.

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
  suspectsIn(value, 0, text, suspects)
  const key = suspects.size === 0 ? undefined : keyTwiceInOne(text, suspects)
  return (key !== undefined && suspects.get(key)) || null
}

/** Every line of a file may be a value: nothing is made of one without lists. */
function suspectsIn(value: unknown, depth: number, text: string, suspects: Map<string, Kept>): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    if (value.length > FEW) return
    for (const one of value) suspectsIn(one, depth + 1, text, suspects)
    return
  }
  for (const key of Object.keys(value)) {
    const inner: unknown = Reflect.get(value, key)
    if (typeof inner !== 'object' || inner === null) continue
    if (standsTwice(text, key)) suspects.set(key, { key, rows: Array.isArray(inner) ? inner.length : 1 })
    suspectsIn(inner, depth + 1, text, suspects)
  }
}

function standsTwice(text: string, key: string): boolean {
  const quoted = `"${key}"`
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
