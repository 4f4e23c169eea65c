// Decides the encoding of bytes that are not UTF-8: Shift_JIS, Windows-1252, or none that fits.
import { isUndefinedLatin } from './latin.ts'
import { ShiftJisSurvey } from './shift-jis.ts'
import { Utf8Survey } from './utf8.ts'

/** What was found about a whole text. */
export interface Verdict {
  encoding: 'shift_jis' | 'windows-1252' | undefined
  /** Offset of the first byte that is not UTF-8. */
  firstInvalid: number
}

/**
 * Looks at a whole text that is not UTF-8, `skip` bytes of a byte-order mark aside.
 *
 * - Shift_JIS when every byte is valid, every character exists, and more characters stand in Japanese words than there
 *   are accents elsewhere; without any such word it is never chosen.
 * - Else Windows-1252 when every byte is defined, and no quotation mark stands in the middle of a word (which is what
 *   DOS code pages look like).
 * - Neither when the text is mostly good UTF-8 (one character in ten of what is not ASCII is enough): then it is damaged
 *   or glued together, and another reading would only hide that.
 */
export function legacySurvey(skip = 0): { write(chunk: Buffer): void; end(): Verdict } {
  const utf8 = new Utf8Survey()
  const japanese = new ShiftJisSurvey()
  const latin = new LatinSurvey()
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  let decodes = true
  const decode = (chunk: Buffer, stream: boolean): void => {
    try {
      if (decodes) decoder.decode(chunk, { stream })
    } catch {
      decodes = false
    }
  }
  let toSkip = skip
  return {
    write(chunk) {
      const text = chunk.subarray(toSkip)
      toSkip -= chunk.length - text.length
      for (const byte of text) {
        utf8.write(byte)
        if (japanese.valid) japanese.write(byte)
        latin.write(byte)
      }
      decode(text, true)
    },
    end() {
      utf8.end()
      japanese.end()
      decode(Buffer.alloc(0), false)
      const firstInvalid = utf8.firstInvalid + skip
      const fits = japanese.valid && decodes && japanese.japanese > 0
      if (fits && (!latin.valid || japanese.japanese > japanese.accents))
        return { encoding: utf8.long * 10 > utf8.invalid ? undefined : 'shift_jis', firstInvalid }
      const damaged = (utf8.short + utf8.long) * 10 > utf8.invalid
      return { encoding: latin.valid && !damaged ? 'windows-1252' : undefined, firstInvalid }
    },
  }
}

/** The same for bytes at hand. */
export function decideLegacy(chunks: readonly Buffer[]): Verdict['encoding'] {
  const survey = legacySurvey()
  for (const chunk of chunks) survey.write(chunk)
  return survey.end().encoding
}

class LatinSurvey {
  valid = true
  #last = 0
  #mark = false

  write(byte: number): void {
    const letter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
    if (isUndefinedLatin(byte) || (this.#mark && letter)) this.valid = false
    this.#mark = MARKS.has(byte) && this.#last > 0
    this.#last = letter ? byte : 0
  }
}

/** ‚ „ ˆ ‹ “ ” ›: é, ä, ê, ï, ô and ö of the DOS code pages. */
const MARKS = new Set([0x82, 0x84, 0x88, 0x8b, 0x93, 0x94, 0x9b])
