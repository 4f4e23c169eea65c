// One way to hash bytes and numbers.

const STEP = 0x9e3779b1

/** A hash (32 bits, signed) of some bytes. Four at a time: names are compared all day long. */
export function hashBytes(bytes: DataView, start: number, end: number): number {
  let hash = end - start
  let at = start
  for (; at + 4 <= end; at += 4) {
    hash = Math.imul(hash ^ bytes.getInt32(at, true), STEP)
    hash ^= hash >>> 15
  }
  for (; at < end; at++) hash = Math.imul(hash ^ bytes.getUint8(at), STEP)
  return hash ^ (hash >>> 13)
}

/** A hash of a text. */
export function hashText(text: string): number {
  let hash = text.length
  for (let at = 0; at < text.length; at++) hash = hashUnit(hash, text.charCodeAt(at))
  return hashEnd(hash)
}

/** One unit of a text more, after its length. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, STEP) ^ (hash >>> 15)
}

/** What the hash of a text comes to after all of its units. */
export function hashEnd(hash: number): number {
  return hash ^ (hash >>> 13)
}

/** A hash with one more number in it. */
export function hashWith(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ Math.imul(value, 0x85ebca6b), STEP)
  return mixed ^ (mixed >>> 15)
}

/** The same bytes as a view that reads several at once. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
