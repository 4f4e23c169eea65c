// Remarks on the exports of each customer that have a row per user: whose they seem to be, and which of their people were lost.
import { lazy } from '../../model/lazy.ts'
import { type Note, whoseOf } from '../../model/note.ts'
import { customerRef, type Data } from '../data.ts'
import type { FindExports } from './exports.ts'
import { exportsOfOthers } from './of-another-customer.ts'
import { oneDriveApart } from './onedrive-apart.ts'
import { seeNames } from './seen-names.ts'

/** Finds the remarks on a customer, by its index; the exports of all are looked at when the first is asked about. */
export function exportNoteFinder(data: Data, exportsOf: FindExports): (customer: number) => Note[] {
  const seen = lazy(() => {
    const names = seeNames(data, exportsOf)
    return { without: names.without, ofOthers: exportsOfOthers(data, exportsOf, names) }
  })
  return index => {
    const whose = whoseOf(customerRef(data, index))
    const other = seen().ofOthers.get(index)
    const without = seen().without.get(index)
    const apart = oneDriveApart(exportsOf(index))
    return [
      ...(other ? [{ code: 'of-another-customer', params: { ...whose, ...other } } as const] : []),
      ...(without ? [{ code: 'names-without-address', params: { ...whose, ...without } } as const] : []),
      ...(apart ? [{ code: 'onedrive-apart', params: { ...whose, ...apart } } as const] : []),
    ]
  }
}
