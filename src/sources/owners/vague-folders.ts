// Finds folders of one name that tells nobody in different places.
import { compareCodePoints } from '../../model/code-points.ts'
import { foldName } from '../../model/fold.ts'
import type { Problem } from '../../model/problem.ts'
import type { ReadMember } from '../outcome.ts'

/** Folders of one name that tells nobody, in different places: their files may be of different customers. */
export function vagueTwice(members: readonly ReadMember[]): { member: ReadMember; problem: Problem }[] {
  const files = new Map<string, Map<string, ReadMember>>()
  for (const member of members) {
    const { status, ownerFolder } = member
    if (status !== 'read' || !ownerFolder?.isVague) continue
    const name = foldName(ownerFolder.name)
    files.set(name, new Map([[ownerFolder.place, member], ...(files.get(name) ?? [])]))
  }
  return [...files].flatMap(([folder, places]) => {
    const ordered = [...places.values()].sort((a, b) => compareCodePoints(a.label, b.label))
    const [member] = ordered
    if (member === undefined || ordered.length < 2) return []
    const params = { folder, files: ordered.map(({ label }) => label).join(', ') }
    return [{ member, problem: { code: 'vague-folders', file: member.label, params } }]
  })
}
