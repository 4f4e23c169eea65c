// UTF-16, low bytes first, as UTF-8: ranges of such files are read like any other behind it.
import { SLACK, take } from './memory'

let input: usize = 0
let inputRoom: usize = 0

/** Where that many bytes of UTF-16 can be laid. */
export function wideInputOf(bytes: usize): usize {
  if (bytes > inputRoom) {
    input = take(bytes + SLACK)
    inputRoom = bytes
  }
  return input
}

/** Writes the characters from `from` to before `end` in UTF-8 to `to`. Returns where they end; 0 where one is none of a text. */
export function narrow(from: usize, end: usize, to: usize): usize {
  while (from < end) {
    const plain = from + 32 <= end ? narrowPlain(from, to) : false
    if (plain) {
      from += 32
      to += 16
      continue
    }
    for (const stop = min(end, from + 32); from < stop; from += 2) {
      const unit = <u32>load<u16>(from)
      if (unit === 0) return 0
      if (unit < 0x80) {
        store<u8>(to++, <u8>unit)
        continue
      }
      if (unit < 0x800) store<u8>(to++, <u8>(0xc0 | (unit >>> 6)))
      else if ((unit & 0xf800) !== 0xd800) {
        store<u8>(to++, <u8>(0xe0 | (unit >>> 12)))
        store<u8>(to++, further(unit >>> 6))
      } else {
        const second = from + 2 < end ? <u32>load<u16>(from, 2) : 0
        if (unit >= 0xdc00 || (second & 0xfc00) !== 0xdc00) return 0
        const character = 0x10000 + ((unit & 0x3ff) << 10) + (second & 0x3ff)
        store<u8>(to++, <u8>(0xf0 | (character >>> 18)))
        store<u8>(to++, further(character >>> 12))
        store<u8>(to++, further(character >>> 6))
        store<u8>(to++, further(second))
        from += 2
        continue
      }
      store<u8>(to++, further(unit))
    }
  }
  return to
}

/** A byte of a character behind its first one. */
function further(bits: u32): u8 {
  return <u8>(0x80 | (bits & 0x3f))
}

/** Sixteen characters at once; false, and nothing is done, where they are not all ASCII. */
function narrowPlain(from: usize, to: usize): bool {
  const first = v128.load(from)
  const second = v128.load(from, 16)
  if (v128.any_true(v128.and(v128.or(first, second), i16x8.splat(-128)))) return false
  if (!i16x8.all_true(first) || !i16x8.all_true(second)) return false
  v128.store(to, i8x16.narrow_i16x8_u(first, second))
  return true
}

/** How many bytes of UTF-16 some bytes of UTF-8 were. */
export function wideLength(from: usize, end: usize): usize {
  let bytes: usize = 0
  for (; from < end; from++) {
    const byte = <u32>load<u8>(from)
    if ((byte & 0xc0) !== 0x80) bytes += byte >= 0xf0 ? 4 : 2
  }
  return bytes
}
