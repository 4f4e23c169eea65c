// Whether some names of an export are no mail addresses, as the others are: cells of their rows may have moved.
import { compareCodePoints } from '../../model/code-points.ts'
import type { NoteParams, Whose } from '../../model/note.ts'
import type { UserExport } from './exports.ts'

/** Own exports may call people what they like. */
const OWN = 'usage'

type Found = Omit<NoteParams['names-without-address'], keyof Whose>

/** Of several such exports the first by name. */
export function namesWithoutAddress(exports: readonly UserExport[]): Found | null {
  let first: Found | null = null
  for (const { format, file, addresses: count } of exports) {
    if (format.id === OWN || (first && compareCodePoints(file, first.file) >= 0)) continue
    const { addresses, others } = count()
    if (others > 0 && others <= addresses) first = { file, users: others, of: others + addresses }
  }
  return first
}
