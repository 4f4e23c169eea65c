// The names nearest to one that nothing bears, for those who mistyped it.
import { distance } from 'fastest-levenshtein'
import { compareCodePoints } from '../../model/code-points.ts'
import { foldName } from '../../model/fold.ts'

/** At most this many names are offered. */
const OFFERED = 3

/** Labels of the candidates with the nearest names, nearest first; '' where there is no candidate. */
export function nearestOf(
  candidates: readonly { names: readonly string[]; label: string }[],
  asked: string,
): string {
  const wanted = foldName(asked)
  return candidates
    .map(({ names, label }) => ({
      label,
      far: Math.min(...names.map(name => distance(foldName(name), wanted))),
    }))
    .sort((a, b) => a.far - b.far || compareCodePoints(a.label, b.label))
    .slice(0, OFFERED)
    .map(({ label }) => label)
    .join(', ')
}
