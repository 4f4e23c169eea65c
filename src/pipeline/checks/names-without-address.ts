// Whether some names of an export are no mail addresses, as the others are: cells of their rows may have moved.
import { compareCodePoints } from '../../model/code-points.ts'
import type { NoteParams, Whose } from '../../model/note.ts'
import type { UserExport } from './exports.ts'

/** Own exports may call people what they like. */
const OWN = 'usage'

/** Of several such exports the first by name. */
export function namesWithoutAddress(
  exports: readonly UserExport[],
): Omit<NoteParams['names-without-address'], keyof Whose> | null {
  const inOrder = exports
    .filter(({ format }) => format.id !== OWN)
    .sort((a, b) => compareCodePoints(a.file, b.file))
  for (const one of inOrder) {
    const { addresses, others } = one.addresses()
    if (others > 0 && others <= addresses) return { file: one.file, users: others, of: others + addresses }
  }
  return null
}
