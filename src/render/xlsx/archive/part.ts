// A part of an archive as it is written: its last bytes are kept, since what follows may be a match of them, and packed when
// memory is full, so that a long sheet is never in memory as a whole.
import { crcOf } from './crc.ts'
import { Deflate, WINDOW } from './deflate.ts'
import type { Output } from './output.ts'
import { Repeats } from './repeats.ts'

/** About as many bytes are packed at once: few, since the engine makes better code of what is called again and again. */
const TOGETHER = 1 << 12
/** Memory beyond the window, of which what was packed is moved out when so much is left. */
const [ROOM, LEFT] = [1 << 17, 1 << 15]
/** A text is written so many letters at a time. */
const LETTERS = 1 << 13
/** Shorter ones are no match. */
const SHORTEST = 3

/** Bytes, at most 200 of them, that come again and again, where in the part they were written last, and which number came after them then. */
export interface Piece {
  readonly bytes: Uint8Array
  place: number
  number: number
}

export function piece(text: string): Piece {
  return { bytes: new TextEncoder().encode(text), place: -1, number: Number.NaN }
}

export class Part {
  readonly #bytes = new Uint8Array(WINDOW + ROOM)
  readonly #encoder = new TextEncoder()
  readonly #repeats = new Repeats(TOGETHER)
  readonly #deflate: Deflate
  /** Of memory: what is not packed yet, and where the next byte goes. */
  #from = 0
  #at = 0
  /** The place of the first byte in memory among all of the part. */
  #base = 0
  #crc = 0

  constructor(out: Output) {
    this.#deflate = new Deflate(out)
  }

  /** Any text. */
  text(text: string): void {
    for (let at = 0; at < text.length; ) {
      let end = at + LETTERS
      // Not between the two halves of a letter.
      if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end++
      this.#short(at === 0 && end >= text.length ? text : text.slice(at, end))
      at = end
    }
  }

  #short(text: string): void {
    this.#reserve()
    this.#at += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#at)).written
  }

  /** What comes again and again and yet is no match of what stood there before: the number of a row. */
  bytes(bytes: Uint8Array): void {
    this.#reserve()
    this.#copy(bytes)
  }

  piece(piece: Piece): void {
    this.#reserve()
    this.#noted(piece, this.#at)
    this.#copy(piece.bytes)
    piece.number = Number.NaN
  }

  /** A number, as a text of it would be, behind a piece; where it is the same as the last time, both are what was written then. */
  numbered(piece: Piece, value: number): void {
    this.#reserve()
    const start = this.#at
    const isNoted = this.#noted(piece, start)
    this.#copy(piece.bytes)
    if (value >>> 0 === value) this.#digits(value)
    else this.#letters(String(value))
    if (isNoted && value === piece.number) this.#repeats.extend(this.#at - start)
    piece.number = value
  }

  /** Few bytes, since they are copied one by one. */
  #copy(from: Uint8Array): void {
    const [bytes, at, { length }] = [this.#bytes, this.#at, from]
    for (let index = 0; index < length; index++) bytes[at + index] = from[index] ?? 0
    this.#at = at + length
  }

  /** Whether a piece stands near enough before this place of memory to be a match. */
  #noted(piece: Piece, at: number): boolean {
    const place = this.#base + at
    const distance = place - piece.place
    const isNear = piece.place >= 0 && distance <= WINDOW && piece.bytes.length >= SHORTEST
    if (isNear) this.#repeats.add(at, piece.bytes.length, distance)
    piece.place = place
    return isNear
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

  /** Room for whatever is written next. */
  #reserve(): void {
    if (this.#at - this.#from < TOGETHER) return
    this.#pack()
    if (this.#at < this.#bytes.length - LEFT) return
    this.#bytes.copyWithin(0, this.#at - WINDOW, this.#at)
    this.#base += this.#at - WINDOW
    this.#from = this.#at = WINDOW
  }

  #pack(): void {
    const [bytes, from, to] = [this.#bytes, this.#from, this.#at]
    this.#crc = crcOf(this.#crc, bytes, from, to)
    this.#deflate.take(bytes, from, to, this.#base, this.#repeats)
    this.#repeats.count = 0
    this.#from = to
  }

  /** Packs what is left; how much was written, and its checksum. */
  finish(): { size: number; crc: number } {
    this.#pack()
    this.#deflate.finish()
    const about = { size: this.#base + this.#at, crc: this.#crc }
    this.#from = this.#at = this.#base = this.#crc = 0
    return about
  }
}
