// Lists of records beside the one that an answer holds: where they are exports too, nothing says which of them counts.
import { isObject } from '../../model/object.ts'
import { flatten } from './flatten.ts'

/** A list of records, or one alone, that is not read: where it stands, how many there are, and the keys that they have. */
export interface ListBeside {
  key: string
  rows: number
  header: string[]
}

/** No program puts a list into more objects than these. */
const DEEPEST_LIST = 4
/** Records that are looked at: those of one list have the same keys. */
const LOOKED_AT = 20

/** The lists of records in what stands beside the items of an answer, but for the same once more. */
export function listsBeside(beside: Record<string, unknown>, items: unknown): ListBeside[] {
  const found = listsIn(beside, '', 0)
  if (found.length === 0) return []
  const same = JSON.stringify(items)
  return found
    .filter(({ records }) => JSON.stringify(records) !== same)
    .map(({ key, records }) => ({ key, rows: records.length, header: keysOf(records) }))
}

function listsIn(
  value: Record<string, unknown>,
  prefix: string,
  depth: number,
): { key: string; records: readonly unknown[] }[] {
  if (depth > DEEPEST_LIST) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const key = `${prefix}${name}`
    if (Array.isArray(inner)) return inner.some(isObject) ? [{ key, records: inner }] : []
    if (!isObject(inner)) return []
    return [{ key, records: [inner] }, ...listsIn(inner, `${key}.`, depth + 1)]
  })
}

/** The keys of the first of these records. */
function keysOf(records: readonly unknown[]): string[] {
  const keys = records.slice(0, LOOKED_AT).flatMap(record => [...flatten(record, '').keys()])
  return [...new Set(keys)]
}

/** Whether records of some keys are like those of others: they share half of all keys. A tenant's id and name are those of users too. */
export function areAlike(some: readonly string[], others: readonly string[]): boolean {
  const shared = some.filter(key => others.includes(key)).length
  return shared > 1 && shared * 2 >= Math.max(some.length, others.length)
}
