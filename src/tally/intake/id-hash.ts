// Tells ids of subscriptions apart without making text of them: different hashes, different ids, whatever their letter case.
import { Buffer } from 'node:buffer'
import { hashWith, viewOf } from '../../columns/hash.ts'
import { DASH_AT, foldId, mayBeDressed } from '../../model/fold.ts'

/** That of a row without an id. */
export const NO_ID_HASH = 0

export function hashOfId(id: string): number {
  if (id === '') return NO_ID_HASH
  const folded = Buffer.from(foldId(id))
  return hashFolded(viewOf(folded), 0, folded.length)
}

/** The same of an id as bytes (UTF-8), `bytes[start … end − 1]`. */
export function hashOfIdIn(bytes: DataView, start: number, end: number): number {
  const hasDash = end - start > DASH_AT && bytes.getUint8(start + DASH_AT) === DASH
  if (mayBeDressed(end - start, hasDash)) return hashOfId(textOf(bytes, start, end))
  for (let at = start; at < end; at += 4) {
    const four = at + 4 <= end ? bytes.getInt32(at, true) : fewer(bytes, at, end)
    // Only of visible ASCII the fold is the letter case alone; this looks at four bytes for any other, and may err to that side.
    if (((four - 0x21212121) | (four + 0x01010101)) & HIGH_BITS) return hashOfId(textOf(bytes, start, end))
  }
  return hashFolded(bytes, start, end)
}

const DASH = 45
const HIGH_BITS = 0x80808080 | 0
/** Makes one of capitals and small letters, and of a few signs that stand beside them. */
const SMALL = 0x20202020

function hashFolded(bytes: DataView, start: number, end: number): number {
  let hash = NO_ID_HASH
  for (let at = start; at < end; at += 4)
    hash = hashWith(hash, (at + 4 <= end ? bytes.getInt32(at, true) : fewer(bytes, at, end)) | SMALL)
  return hash
}

/** The last bytes, filled up with a letter. */
function fewer(bytes: DataView, start: number, end: number): number {
  let all = 0x61616161
  for (let at = start; at < end; at++) all = (all << 8) | bytes.getUint8(at)
  return all
}

function textOf({ buffer, byteOffset }: DataView, start: number, end: number): string {
  return Buffer.from(buffer, byteOffset + start, end - start).toString()
}
