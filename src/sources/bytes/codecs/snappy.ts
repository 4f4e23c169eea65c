// Unpacks Snappy.
// https://github.com/google/snappy/blob/main/format_description.txt
import { damage, numberAt, Output } from './output.ts'

/** Unpacks as many bytes as there is room for. Throws an Error where that is not what was packed. */
export function unpackSnappy(input: Uint8Array, room: Uint8Array): void {
  const output = new Output(room)
  let at = lengthEnd(input, room.length)
  while (at < input.length) {
    const tag = input[at++] ?? 0
    const high = tag >>> 2
    switch (tag & 3) {
      case 0: {
        // Up to 60 bytes as they are, or the length in one to four bytes.
        const more = Math.max(0, high - 59)
        const count = (more > 0 ? numberAt(input, at, more) : high) + 1
        at += more
        output.add(input, at, count)
        at += count
        break
      }
      case 1:
        output.repeat(((tag >>> 5) << 8) | numberAt(input, at, 1), (high & 7) + 4)
        at++
        break
      case 2:
        output.repeat(numberAt(input, at, 2), high + 1)
        at += 2
        break
      default:
        output.repeat(numberAt(input, at, 4), high + 1)
        at += 4
    }
  }
  output.end()
}

/** Where the length ends, seven bits a byte. */
function lengthEnd(input: Uint8Array, expected: number): number {
  let length = 0
  for (let at = 0; at < 5; at++) {
    const byte = input[at] ?? 0x80
    length += (byte & 0x7f) * 2 ** (7 * at)
    if (byte >= 0x80) continue
    if (length !== expected) break
    return at + 1
  }
  throw damage()
}
