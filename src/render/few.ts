// Long lists, of which a sentence or a line has room for a few.

/** Names that a sentence has room for; all of them stand beside it in data for programs. */
const NAMED = 20

/** The first names of a list that came as one text, and how many are left. */
export function fewNamed(names: string): { few: readonly string[]; others: number } {
  return fewOf(names.split(', '), NAMED)
}

/** The first ones, and how many are left: never a single one, which takes no more room than to say so. */
export function fewOf<T>(items: readonly T[], most: number): { few: readonly T[]; others: number } {
  const few = items.length > most + 1 ? items.slice(0, most) : items
  return { few, others: items.length - few.length }
}
