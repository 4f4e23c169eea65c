// Unpacks Snappy, as the careful reader does (`src/sources/bytes/codecs/snappy.ts`): whatever that refuses is refused here.
// https://github.com/google/snappy/blob/main/format_description.txt
import { copy } from './memory'
import { behind, varintAt } from './varint'

/**
 * Unpacks to exactly that many bytes; false where that is not what was packed. Up to fifteen bytes more are read of the
 * packed ones, and overwritten behind the others.
 */
export function unpackSnappy(from: usize, length: usize, to: usize, size: usize): bool {
  // A page without values has nothing to unpack.
  if (size === 0) return true
  const end = from + length
  const stop = to + size
  const start = to
  if (varintAt(from, end) !== <u32>size) return false
  let at = behind
  while (at < end) {
    const tag = <u32>load<u8>(at++)
    let count: u32
    let distance: u32
    switch (tag & 3) {
      case 0: {
        // Up to 60 bytes as they are, or the length in one to four bytes.
        count = tag >>> 2
        if (count > 59) {
          const more: u32 = count - 59
          if (end - at < more) return false
          count = numberAt(at, more)
          at += more
        }
        if (count >= min(<u32>(end - at), <u32>(stop - to))) return false
        count++
        copy(to, at, count)
        at += count
        to += count
        continue
      }
      case 1:
        if (end - at < 1) return false
        count = ((tag >>> 2) & 7) + 4
        distance = ((tag >>> 5) << 8) | numberAt(at, 1)
        at++
        break
      case 2:
        if (end - at < 2) return false
        count = (tag >>> 2) + 1
        distance = numberAt(at, 2)
        at += 2
        break
      default:
        if (end - at < 4) return false
        count = (tag >>> 2) + 1
        distance = numberAt(at, 4)
        at += 4
    }
    if (distance === 0 || distance > <u32>(to - start) || count > <u32>(stop - to)) return false
    repeat(to, distance, count)
    to += count
  }
  return to === stop
}

/** Writes what stands so many bytes before; where that is nearer than it is long, what was just written too. */
function repeat(to: usize, distance: usize, count: usize): void {
  const end = to + count
  if (distance >= 16) copy(to, to - distance, count)
  else if (distance >= 8) for (; to < end; to += 8) store<u64>(to, load<u64>(to - distance))
  else for (; to < end; to++) store<u8>(to, load<u8>(to - distance))
}

/** The number of one to four bytes, lowest first; as many as four are read. */
function numberAt(at: usize, count: u32): u32 {
  return load<u32>(at) & (0xffffffff >>> (32 - (count << 3)))
}
