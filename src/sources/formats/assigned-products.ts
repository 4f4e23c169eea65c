// The cell that lists a user's products, as the usage reports and the user list write it.

import { remembering } from '../../model/lazy.ts'
import { listInCell } from '../json-cell.ts'

/**
 * Splits `OFFICE 365 E3+ENTERPRISE MOBILITY + SECURITY E3` at each `+` without a space on either side;
 * names that contain ` + ` stay whole. The lists of Graph's JSON arrive joined by `;`, and in a cell of CSV as they are. Blank gives no products.
 */
export const splitProducts: (cell: string) => readonly string[] = remembering(split)

function split(cell: string): readonly string[] {
  const names = listInCell(cell)?.map(String) ?? cell.split(/(?<! )\+(?! )|;/)
  return names.map(name => name.trim()).filter(name => name !== '')
}
