// Numbers of few bits, as Parquet packs levels and numbers of a dictionary: in runs that repeat one, or side by side.
import { numberAt } from '../codecs/output.ts'
import { checkEnd } from './damage.ts'

/** A row group has no dictionary that needs more. */
const WIDEST = 24

/**
 * Reads `numbers.length` numbers of `width` bits, in runs from `at` on, which are all there is. Returns how many there are by what the
 * runs say. Throws an Error where they are damaged.
 */
export function readRuns(bytes: Uint8Array, at: number, width: number, numbers: Int32Array): number {
  if (width > WIDEST) throw new Error('numbers of too many bits')
  const count = numbers.length
  let said = 0
  for (let done = 0; done < count; done = Math.min(said, count)) {
    let head = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      if (byte === undefined || shift > 28) throw new Error('a run beyond its page')
      head |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    const length = head >>> 1
    if ((head & 1) === 1) {
      // Eight at a time; what stands behind the last number is no number.
      const some = numbers.subarray(done, Math.min(count, done + length * 8))
      readBits(bytes, at, width, some)
      said = done + some.length
      at += length * width
    } else {
      const size = Math.ceil(width / 8)
      said = done + length
      numbers.fill(numberAt(bytes, at, size), done, Math.min(count, said))
      at += size
    }
  }
  if (count > 0) checkEnd(bytes, at)
  return said
}

/** Reads as many numbers of `width` bits, which stand side by side, lowest bit first. */
export function readBits(bytes: Uint8Array, at: number, width: number, numbers: Int32Array): void {
  if (at + (numbers.length * width) / 8 > bytes.length) throw new Error('numbers beyond their page')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const mask = (1 << width) - 1
  // The last ones are read byte by byte: there are no four.
  const whole = Math.max(0, Math.min(numbers.length, Math.floor(((bytes.length - at - 4) * 8) / width)))
  let bit = at * 8
  for (let to = 0; to < whole; to++, bit += width)
    numbers[to] = (view.getInt32(bit >>> 3, true) >>> (bit & 7)) & mask
  for (let to = whole; to < numbers.length; to++, bit += width) {
    let word = 0
    for (let byte = 0; byte < 4; byte++) word |= (bytes[(bit >>> 3) + byte] ?? 0) << (byte * 8)
    numbers[to] = (word >>> (bit & 7)) & mask
  }
}
