// Japanese in seven bits (ISO-2022-JP), as mail programs and older ones write it: valid UTF-8, whose names would be strange.
import type { Buffer } from 'node:buffer'

/** What stands before the first Japanese character of a run. */
const ESCAPES = ['\x1b$B', '\x1b$@']

/** Whether bytes go over to Japanese somewhere. */
export function hasJapaneseEscape(bytes: Buffer): boolean {
  return ESCAPES.some(escaped => bytes.includes(escaped, 0, 'latin1'))
}

/** A check to feed with all chunks of a text: whether one of them goes over to Japanese. */
export function japaneseEscapes(): (chunk: Buffer) => boolean {
  let end = ''
  return chunk => {
    const across = end + chunk.toString('latin1', 0, 2)
    end = chunk.toString('latin1', Math.max(0, chunk.length - 2))
    return ESCAPES.some(escaped => across.includes(escaped)) || hasJapaneseEscape(chunk)
  }
}
