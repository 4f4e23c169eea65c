// Remarks on the exports of a customer that have a row per user: which of their people may have been lost.
import { type Note, whoseOf } from '../../model/note.ts'
import { customerRef, type Data } from '../data.ts'
import type { FindExports } from './exports.ts'
import { namesWithoutAddress } from './names-without-address.ts'
import { oneDriveApart } from './onedrive-apart.ts'

/** Finds the remarks on a customer, by its index. */
export function exportNoteFinder(data: Data, exportsOf: FindExports): (customer: number) => Note[] {
  return index => {
    const exports = exportsOf(index)
    const without = namesWithoutAddress(exports)
    const apart = oneDriveApart(exports)
    const whose = whoseOf(customerRef(data, index))
    return [
      ...(without ? [{ code: 'names-without-address', params: { ...whose, ...without } } as const] : []),
      ...(apart ? [{ code: 'onedrive-apart', params: { ...whose, ...apart } } as const] : []),
    ]
  }
}
