// How the name of a user is folded: one place, so that both ways of reading agree.

/** Letter case and outer spaces are ignored. */
export function foldUser(name: string): string {
  const folded = name.trim().toLowerCase()
  // Halves of characters, which only JSON can spell, stay apart although no bytes stand for them.
  return /\p{Surrogate}/u.test(folded) ? JSON.stringify(folded) : folded
}
