// Bytes that need no look at other encodings.
import { type Buffer, isUtf8 } from 'node:buffer'
import { hasJapaneseEscape } from './japanese-escapes.ts'

/** Whether bytes are UTF-8 and no other encoding of theirs is valid UTF-8 too: no zero stands in them, and no escape. */
export function isPlainUtf8(bytes: Buffer): boolean {
  return !bytes.includes(0) && isUtf8(bytes) && !hasJapaneseEscape(bytes)
}
