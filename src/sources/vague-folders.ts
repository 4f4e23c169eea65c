// Finds folders of one name that tells nobody in different places.
import { compareCodePoints, foldName } from '../model/fold.ts'
import type { Problem } from '../model/problem.ts'
import type { ReadMember } from './outcome.ts'

/** Folders of one name that tells nobody, in different places: their files may be of different customers. */
export function vagueTwice(members: readonly ReadMember[]): Problem[] {
  const files = new Map<string, Map<string, string>>()
  for (const { status, label, ownerFolder } of members) {
    if (status !== 'read' || !ownerFolder?.isVague) continue
    const name = foldName(ownerFolder.name)
    files.set(name, new Map([[ownerFolder.place, label], ...(files.get(name) ?? [])]))
  }
  return [...files].flatMap(([folder, places]): Problem[] => {
    const labels = [...places.values()].sort(compareCodePoints)
    const [file = ''] = labels
    return labels.length < 2
      ? []
      : [{ code: 'vague-folders', file, params: { folder, files: labels.join(', ') } }]
  })
}
