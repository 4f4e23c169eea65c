// The order of names: one for every list, whatever the language of the run.

/** Orders strings by code point (the default order of strings is by UTF-16 unit, which differs above U+FFFF). */
export function compareCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) {
    const left = a.charCodeAt(at)
    const right = b.charCodeAt(at)
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

/** Each name once, in the order of code points. */
export function inOrder(names: Iterable<string>): string[] {
  return [...new Set(names)].sort(compareCodePoints)
}

/** The unit of a text there, numbered in that order. */
export function codePointUnit(text: string, at: number): number {
  return rank(text.charCodeAt(at))
}

/** Halves of characters beyond the first 65,536 stand behind all other units, as the characters do. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}
