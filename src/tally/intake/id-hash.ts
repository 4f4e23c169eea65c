// Tells ids of subscriptions apart without making text of them: different hashes, different ids, whatever their letter case.
import { Buffer } from 'node:buffer'
import { foldName } from '../../model/fold.ts'

/** That of a row without an id. */
export const NO_ID_HASH = 0

export function hashOfId(id: string): number {
  const folded = foldName(id)
  let hash = 0
  for (let at = 0; at < folded.length; at++) hash = withUnit(hash, folded.charCodeAt(at))
  return hash
}

/** The same of an id as bytes (UTF-8), `bytes[start … end − 1]`. */
export function hashOfIdIn(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    // Only of visible ASCII the fold is the letter case alone.
    if (byte <= SPACE || byte > TILDE) return hashOfId(Buffer.from(bytes.subarray(start, end)).toString())
    hash = withUnit(hash, byte >= CAPITAL_A && byte <= CAPITAL_Z ? byte + TO_LOWER : byte)
  }
  return hash
}

const SPACE = 32
const TILDE = 126
const CAPITAL_A = 65
const CAPITAL_Z = 90
const TO_LOWER = 32

function withUnit(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
