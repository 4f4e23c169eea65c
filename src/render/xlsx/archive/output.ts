// What is packed, byte by byte and bit by bit, in memory that grows.
const FIRST = 1 << 20

export class Output {
  #bytes = new Uint8Array(FIRST)
  #at = 0
  #word = 0
  #bits = 0

  get length(): number {
    return this.#at
  }

  /** At most 16 bits, the lowest first. Room for them is asked for beforehand. */
  bits(value: number, count: number): void {
    this.#word |= value << this.#bits
    this.#bits += count
    if (this.#bits < 16) return
    this.#bytes[this.#at] = this.#word
    this.#bytes[this.#at + 1] = this.#word >>> 8
    this.#at += 2
    this.#word >>>= 16
    this.#bits -= 16
  }

  /** Bits that are left become whole bytes. */
  align(): void {
    this.reserve(2)
    for (; this.#bits > 0; this.#bits -= 8, this.#word >>>= 8) this.#bytes[this.#at++] = this.#word
    this.#bits = 0
  }

  bytes(bytes: Uint8Array): void {
    this.reserve(bytes.length)
    this.#bytes.set(bytes, this.#at)
    this.#at += bytes.length
  }

  /** Over what was written before. */
  replace(at: number, bytes: Uint8Array): void {
    this.#bytes.set(bytes, at)
  }

  reserve(more: number): void {
    if (this.#at + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + more))
    grown.set(this.#bytes.subarray(0, this.#at))
    this.#bytes = grown
  }

  between(from: number, to: number): Uint8Array {
    return this.#bytes.subarray(from, to)
  }
}
