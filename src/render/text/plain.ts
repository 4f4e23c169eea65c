// Letters that every medium shows as they are, each in one cell: most texts are nothing else, and need not be taken apart.

/** Among them the blank before a percent sign, the dash for what is not available, the dots of what is cut, and an arrow. */
const PLAIN = /^[\x20-\x7e\xa0\u2013\u2026\u2192]*$/

export function isPlain(text: string): boolean {
  return PLAIN.test(text)
}
