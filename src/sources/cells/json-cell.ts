// Parts of JSON that tools leave as they are in a cell of CSV: a list of products, seats by state, terms.
import { isObject } from '../../model/object.ts'

/** The list in a cell; null where the cell holds none. */
export function listInCell(cell: string): unknown[] | null {
  const value = valueInCell(cell, '[')
  return Array.isArray(value) ? value : null
}

/** The objects in a cell that holds one or a list of them; null where it holds neither. */
export function objectsInCell(cell: string): Record<string, unknown>[] | null {
  const value = valueInCell(cell, '{')
  if (isObject(value)) return [value]
  return listInCell(cell)?.filter(isObject) ?? null
}

function valueInCell(cell: string, start: '[' | '{'): unknown {
  if (!cell.startsWith(start)) return null
  try {
    return JSON.parse(cell)
  } catch {
    return null
  }
}
