// Text that was UTF-8, was read as Windows-1252 or Latin-1 and saved: `Ã‰mile` for `Émile`. How to tell, and to undo it.
import { Buffer } from 'node:buffer'

/** What the bytes 80 to 9F became in Windows-1252; where that has nothing, and in Latin-1, they are control characters. */
const UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
/** A byte that goes on with a character, as a letter of a class. */
const ON = `\\x80-\\xbf${UPPER.replace(/[\x80-\x9f]/g, '')}`
const SEQUENCE = new RegExp(`[\\xc2-\\xdf][${ON}]|[\\xe0-\\xef][${ON}]{2}|[\\xf0-\\xf4][${ON}]{3}`, 'gu')
/** The start of a sequence whose end may come with the next piece of a text. */
const OPEN = new RegExp(`(?:[\\xc2-\\xf4]|[\\xe0-\\xf4][${ON}]|[\\xf0-\\xf4][${ON}]{2})$`, 'u')

/** The text as it was; what is no character of UTF-8 stays as it is. */
export function undone(text: string): string {
  return text.replace(SEQUENCE, characterOf)
}

/** How many characters at the end of a piece of text may belong together with the next piece. */
export function openEnd(text: string): number {
  return OPEN.exec(text)?.[0].length ?? 0
}

function characterOf(sequence: string): string {
  const bytes = Buffer.from(Array.from(sequence, byteOf))
  const character = bytes.toString('utf8')
  return character.includes('\ufffd') ? sequence : character
}

function byteOf(letter: string): number {
  const code = letter.charCodeAt(0)
  return code > 0xff ? 0x80 + UPPER.indexOf(letter) : code
}

/** Signs that stand behind no letter of a true name. */
const STRONG = '€ˆ‰˜¡¢£¤¥¦§¨¬¯±²³´µ¶¸¹¼½¾'
const SIGNS = [
  // `MÃ¼ller`, `Ã‰mile`, `Å¡`: behind the four capitals that begin the letters of Europe.
  `[ÂÃÄÅ][${STRONG}]`,
  // Marks and letters that may end a true name, or a part of one, where no letter follows (`IRMÃ®`, `IRMÃ LTDA`).
  `[ÂÃ](?!\\xa0)[${ON}](?=\\p{L})`,
  // Behind these two there are true capitals (`KÄŠKA`).
  `[ÄÅ](?![\\xa0ŠŽŸŒ])[${ON}](?=\\p{L})`,
  '[ÄÅ][ŠŽŸŒ](?=\\p{Ll})',
  `(?<=\\p{Ll})[ÂÃÄÅ][${ON}]`,
  // `CittÃ`, `GarcÃ?a`: what stood behind it is lost.
  '(?<=\\p{Ll})Ã(?!\\p{L})',
  '(?<!\\p{L})Ã\\xa0',
  'Å\\xa0(?=\\p{L})',
  // Control characters stand in no name.
  '[\\xc2-\\xef][\\x80-\\x9f]',
  '[ÂÃÄÅ]\ufffd',
  // Romanian.
  'È[˜™š›]',
  // `joãµo`: folded to lower case afterwards.
  `[âãäå](?![¨¯´¸])[${STRONG}©ª°º](?![${ON}])`,
  '[âãäå][®·«»](?=[@\\p{L}])',
  // `â€™`, `æ—¥`: three of them; quotation marks may stand in a row behind a true letter.
  `[\\xe0-\\xef](?![‘’“”«»‹›–—…]{2}(?!\\p{L}))[${ON}]{2}`,
  // `Ð˜Ð²`, `Î‘Î¸`: two pairs, since one may be a true word (`VÝŠKA`).
  `(?:[\\xc6-\\xdf][${ON}]){2}`,
].map(source => new RegExp(source, 'u'))

const NOT_PLAIN = /[\xc2-\xef]/u

/** Whether a name shows that it was decoded twice. True names with `Ã`, as `SÃO JOÃO`, do not. */
export function isDecodedTwice(name: string): boolean {
  return NOT_PLAIN.test(name) && SIGNS.some(sign => sign.test(name))
}
