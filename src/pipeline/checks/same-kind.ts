// Whether two exports of one kind and day stand side by side that say different things.
import type { CheckParams } from '../../model/check.ts'
import { inOrder } from '../../model/code-points.ts'
import { groupBy } from '../../model/group.ts'
import { areOfDifferentFormats, type UserExport } from './exports.ts'

/** All files of the project's own format with one day are one export; of the portals each file is one. */
const OWN = 'usage'

/** The files of the first such kind and day; null where there is none. */
export function sameKindTwice(exports: readonly UserExport[]): CheckParams['same-kind-twice'] | null {
  if (areOfDifferentFormats(exports)) return null
  const portal = exports.filter(({ format }) => format.id !== OWN)
  const groups = [...groupBy(portal, ({ format, day }) => `${format.id}\n${day}`).values()]
  const files = groups.flatMap(group => {
    const files = groupBy(group, ({ file }) => file)
    if (files.size < 2 || new Set([...files.values()].map(digestOf)).size < 2) return []
    return [...files.keys()]
  })
  if (files.length === 0) return null
  const named = inOrder(files)
  return { count: named.length, files: named.join(', ') }
}

function digestOf(parts: readonly UserExport[]): string {
  return parts
    .map(part => part.digest())
    .sort()
    .join()
}
