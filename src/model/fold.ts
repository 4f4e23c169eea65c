// How two spellings are told to be the same: one place, so that every room agrees.

/** What nobody sees: zero-width spaces and joiners, marks of direction and byte order, control characters. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}/gu

/** Visible ASCII, which most names and headers are, and which takes a shorter way. */
const PLAIN = /^[ -~]*$/

/** A text without what nobody sees in it, each letter composed in one way. */
export function visible(text: string): string {
  return /^[ -\x7f]*$/.test(text) ? text : text.normalize('NFC').replace(UNSEEN, '')
}

/** Folds a name for comparison: compatibility forms, outer spaces, letter case and what nobody sees are ignored. */
export function foldName(text: string): string {
  if (PLAIN.test(text)) return text.trim().toLowerCase()
  return text.normalize('NFKC').replace(UNSEEN, '').trim().toLowerCase()
}

/** Folds a column header: case, spaces, `_`, dashes, a byte-order mark (also as `ï»¿`) and what nobody sees are ignored. */
export function foldHeader(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/[ _-]+/g, '')
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(/^ï»¿|[\s_\p{Pd}]+/gu, '')
}

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

/** Halves of characters beyond the first 65,536 stand behind all other units, as the characters do. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}
