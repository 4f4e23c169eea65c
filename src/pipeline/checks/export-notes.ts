// Remarks on the exports of a customer that have a row per user: which of their people may have been lost.
import { type Note, whoseOf } from '../../model/note.ts'
import type { CustomerTally } from '../../tally/types.ts'
import { customerRef, type Data } from '../data.ts'
import type { FindExports } from './exports.ts'
import { usersLeftAsEarlier } from './left-as-earlier.ts'
import { namesWithoutAddress } from './names-without-address.ts'
import { oneDriveApart } from './onedrive-apart.ts'

/** Finds the remarks on a customer, by its index and what was counted of it. */
export function exportNoteFinder(
  data: Data,
  exportsOf: FindExports,
): (customer: number, tally: CustomerTally) => Note[] {
  return (index, tally) => {
    const exports = exportsOf(index)
    const without = namesWithoutAddress(exports)
    const apart = oneDriveApart(exports)
    const earlier = [usersLeftAsEarlier(exports, tally), tally.doubts().licencesLeftAsEarlier]
    const whose = whoseOf(customerRef(data, index))
    return [
      ...(without ? [{ code: 'names-without-address', params: { ...whose, ...without } } as const] : []),
      ...(apart ? [{ code: 'onedrive-apart', params: { ...whose, ...apart } } as const] : []),
      ...earlier.flatMap(one =>
        one ? [{ code: 'left-as-earlier', params: { ...whose, ...one } } as const] : [],
      ),
    ]
  }
}
