// The known name that somebody probably meant.
import { distance } from 'fastest-levenshtein'

/** The nearest of `names` within a third of its letters, letter case ignored; '' where none is near. */
export function nearestName(typed: string, names: readonly string[]): string {
  const asked = typed.toLowerCase()
  let best = { name: '', at: Number.POSITIVE_INFINITY }
  for (const name of names) {
    const at = distance(asked, name.toLowerCase())
    const close = at <= Math.max(1, Math.floor(Math.max(name.length, typed.length) / 3))
    if (close && at < best.at) best = { name, at }
  }
  return best.name
}
