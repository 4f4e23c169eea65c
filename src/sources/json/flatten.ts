// A record of JSON as cells: what nests in it gets keys of several parts.
import { isObject } from '../../model/object.ts'
import { numberText } from '../cells/number-text.ts'

/** No export nests deeper; what does is not looked at, so that no nesting can exhaust the stack. */
export const DEEPEST = 16

/** Keys of lists whose items a cell holds as JSON: shells leave out the brackets around a single one. */
const LISTS: ReadonlySet<string> = new Set(['terminfo'])

export function isListKey(key: string): boolean {
  return LISTS.has(key.toLowerCase())
}

/** The cells of a record by their keys, those of objects within it joined by a dot behind `prefix`; of a key that comes twice the last one. */
export function flatten(value: unknown, prefix: string): Map<string, string> {
  const cells = new Map<string, string>()
  addCells(cells, value, prefix, 0)
  return cells
}

function addCells(cells: Map<string, string>, value: unknown, prefix: string, depth: number): void {
  if (!isObject(value) || depth > DEEPEST) return
  for (const key of Object.keys(value)) {
    const inner = value[key]
    // A key as it is was hashed by the parser.
    const name = prefix === '' ? key : `${prefix}${key}`
    if (!isObject(inner)) cells.set(name, textOf(inner))
    else if (isListKey(key)) cells.set(name, textOf([inner]))
    else addCells(cells, inner, `${name}.`, depth + 1)
  }
}

/** A list of plain values is joined by `;`; one of objects stays JSON, as the tools that write CSV leave it in a cell. */
function textOf(value: unknown, depth = 0): string {
  if (value === null || value === undefined || isObject(value) || depth > DEEPEST) return ''
  if (!Array.isArray(value)) return typeof value === 'number' ? numberText(value) : String(value)
  if (value.some(isObject)) return isShallow(value) ? JSON.stringify(value) : ''
  return value.map(item => textOf(item, depth + 1)).join(';')
}

function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth < DEEPEST && Object.values(value).every(inner => isShallow(inner, depth + 1))
}
