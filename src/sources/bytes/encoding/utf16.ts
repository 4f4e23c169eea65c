// UTF-16: how it is recognised, with and without a byte-order mark, and checked.
import { decoderFor } from './encoding.ts'

/**
 * The byte order of UTF-16 without a mark, by its zero bytes: in every export some of the first characters are ASCII,
 * whose zeros stand on the same side. A fifth of the characters is asked for, so that a stray zero proves nothing.
 */
export function utf16WithoutMark(first: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const sample = first.subarray(0, 1024)
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  const enough = sample.length / 10
  if (odd >= enough && odd > even * 4) return 'utf-16le'
  return even >= enough && even > odd * 4 ? 'utf-16be' : undefined
}

/** NUL, or half of a character that takes two: said without a class of letters, which takes the engine a millisecond. */
const BAD = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** A check to feed with chunks; each answers the offset of the first byte that is not valid, or -1. */
export function utf16Check(encoding: 'utf-16le' | 'utf-16be'): {
  write(chunk: Buffer): number
  end(): number
} {
  const decoder = decoderFor(encoding)
  const isPlain = encoding === 'utf-16le' ? isPlainLittle : () => false
  let bytes = 0
  let units = 0
  const check = (text: string): number => {
    const bad = text.search(BAD)
    const offset = bad < 0 ? -1 : (units + bad) * 2
    units += text.length
    return offset
  }
  return {
    write(chunk) {
      // Most have nothing but plain letters, and no string is made to see that.
      const isWhole = bytes === units * 2
      bytes += chunk.length
      if (!isWhole || !isPlain(chunk)) return check(decoder.write(chunk))
      units += chunk.length / 2
      return -1
    },
    end: () => (bytes % 2 === 1 ? bytes - 1 : check(decoder.end())),
  }
}

/** Whether there is nothing but ASCII without zeros, two characters at a time. */
function isPlainLittle(chunk: Buffer): boolean {
  if (chunk.byteOffset % 4 !== 0 || chunk.length % 4 !== 0) return false
  const pairs = new Int32Array(chunk.buffer, chunk.byteOffset, chunk.length / 4)
  let unusual = 0
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at] ?? 0
    unusual |= (pair & 0xff80ff80) | ((pair - 0x00010001) & 0x00800080)
  }
  return unusual === 0
}
