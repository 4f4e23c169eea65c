// Weighs whether bytes read as Shift_JIS make Japanese words, or are accents that happen to fit.
import { isLetter } from './guess.ts'

/** How a character in Shift_JIS counts. Common: kana, symbols and everyday kanji; rare: the second half of the table. */
type Kind = 'letter' | 'other' | 'kana' | 'common' | 'rare'

interface Run {
  family: 'kana' | 'double'
  length: number
  common: number
  /** Bytes that would be accented letters in Windows-1252. */
  accents: number
  /** A Latin letter stands right before it. */
  afterLetter: boolean
  /** Every second byte is a Latin letter. */
  letterTrails: boolean
}

/**
 * Evidence, fed byte by byte. Japanese comes in runs of double-byte characters (or of half-width kana), accents of
 * European names stand alone between Latin letters: `Müller` and `Jäger` are valid Shift_JIS in part, never a run.
 */
export class ShiftJisSurvey {
  valid = true
  /** Characters in runs that look Japanese. */
  japanese = 0
  /** Those of two bytes: half-width kana alone may be anything else. */
  double = 0
  /** Bytes 0xC0 to 0xFF outside of such runs. */
  accents = 0
  #lead = 0
  #run: Run | undefined
  #afterLetter = false

  write(byte: number): void {
    if (this.#lead !== 0) this.#trail(byte)
    else if ((byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc)) this.#lead = byte
    else if (byte >= 0xa1 && byte <= 0xdf) this.#take('kana', byte >= 0xc0 ? 1 : 0, false)
    else if (byte < 0x80) this.#take(isLetter(byte) ? 'letter' : 'other', 0, false)
    else this.#invalid(byte)
  }

  end(): void {
    if (this.#lead !== 0) this.#invalid(this.#lead)
    this.#close(false)
  }

  #trail(byte: number): void {
    const lead = this.#lead
    this.#lead = 0
    if (byte < 0x40 || byte === 0x7f || byte > 0xfc) {
      this.#invalid(lead)
      this.write(byte)
    } else this.#take(lead < 0xa0 ? 'common' : 'rare', accent(lead) + accent(byte), isLetter(byte))
  }

  #invalid(byte: number): void {
    this.valid = false
    this.#close(false)
    this.accents += accent(byte)
    this.#afterLetter = false
  }

  #take(kind: Kind, accents: number, letterTrail: boolean): void {
    if (kind === 'letter' || kind === 'other') {
      this.#close(kind === 'letter')
      this.#afterLetter = kind === 'letter'
      return
    }
    const family = kind === 'kana' ? 'kana' : 'double'
    if (this.#run?.family !== family) {
      this.#close(false)
      this.#run = {
        family,
        length: 0,
        common: 0,
        accents: 0,
        afterLetter: this.#afterLetter,
        letterTrails: true,
      }
    }
    this.#run.length++
    this.#run.common += kind === 'common' ? 1 : 0
    this.#run.accents += accents
    this.#run.letterTrails &&= letterTrail
    this.#afterLetter = false
  }

  #close(beforeLetter: boolean): void {
    const run = this.#run
    if (run === undefined) return
    this.#run = undefined
    if (isJapanese(run, run.afterLetter || beforeLetter)) {
      this.japanese += run.length
      if (run.family === 'double') this.double += run.length
    } else this.accents += run.accents
  }
}

/** Whether a run is a word: the closer it stands to Latin letters, the more it takes. */
function isJapanese(run: Run, touchesLetters: boolean): boolean {
  if (run.family === 'kana') return run.length >= 3
  if (run.common === 0) return false
  if (!touchesLetters) return run.length >= 2 || !run.letterTrails
  return run.common >= 2 && (run.length >= 4 || !run.letterTrails)
}

function accent(byte: number): number {
  return byte >= 0xc0 ? 1 : 0
}
