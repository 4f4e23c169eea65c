// Bytes of a part of a workbook, handed on whenever there are some: a long sheet is never in memory as a whole.

/** So many are handed on together. */
const TOGETHER = 1 << 16
/** What is written between two looks at how much there is: never more. */
const LEFT = 1 << 15
/** A text is written so many letters at a time. */
const LETTERS = 1 << 13

export class Bytes {
  readonly #bytes = new Uint8Array(TOGETHER + LEFT)
  #at = 0
  readonly #encoder = new TextEncoder()
  readonly #take: (bytes: Uint8Array, isLast: boolean) => void

  /** `take` may not keep the bytes that it is given: the next ones stand in the same memory. */
  constructor(take: (bytes: Uint8Array, isLast: boolean) => void) {
    this.#take = take
  }

  /** Any text. */
  text(text: string): void {
    for (let at = 0; at < text.length; ) {
      let end = at + LETTERS
      // Not between the two halves of a letter.
      if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end++
      this.#reserve()
      const { written } = this.#encoder.encodeInto(text.slice(at, end), this.#bytes.subarray(this.#at))
      this.#at += written
      at = end
    }
  }

  /** Bytes that come again and again; few of them, since they are copied one by one. */
  piece(piece: Uint8Array): void {
    this.#reserve()
    const [bytes, at, { length }] = [this.#bytes, this.#at, piece]
    for (let index = 0; index < length; index++) bytes[at + index] = piece[index] ?? 0
    this.#at = at + length
  }

  /** A number as a text of it would be. */
  number(value: number): void {
    this.#reserve()
    if (value >>> 0 === value) this.#digits(value)
    else this.#letters(String(value))
  }

  #digits(value: number): void {
    let end = this.#at + 1
    for (let left = value; left >= 10; left = Math.floor(left / 10)) end++
    this.#at = end
    let left = value
    do {
      this.#bytes[--end] = 48 + (left % 10)
      left = Math.floor(left / 10)
    } while (left > 0)
  }

  #letters(text: string): void {
    for (let at = 0; at < text.length; at++) this.#bytes[this.#at++] = text.charCodeAt(at)
  }

  #reserve(): void {
    if (this.#at >= TOGETHER) this.#hand(false)
  }

  #hand(isLast: boolean): void {
    const bytes = this.#bytes.subarray(0, this.#at)
    this.#at = 0
    this.#take(bytes, isLast)
  }

  /** Nothing else is written. */
  finish(): void {
    this.#hand(true)
  }
}
