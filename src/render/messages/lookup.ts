// Words for a key that comes from data: own keys only, so that a name like `constructor` finds nothing.

/** The word of `key`, or else `otherwise`: `key` itself, where nothing better is given. */
export function wordOr(
  words: Readonly<Record<string, string>>,
  key: string,
  otherwise: string = key,
): string {
  return (Object.hasOwn(words, key) ? words[key] : undefined) ?? otherwise
}
