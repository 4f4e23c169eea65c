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
