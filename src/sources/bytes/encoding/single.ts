// Weighs which of the encodings of one byte a letter it is: Western, Central European or Cyrillic Windows.
import { type Guess, isLetter } from './guess.ts'
import { isUndefinedLatin } from './latin.ts'

/** Letters of Cyrillic in Windows-1251 as the same bytes look in Latin-1: capitals, then small ones. */
const CAPITALS = 'À-ß¨ª¯²¥½£'
const SMALL = 'à-ÿ¸º¿³´¾¼'
const TITLED = new RegExp(`^[${CAPITALS}][${SMALL}]{2,}$`, 'u')
const CYRILLIC = new RegExp(`^(?:[${CAPITALS}]?[${SMALL}]+|[${CAPITALS}]{2,})$`, 'u')
const LATIN = 'A-Za-zÀ-ÖØ-öø-ÿ'
/** Č, ř, ě … and š, ž: each of them is a letter of the West too, both together hardly, least of all in one word. */
const GRAVE = /[a-z][èøìùòï]|[èøìùòï][a-z]|^[ÈØ][a-z]/u
/** ő and ű of Hungarian are letters of the West too, both together hardly. */
const TILDE = /õ/u
const HAT = /û/u
const CARON = /[\x8a\x8e\x9a\x9e]/u
/** Signs in Windows-1252 where Windows-1250 has letters, within a word or before one: `Wa³êsa`, `£ukasz`. */
const CENTRAL = new RegExp(
  `(?<=[${LATIN}])[£¥¯³¹¼¾¿\\x8d\\x8f\\x9d](?=[${LATIN}])|(?<=[a-z])º(?=[a-z])|^[£¯¥\\x8f\\x8d](?=[a-z]{2})|ø[áéíý]|[áéíý]ø`,
  'u',
)
/** They may be footnotes, too. */
const PERHAPS_CENTRAL = /(?<=[a-z]{2})[³¹¿¾\x9d]$/u
/** The rest of a word in double bytes: capitals and small letters as they come. */
const MIXED = /^[^a-z]*[a-z].*[A-Z]/u
/** Of Western Europe, and hardly in the same file. */
const WESTERN = /[a-z][àåã]|[àåã][a-z]/u
/** Longer words are looked at in pieces. */
const LONGEST = 64

/** Fed byte by byte. */
export class SingleSurvey {
  /** Every byte is defined in Windows-1252, or in Windows-1250. */
  #western = true
  #eastern = true
  /** A quotation mark in the middle of a word, which is what DOS code pages look like. */
  #dos = false
  #word = ''
  #isHigh = false
  #last = 0
  #mark = false
  readonly #words = {
    titled: 0,
    cyrillic: 0,
    foreign: 0,
    central: 0,
    western: 0,
    grave: 0,
    caron: 0,
    tilde: 0,
    hat: 0,
    other: 0,
  }

  write(byte: number): void {
    const letter = isLetter(byte)
    if (isUndefinedLatin(byte)) this.#western = false
    if (UNDEFINED_EAST.has(byte)) this.#eastern = false
    if (this.#mark && letter) this.#dos = true
    this.#mark = MARKS.has(byte) && this.#last > 0
    this.#last = letter ? byte : 0
    if (letter || (byte >= 0x80 && !BETWEEN.has(byte))) {
      this.#word += String.fromCharCode(byte)
      this.#isHigh ||= byte >= 0x80
      if (this.#word.length < LONGEST) return
    }
    this.#close()
  }

  end(): Guess<'windows-1250' | 'windows-1251' | 'windows-1252'> | undefined {
    this.#close()
    const { titled, cyrillic, foreign, central, western, grave, caron, tilde, hat, other } = this.#words
    if (titled > 0 && cyrillic > 9 * other)
      return { encoding: 'windows-1251', sure: titled > 1 || other === 0 }
    if (this.#dos) return undefined
    const isCentral = central > foreign && central >= western
    if (this.#eastern && isCentral) return { encoding: 'windows-1250', sure: western === 0 }
    const isDoubtful = central + foreign > 0 || (grave > 0 && caron > 0) || (tilde > 0 && hat > 0)
    if (this.#western) return { encoding: 'windows-1252', sure: !isDoubtful }
    return undefined
  }

  /** Judges a word that has letters beyond ASCII. */
  #close(): void {
    const word = this.#word
    this.#word = ''
    if (!this.#isHigh) return
    this.#isHigh = false
    const isCyrillic = word.length > 1 && CYRILLIC.test(word)
    if (isCyrillic) this.#words.cyrillic++
    else this.#words.other++
    if (TITLED.test(word)) this.#words.titled++
    const [grave, caron] = [GRAVE.test(word), CARON.test(word)]
    if (CENTRAL.test(word) || (grave && caron)) this.#words.central++
    else if (grave) this.#words.grave++
    else if (caron) this.#words.caron++
    if (TILDE.test(word)) this.#words.tilde++
    if (HAT.test(word)) this.#words.hat++
    if (WESTERN.test(word)) this.#words.western++
    if (
      PERHAPS_CENTRAL.test(word) ||
      MIXED.test(word.replace(/[\x80-\xff]/gu, '')) ||
      /^[\x80-\xff]{3,}$/u.test(word)
    )
      this.#words.foreign++
  }
}

const UNDEFINED_EAST = new Set([0x81, 0x83, 0x88, 0x90, 0x98])
/** ‚ „ ˆ ‹ “ ” ›: é, ä, ê, ï, ô and ö of the DOS code pages. */
const MARKS = new Set([0x82, 0x84, 0x88, 0x8b, 0x93, 0x94, 0x9b])
/** Marks and blanks that part words: … ‘ ’ “ ” • – — « » ‚ „ and the hard space. */
const BETWEEN = new Set([0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xab, 0xbb])
