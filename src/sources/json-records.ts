// Reads the JSON that portals and this command write as records: a header of keys, and a row per item.
import { InputError } from '../model/problem.ts'

/** Larger JSON is not read: it is held in memory as a whole. Characters. */
export const MAX_LENGTH = 256 * 1024 * 1024

/** No export nests deeper; what does is not looked at, so that no nesting can exhaust the stack. */
const DEEPEST = 16

export interface JsonRecords {
  /** Keys of all items; those of nested objects joined by a dot (`customer.id`). */
  header: string[]
  rows: string[][]
}

/** Whether text looks like JSON rather than CSV. */
export function looksLikeJson(head: string): boolean {
  return /^\s*[{[]/.test(head)
}

/**
 * The items of `items`, `value` or `Value`, of a bare list, or of the `rows` of an earlier report; such a
 * report's own fields stand in every row under `report.` (`report.window.days`). Throws an InputError.
 */
export async function readJson(file: string, chunks: AsyncIterable<string>): Promise<JsonRecords> {
  let text = ''
  for await (const chunk of chunks) {
    text += chunk
    if (text.length > MAX_LENGTH) {
      throw new InputError([{ code: 'record-too-large', file, params: { limit: MAX_LENGTH } }])
    }
  }
  const records = recordsOf(parseJson(file, text))
  const header = [...new Set(records.flatMap(record => [...record.keys()]))]
  return { header, rows: records.map(record => header.map(key => record.get(key) ?? '')) }
}

/** The records of a value, each with its keys and cells. */
export function recordsOf(value: unknown): Map<string, string>[] {
  const { items, heading } = itemsOf(value)
  return items.map(item => new Map([...flatten(item, ''), ...heading]))
}

/** The value of a text that starts on line `firstLine` of a file. */
export function parseJson(file: string, text: string, firstLine = 1): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    const at = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length)
    const line = firstLine + text.slice(0, at).split('\n').length - 1
    // The parser's own words may quote the file's text: only the place is told.
    throw new InputError([{ code: 'bad-json', file, line, params: { reason: '' } }])
  }
}

function itemsOf(value: unknown): { items: unknown[]; heading: [string, string][] } {
  if (Array.isArray(value)) return { items: value, heading: [] }
  if (!isObject(value)) return { items: [], heading: [] }
  const list = value['items'] ?? value['value'] ?? value['Value']
  if (Array.isArray(list)) return { items: list, heading: [] }
  const rows = value['rows']
  if (!Array.isArray(rows)) return { items: [value], heading: [] }
  const { rows: _, total: __, notes: ___, generatedFrom: ____, ...own } = value
  return { items: rows, heading: flatten(own, 'report.') }
}

function flatten(value: unknown, prefix: string, depth = 0): [string, string][] {
  if (!isObject(value) || depth > DEEPEST) return []
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    const name = `${prefix}${key}`
    return isObject(inner) ? flatten(inner, `${name}.`, depth + 1) : [[name, textOf(inner)]]
  })
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list of plain values is joined by `;`; one of objects stays JSON, as the tools that write CSV leave it in a cell. */
function textOf(value: unknown, depth = 0): string {
  if (value === null || value === undefined || isObject(value) || depth > DEEPEST) return ''
  if (!Array.isArray(value)) return String(value)
  if (value.some(isObject)) return isShallow(value) ? JSON.stringify(value) : ''
  return value.map(item => textOf(item, depth + 1)).join(';')
}

function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth < DEEPEST && Object.values(value).every(inner => isShallow(inner, depth + 1))
}
