// Ids as Microsoft writes them: neither a word for nothing nor one for a total, so that nobody has to look at them.

const FORM = Uint8Array.from('00000000-0000-0000-0000-000000000000', letter => letter.charCodeAt(0))
const HYPHEN = 45
const ZERO = 48

/** By byte: 1 for a digit of base 16. */
const DIGITS = new Uint8Array(256)
for (const digit of '0123456789abcdefABCDEF') DIGITS[digit.charCodeAt(0)] = 1

/** Whether `bytes[start … end − 1]` is such an id, and not the one of zeros alone, which stands for nothing. */
export function isGuid(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== FORM.length) return false
  let others = 0
  for (let at = 0; at < FORM.length; at++) {
    const byte = bytes[start + at] ?? 0
    if (FORM[at] === HYPHEN ? byte !== HYPHEN : DIGITS[byte] !== 1) return false
    if (byte !== ZERO && byte !== HYPHEN) others++
  }
  return others > 0
}
