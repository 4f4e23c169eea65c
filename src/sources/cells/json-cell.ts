// Parts of JSON that tools leave as they are in a cell of CSV: a list of products, seats by state, terms.
import { isObject } from '../../model/object.ts'

/** The list in a cell; null where the cell holds none. */
export function listInCell(cell: string): unknown[] | null {
  if (!cell.startsWith('[')) return null
  try {
    const value: unknown = JSON.parse(cell)
    return Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/** The objects in a cell that holds one, several with commas between them, or a list of them; null where it holds neither. */
export function objectsInCell(cell: string): Record<string, unknown>[] | null {
  return listInCell(cell.startsWith('{') ? `[${cell}]` : cell)?.filter(isObject) ?? null
}
