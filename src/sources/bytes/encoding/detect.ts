// Finds the encoding of a whole text, or the place where every known one fails.
import { japaneseEscapes } from '../../../model/japanese-escapes.ts'
import type { OldEncoding } from '../../../model/old-encodings.ts'
import { InputError } from '../../../model/problem.ts'
import { kindOf, looksBinary } from '../magic.ts'
import type { Encoding } from './encoding.ts'
import { legacySurvey } from './legacy.ts'
import { utf8Check } from './utf8.ts'
import { utf16Check, utf16WithoutMark } from './utf16.ts'

export interface Detected {
  encoding: Encoding
  /** Bytes of the byte-order mark. */
  mark: number
  /** Bytes in all. */
  size: number
  /** Its bytes settle it, or the user does. */
  sure: boolean
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** The same of a text that is in memory, where it is not one of the legacy ones; null where it is, or is none. Throws `not-text`. */
export function detectAtOnce(bytes: Buffer): Detected | null {
  const check = textChecker(bytes)
  const { encoding, mark } = check
  return check.write(bytes) && check.end() ? { encoding, mark, size: bytes.length, sure: true } : null
}

/**
 * Reads the whole text to be sure of its encoding (again when it is not UTF-8); `named` is what the user says of text that
 * is not Unicode. Throws `bad-encoding` with the offset of the first byte that does not fit, or `not-text`.
 */
export async function detectEncoding(
  read: () => AsyncIterable<Buffer>,
  named: OldEncoding | null = null,
): Promise<Detected> {
  let check: ReturnType<typeof checker> | undefined
  let first: Buffer = Buffer.alloc(0)
  let size = 0
  let failed = false
  for await (const chunk of read()) {
    size += chunk.length
    if (check === undefined) {
      first = Buffer.concat([first, chunk])
      // A few bytes tell nothing: wait for enough to see a mark or a pattern of zeros.
      if (first.length < 1024) continue
      check = textChecker(first)
      failed = !check.write(first)
    } else failed = !check.write(chunk)
    if (failed) break
  }
  if (check === undefined) {
    check = textChecker(first)
    failed = !check.write(first)
  }
  if (!failed && check.end()) return { encoding: check.encoding, mark: check.mark, size, sure: true }
  return otherwise(read, check, first, named)
}

/** The Unicode encoding that the start of a text shows; null where it shows none. Throws `not-text`. */
export function startShows(start: Buffer): Pick<Checker, 'encoding' | 'mark'> | null {
  const { encoding, mark, write } = textChecker(start)
  return write(start) ? { encoding, mark } : null
}

/** A check to feed with all chunks of a text. */
export function textCheck(encoding: Checker['encoding']): Pick<Checker, 'write' | 'end'> {
  return encoding === 'utf-8' ? utf8TextCheck() : utf16TextCheck(encoding, 0)
}

interface Checker {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be'
  mark: number
  /** False: does not fit. */
  write(chunk: Buffer): boolean
  end(): boolean
  /** Where UTF-16 failed, or -1. */
  offset: number
}

function textChecker(first: Buffer): Checker {
  const kind = kindOf(first)
  if (kind === undefined) return checker(first)
  // An archive within an archive is not opened.
  const shown = kind === 'gzip' || kind === 'zip' ? 'archive' : kind
  throw new InputError([{ code: 'not-text', params: { kind: shown } }])
}

function checker(first: Buffer): Checker {
  const marked = first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : undefined
  const wide = marked ?? (first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : undefined)
  const encoding = wide ?? utf16WithoutMark(first)
  if (encoding !== undefined) return utf16TextCheck(encoding, wide === undefined ? 0 : 2)
  return { encoding: 'utf-8', mark: first.subarray(0, 3).equals(UTF8_MARK) ? 3 : 0, ...utf8TextCheck() }
}

function utf8TextCheck(): Pick<Checker, 'offset' | 'write' | 'end'> {
  const utf8 = utf8Check()
  const escapes = japaneseEscapes()
  const fits = (chunk: Buffer): boolean => !chunk.includes(0) && !escapes(chunk) && utf8.write(chunk)
  return { offset: -1, write: fits, end: () => utf8.end() }
}

function utf16TextCheck(encoding: 'utf-16le' | 'utf-16be', mark: number): Checker {
  const utf16 = utf16Check(encoding)
  const note = (offset: number): boolean => {
    self.offset = offset
    return offset < 0
  }
  const self: Checker = {
    encoding,
    mark,
    offset: -1,
    write: chunk => note(utf16.write(chunk)),
    end: () => note(utf16.end()),
  }
  return self
}

async function otherwise(
  read: () => AsyncIterable<Buffer>,
  failed: Checker,
  first: Buffer,
  named: OldEncoding | null,
): Promise<Detected> {
  if (failed.encoding !== 'utf-8') throw bad(failed.encoding, failed.offset, first)
  const survey = legacySurvey(failed.mark)
  const escapes = japaneseEscapes()
  let size = 0
  let isEscaped = false
  for await (const chunk of read()) {
    const zero = chunk.indexOf(0)
    if (zero >= 0) throw bad('utf-8', size + zero, first)
    isEscaped ||= escapes(chunk)
    if (named === null) survey.write(chunk)
    size += chunk.length
  }
  if (isEscaped) {
    const misfit = await misfitOf(read, failed.mark, 'iso-2022-jp')
    if (misfit >= 0) throw bad('iso-2022-jp', misfit, first)
    return { encoding: 'iso-2022-jp', mark: failed.mark, size, sure: true }
  }
  const { guesses, firstInvalid } = survey.end()
  for (const { encoding, sure } of named === null ? guesses : [{ encoding: named, sure: true }]) {
    const misfit = await misfitOf(read, failed.mark, encoding)
    if (misfit < 0) return { encoding, mark: failed.mark, size, sure }
    if (named !== null) throw bad(named, misfit, first)
  }
  throw bad('utf-8', firstInvalid, first)
}

/** Offset of the first byte that is no text of an encoding; -1 where all are. */
async function misfitOf(
  read: () => AsyncIterable<Buffer>,
  mark: number,
  encoding: OldEncoding | 'iso-2022-jp',
): Promise<number> {
  // Whether all of its bytes are defined is known already; decoding it never fails.
  if (encoding === 'windows-1252') return -1
  const decoder = new TextDecoder(encoding, { fatal: true })
  let at = 0
  for await (const chunk of read()) {
    const text = chunk.subarray(Math.max(0, mark - at))
    if (!fits(text, decoder)) {
      const again = new TextDecoder(encoding, { fatal: true })
      const within = text.findIndex((_, index) => !fits(text.subarray(index, index + 1), again))
      return at + chunk.length - text.length + Math.max(0, within)
    }
    at += chunk.length
  }
  return fits(Buffer.alloc(0), decoder, false) ? -1 : at
}

function fits(bytes: Buffer, decoder: InstanceType<typeof TextDecoder>, stream = true): boolean {
  try {
    decoder.decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}

function bad(encoding: Encoding, offset: number, first: Buffer): InputError {
  return encoding === 'utf-8' && looksBinary(first)
    ? new InputError([{ code: 'not-text', params: { kind: 'binary' } }])
    : new InputError([{ code: 'bad-encoding', params: { encoding, offset } }])
}
