// Bits of zstd that are read from the last one to the first; the highest one that is set is their end.
import { damage } from './output.ts'

/** A read takes up to 24 bits. */
export class Bits {
  readonly #view: DataView
  readonly #last: number
  /** How many are left; below zero: so many that there are not were read, as zeros. */
  left: number

  constructor(bytes: Uint8Array) {
    const end = bytes[bytes.length - 1] ?? 0
    if (end === 0) throw damage()
    this.left = bytes.length * 8 - Math.clz32(end) + 23
    const padded = bytes.length < 4 ? Uint8Array.from([...bytes, 0, 0, 0]) : bytes
    this.#view = new DataView(padded.buffer, padded.byteOffset, padded.length)
    this.#last = padded.length - 4
  }

  /** The next ones as a number, which stay. */
  peek(count: number): number {
    const from = this.left - count
    const mask = (1 << count) - 1
    if (from < 0) return (this.#view.getUint32(0, true) << -from) & mask
    const byte = Math.min(from >>> 3, this.#last)
    return (this.#view.getUint32(byte, true) >>> (from - byte * 8)) & mask
  }

  read(count: number): number {
    const number = this.peek(count)
    this.left -= count
    return number
  }

  /** Throws where not all of them were read, or more. */
  end(): void {
    if (this.left !== 0) throw damage()
  }
}
