// Whether sets of texts overlap.

/** Whether one of the texts is among the others. */
export function haveInCommon(texts: Iterable<string>, others: ReadonlySet<string>): boolean {
  for (const text of texts) if (others.has(text)) return true
  return false
}
