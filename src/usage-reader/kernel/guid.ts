// Ids as Microsoft writes them, sixteen bytes at a time.

const HYPHEN: i8 = 45
const ZERO: i8 = 48
export const GUID: usize = 36
/** Makes one of capitals and small letters. */
const SMALL: u32 = 0x20202020

/** Whether the GUID bytes at `at` are such an id: digits of base 16, and hyphens in their places. That of zeros alone stands for nothing. */
export function isGuid(at: usize): bool {
  const first = v128.load(at)
  const second = v128.load(at + 16)
  const last = v128.load(at + GUID - 16)
  return (
    isPart(first, i8x16(0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0, 0)) &&
    isPart(second, i8x16(0, 0, -1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0)) &&
    isPart(last, i8x16(0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) &&
    v128.any_true(v128.or(v128.or(others(first), others(second)), others(last)))
  )
}

function isPart(bytes: v128, hyphens: v128): bool {
  const digits = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(ZERO)), i8x16.splat(10))
  const letters = i8x16.lt_u(i8x16.sub(v128.or(bytes, i8x16.splat(32)), i8x16.splat(97)), i8x16.splat(6))
  const parting = i8x16.eq(bytes, i8x16.splat(HYPHEN))
  return i8x16.all_true(v128.bitselect(parting, v128.or(digits, letters), hyphens))
}

/** Bytes that are neither zeros nor hyphens. */
function others(bytes: v128): v128 {
  return v128.not(v128.or(i8x16.eq(bytes, i8x16.splat(ZERO)), i8x16.eq(bytes, i8x16.splat(HYPHEN))))
}

/** The hash of such an id whatever its letter case: that of the host's `hashOfIdIn`. Of nothing it is 0. */
export function hashOfGuid(at: usize, length: usize): u32 {
  let hash: u32 = 0
  for (const end = at + length; at < end; at += 4) {
    const mixed = (hash ^ ((load<u32>(at) | SMALL) * 0x85ebca6b)) * 0x9e3779b1
    hash = mixed ^ (mixed >>> 15)
  }
  return hash
}
