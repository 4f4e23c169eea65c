// How two spellings are told to be the same: one place, so that every room agrees.

/** What nobody sees: zero-width spaces and joiners, marks of direction and byte order, control characters. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}/gu

/** Folds a name for comparison: compatibility forms, outer spaces, letter case and what nobody sees are ignored. */
export function foldName(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '').trim().toLowerCase()
}

/** Folds a column header: case, spaces, `_`, `-`, a byte-order mark (also as `ï»¿`) and what nobody sees are ignored. */
export function foldHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(/^ï»¿|[\s_-]+/gu, '')
}

/** Orders strings by code point (the default order of strings is by UTF-16 unit, which differs above U+FFFF). */
export function compareCodePoints(a: string, b: string): number {
  const left = a[Symbol.iterator]()
  const right = b[Symbol.iterator]()
  for (;;) {
    const x = left.next()
    const y = right.next()
    if (x.done || y.done) return Number(Boolean(y.done)) - Number(Boolean(x.done))
    const order = (x.value.codePointAt(0) ?? 0) - (y.value.codePointAt(0) ?? 0)
    if (order !== 0) return order
  }
}
