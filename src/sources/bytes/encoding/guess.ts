// What those share who weigh the bytes of a text: what they come to, and which bytes are letters.

/** `sure`: more than a few characters say so. */
export interface Guess<E extends string> {
  encoding: E
  sure: boolean
}

/** Whether a byte is a Latin letter without accents, in whatever encoding. */
export function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}
