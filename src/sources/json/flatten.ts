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

/** The cells of a record by their keys, those of objects within it joined by a dot behind `prefix`. */
export function flatten(value: unknown, prefix: string, depth = 0): [string, string][] {
  if (!isObject(value) || depth > DEEPEST) return []
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    const name = `${prefix}${key}`
    if (!isObject(inner)) return [[name, textOf(inner)]]
    return isListKey(key) ? [[name, textOf([inner])]] : flatten(inner, `${name}.`, depth + 1)
  })
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
