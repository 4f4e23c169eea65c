// Decides the encoding of bytes that are not UTF-8: a double-byte one of East Asia, a Windows one of Europe, or none.
import type { OldEncoding } from '../../../model/old-encodings.ts'
import { EucSurvey } from './euc.ts'
import type { Guess } from './guess.ts'
import { ShiftJisSurvey } from './shift-jis.ts'
import { SingleSurvey } from './single.ts'
import { Utf8Survey } from './utf8.ts'

/** What was found about a whole text. */
export interface Verdict {
  /** What it may be, the likeliest first; whether all bytes fit is seen when they are decoded. */
  guesses: Guess<OldEncoding>[]
  /** Offset of the first byte that is not UTF-8. */
  firstInvalid: number
}

/**
 * Looks at a whole text that is not UTF-8, `skip` bytes of a byte-order mark aside.
 *
 * - Shift_JIS when every byte is valid and more characters stand in Japanese words than there are accents elsewhere;
 *   without any such word it is never chosen.
 * - GBK, EUC-JP or EUC-KR when all that is not ASCII are pairs of bytes that stand in words of their own.
 * - Else one of Windows' own, by its words; Windows-1252 when every byte is defined and nothing speaks for another.
 * - None when the text is mostly good UTF-8 (one character in ten of what is not ASCII is enough): then it is damaged or
 *   glued together, and another reading would only hide that.
 */
export function legacySurvey(skip = 0): { write(chunk: Buffer): void; end(): Verdict } {
  const utf8 = new Utf8Survey()
  const japanese = new ShiftJisSurvey()
  const pairs = new EucSurvey()
  const single = new SingleSurvey()
  let toSkip = skip
  return {
    write(chunk) {
      const text = chunk.subarray(toSkip)
      toSkip -= chunk.length - text.length
      for (const byte of text) {
        utf8.write(byte)
        if (japanese.valid) japanese.write(byte)
        pairs.write(byte)
        single.write(byte)
      }
    },
    end() {
      utf8.end()
      japanese.end()
      const europe = single.end()
      const cyrillic = europe?.encoding === 'windows-1251'
      // Words with a capital and small letters behind it are nothing else.
      const first = cyrillic ? europe : pairs.end()
      const isJapanese =
        japanese.valid && japanese.japanese > 0 && (!europe || japanese.japanese > japanese.accents)
      const damaged = (utf8.short + utf8.long) * 10 > utf8.invalid
      const glued = utf8.long * 10 > utf8.invalid
      const guesses = [
        ...(first && !(cyrillic ? damaged : glued) ? [first] : []),
        ...(isJapanese && !glued ? [{ encoding: 'shift_jis' as const, sure: japanese.double > 0 }] : []),
        ...(europe && !damaged && !(isJapanese && glued) ? [europe] : []),
      ]
      return { guesses, firstInvalid: utf8.firstInvalid + skip }
    },
  }
}

/** Whether bytes at hand, the name of a file, are Japanese. */
export function isShiftJis(bytes: Buffer): boolean {
  const survey = new ShiftJisSurvey()
  for (const byte of bytes) survey.write(byte)
  survey.end()
  if (!survey.valid || survey.japanese <= survey.accents) return false
  try {
    new TextDecoder('shift_jis', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
