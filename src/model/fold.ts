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

/** What databases and spreadsheets put around an id: braces, marks of text, the name of its kind. */
const DRESSED_ID =
  /^(?:urn:uuid:|[{([='"])*([0-9a-f]{8})\p{Pd}?([0-9a-f]{4})\p{Pd}?([0-9a-f]{4})\p{Pd}?([0-9a-f]{4})\p{Pd}?([0-9a-f]{12})[\])}'"]*$/u
/** Lengths of the shortest and the longest of them. */
const SHORTEST_ID = 32
const LONGEST_ID = 52
/** That of an id without anything around it. */
const PLAIN_ID = 36

/** Whether a folded id of some length, with a dash in its place or not, may be written otherwise than Microsoft writes it. */
export function mayBeDressed(length: number, hasDash: boolean): boolean {
  return length >= SHORTEST_ID && length <= LONGEST_ID && !(length === PLAIN_ID && hasDash)
}

/** Where that dash stands. */
export const DASH_AT = 8

/** Folds an id: as a name, and one of 32 digits as Microsoft writes it, whatever another program has put around it. */
export function foldId(text: string): string {
  const folded = foldName(text)
  if (!mayBeDressed(folded.length, folded[DASH_AT] === '-')) return folded
  const parts = DRESSED_ID.exec(folded)
  return parts === null ? folded : parts.slice(1).join('-')
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
