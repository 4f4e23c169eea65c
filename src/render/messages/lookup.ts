// Words for a key that comes from data: own keys only, so that a name like `constructor` finds nothing.

/** The word of `key`, or `key` itself where there is none. */
export function wordOr(words: Readonly<Record<string, string>>, key: string): string {
  return (Object.hasOwn(words, key) ? words[key] : undefined) ?? key
}
