// Windows-1252, by hand: some releases of Node.js decode it as ISO-8859-1.

/** What 0x80 to 0x9F stand for; U+FFFD where nothing is defined (81, 8D, 8F, 90, 9D). */
const UPPER_CONTROLS = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

/** The text of bytes of which all are defined. */
export function latinText(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/gu, letter => UPPER_CONTROLS.charAt(letter.charCodeAt(0) - 0x80))
}

/** Whether Windows-1252 has no character for this byte. */
export function isUndefinedLatin(byte: number): boolean {
  return byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d
}
