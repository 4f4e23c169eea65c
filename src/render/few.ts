// Long lists, of which a sentence or a line has room for a few.

/** The first ones, and how many are left: never a single one, which takes no more room than to say so. */
export function fewOf<T>(items: readonly T[], most: number): { few: readonly T[]; others: number } {
  const few = items.length > most + 1 ? items.slice(0, most) : items
  return { few, others: items.length - few.length }
}
