// Long lists, of which a sentence or a line has room for a few.

/** Names that a sentence has room for; all of them stand beside it in data for programs. */
const NAMED = 20

/** The first names of a list that came as one text. How many are left cannot be told: a name may have a comma in it. */
export function fewNamed(names: string): { few: readonly string[]; hasOthers: boolean } {
  const { few, others } = fewOf(names.split(', '), NAMED)
  return { few, hasOthers: others > 0 }
}

/** The first ones, and how many are left: never a single one, which takes no more room than to say so. */
export function fewOf<T>(items: readonly T[], most: number): { few: readonly T[]; others: number } {
  const few = items.length > most + 1 ? items.slice(0, most) : items
  return { few, others: items.length - few.length }
}
