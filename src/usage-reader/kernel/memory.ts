// The module's memory: taken from its end and never given back. What has to grow takes a larger piece.

/** Bytes that may be read, and overwritten, behind everything that is gone through in long steps. */
export const SLACK: usize = 64

const PAGE: usize = 1 << 16
/** Pages that are added at once, at least: each time costs more than the pages do. */
const PAGES: usize = 64

let free: usize = (__heap_base + 15) & ~15
let end: usize = <usize>memory.size() * PAGE

/** What was fetched ahead, so that the compiler keeps what fetches it; nobody reads it. */
export let prefetched: u32 = 0

/** Takes a value whose memory is to be at hand when its turn comes. */
export function prefetch(value: u32): void {
  prefetched ^= value
}

/** The address of that many bytes, all zero, at a multiple of sixteen. */
export function take(bytes: usize): usize {
  const at = free
  const next = (at + bytes + 15) & ~15
  if (next + SLACK > end) {
    const missing = (next + SLACK - end + PAGE - 1) / PAGE
    // Nothing was taken then: whoever needs less may still get it.
    if (memory.grow(<i32>max(missing, PAGES)) < 0) unreachable()
    end = <usize>memory.size() * PAGE
  }
  free = next
  return at
}

/** A little more than is needed now: what comes next is about as large, and memory that is too small is not used again. */
export function ample(bytes: usize): usize {
  return bytes + (bytes >>> 3)
}

/**
 * Adds the pages for about that many bytes more at once, none of which costs anything before it is used: the engine
 * collects garbage each time that the memory has grown by some tens of megabytes.
 */
export function foresee(bytes: usize): void {
  const missing = free + bytes + SLACK
  if (missing > end && memory.grow(<i32>((missing - end + PAGE - 1) / PAGE)) >= 0)
    end = <usize>memory.size() * PAGE
}

/** Copies bytes in steps of sixteen: up to fifteen more are read and overwritten. */
export function copy(to: usize, from: usize, length: usize): void {
  for (const end = from + length; from < end; from += 16, to += 16) v128.store(to, v128.load(from))
}

/** A hash of bytes; up to seven more are read. */
export function hashOf(at: usize, length: usize): u32 {
  let hash: u64 = (<u64>length + 1) * 0x9e3779b97f4a7c15
  const whole = at + (length & ~7)
  for (; at < whole; at += 8) hash = mix(hash ^ load<u64>(at))
  return <u32>mix(hash ^ lastBytes(at, length))
}

/** A hash with one more number in it. */
export function hashWith(hash: u32, value: u32): u32 {
  return <u32>mix(((<u64>value) << 32) | <u64>hash)
}

/** Whether two pieces of one length are equal; up to seven more bytes are read. */
export function isEqual(left: usize, right: usize, length: usize): bool {
  const whole = left + (length & ~7)
  for (; left < whole; left += 8, right += 8) if (load<u64>(left) !== load<u64>(right)) return false
  return lastBytes(left, length) === lastBytes(right, length)
}

/** What is left of a piece behind its last whole eight bytes. */
function lastBytes(at: usize, length: usize): u64 {
  const bits = (<u64>(length & 7)) << 3
  return load<u64>(at) & (((<u64>1) << bits) - 1)
}

function mix(value: u64): u64 {
  value *= 0x9e3779b97f4a7c15
  return value ^ (value >>> 32)
}
