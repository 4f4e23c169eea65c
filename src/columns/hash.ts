// One way to hash bytes and numbers, so that threads can hash for each other.

const STEP = 0x9e3779b1

/** A hash (32 bits, signed) of some bytes, the same in every thread. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start
  let at = start
  for (; at + 4 <= end; at += 4) {
    const word =
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)
    hash = Math.imul(hash ^ word, STEP)
    hash ^= hash >>> 15
  }
  for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), STEP)
  return hash ^ (hash >>> 13)
}

/** A hash with one more number in it. */
export function hashWith(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ Math.imul(value, 0x85ebca6b), STEP)
  return mixed ^ (mixed >>> 15)
}
