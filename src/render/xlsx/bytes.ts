// Bytes of a part of a workbook in memory that grows and serves the next part too: a long sheet is never a text.
const FIRST = 1 << 20

export class Bytes {
  #bytes = new Uint8Array(FIRST)
  #at = 0
  readonly #encoder = new TextEncoder()

  /** Any text; most is short, or written once. */
  text(text: string): void {
    this.#reserve(text.length * 3)
    this.#at += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#at)).written
  }

  /** Bytes that come again and again; few of them, since they are copied one by one. */
  piece(piece: Uint8Array): void {
    this.#reserve(piece.length)
    const [bytes, at, { length }] = [this.#bytes, this.#at, piece]
    for (let index = 0; index < length; index++) bytes[at + index] = piece[index] ?? 0
    this.#at = at + length
  }

  /** A number as a text of it would be. */
  number(value: number): void {
    if (value >>> 0 === value) this.#digits(value)
    else this.#letters(String(value))
  }

  #digits(value: number): void {
    this.#reserve(10)
    let end = this.#at + 1
    for (let left = value; left >= 10; left = Math.floor(left / 10)) end++
    this.#at = end
    let left = value
    do {
      this.#bytes[--end] = 48 + (left % 10)
      left = Math.floor(left / 10)
    } while (left > 0)
  }

  /** What was written since the last time. */
  taken(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#at)
    this.#at = 0
    return bytes
  }

  #letters(text: string): void {
    this.#reserve(text.length)
    for (let at = 0; at < text.length; at++) this.#bytes[this.#at++] = text.charCodeAt(at)
  }

  #reserve(more: number): void {
    if (this.#at + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + more))
    grown.set(this.#bytes.subarray(0, this.#at))
    this.#bytes = grown
  }
}
