// JSON that holds a table in another way than a list of records: as programs for tables write it by default.
import { isObject } from '../../model/object.ts'

/**
 * The records of such a table; null where a value is none. Columns by their name, rows by their number (`{"a": {"0": 1}}`,
 * pandas), rows by their number (`{"0": {"a": 1}}`), columns as lists by their name (`{"a": [1]}`, ClickHouse, R), or lists below a
 * list of names (`[["a"], [1]]`, sheets in the cloud).
 */
export function recordsOfTable(value: unknown): Record<string, unknown>[] | null {
  if (Array.isArray(value)) return ofLists(value)
  if (!isObject(value)) return null
  const inner = Object.values(value)
  if (inner.length > 1 && inner.every(Array.isArray)) return ofColumns(Object.keys(value), inner)
  // The first value of most records is no object, which ends it.
  if (inner.length === 0 || !inner.every(isObject)) return null
  const names = Object.keys(value)
  if (names.every(isNumber)) return inner
  const rows = Object.keys(inner[0] ?? {})
  if (rows.length === 0 || !rows.every(isNumber) || !inner.every(one => hasOnly(one, rows))) return null
  return rows.map(row => Object.fromEntries(names.map((name, at) => [name, inner[at]?.[row]])))
}

/** Where tables keep their lists, and the names of columns beside them (pandas, query languages of clouds, sheets). */
const LISTS = ['data', 'rows', 'Rows', 'values']
const NAMES = ['columns', 'Columns', 'fields', 'meta']

/**
 * The records of a table whose lists stand under a key, with their names beside them (`{"columns": ["a"], "data": [[1]]}`,
 * `{"columns": [{"name": "a"}], "rows": [[1]]}`) or as their first (`{"values": [["a"], [1]]}`), and the keys that hold them; null
 * where a value is none.
 */
export function recordsUnderKey(
  value: Record<string, unknown>,
): { keys: string[]; records: Record<string, unknown>[] } | null {
  const key = LISTS.find(one => Array.isArray(value[one]))
  const rows = key === undefined ? undefined : value[key]
  if (key === undefined || !Array.isArray(rows) || !rows.every(Array.isArray)) return null
  const beside = NAMES.find(one => Array.isArray(value[one]))
  const names = beside === undefined ? [] : value[beside]
  const records = ofLists(Array.isArray(names) && beside !== undefined ? [names.map(nameIn), ...rows] : rows)
  return records && { keys: beside === undefined ? [key] : [key, beside, 'index'], records }
}

function nameIn(column: unknown): unknown {
  return isObject(column) ? (column['name'] ?? column['Name'] ?? column['ColumnName']) : column
}

function ofColumns(names: string[], columns: readonly unknown[][]): Record<string, unknown>[] | null {
  const [first = []] = columns
  const areEven = first.length > 0 && columns.every(one => one.length === first.length && !one.some(isObject))
  if (!areEven) return null
  return first.map((_, row) => Object.fromEntries(names.map((name, at) => [name, columns[at]?.[row]])))
}

function ofLists(list: readonly unknown[]): Record<string, unknown>[] | null {
  const [names, ...rows] = list
  if (!isListOfText(names) || rows.length === 0 || new Set(names).size < names.length) return null
  if (!rows.every((row): row is unknown[] => Array.isArray(row) && row.length <= names.length)) return null
  if (rows.some(row => row.some(isObject))) return null
  return rows.map(row => Object.fromEntries(names.map((name, at) => [name, row[at]])))
}

function isListOfText(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 1 && value.every(one => typeof one === 'string' && one !== '')
}

function isNumber(key: string): boolean {
  return /^\d+$/.test(key)
}

function hasOnly(one: Record<string, unknown>, keys: readonly string[]): boolean {
  return Object.keys(one).length === keys.length && keys.every(key => Object.hasOwn(one, key))
}

/** Whether a record stands in an answer in place of a list of one, as some shells write it. */
export function isAlone(key: string, value: Record<string, unknown>): boolean {
  return (
    key.toLowerCase() === 'value' &&
    Object.keys(value).every(one => one === key || /odata|^count$/i.test(one))
  )
}
