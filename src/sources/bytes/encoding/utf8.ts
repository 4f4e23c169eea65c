// Checks that a stream of bytes is UTF-8, at the speed of the runtime's own check.
import { isUtf8 } from 'node:buffer'

/** A check to feed with chunks; false as soon as, or at the end, the bytes are not UTF-8. */
export interface Utf8Check {
  write(chunk: Buffer): boolean
  end(): boolean
}

const NOTHING: Buffer = Buffer.alloc(0)

export function utf8Check(): Utf8Check {
  let open: Buffer = NOTHING
  return {
    write(chunk) {
      const bytes = open.length === 0 ? chunk : Buffer.concat([open, chunk])
      const whole = bytes.length - unfinished(bytes)
      // Of its own: the chunk may be gone when the next one comes.
      open = whole === bytes.length ? NOTHING : Buffer.from(bytes.subarray(whole))
      return isUtf8(bytes.subarray(0, whole))
    },
    end: () => open.length === 0,
  }
}

/** How many bytes at the end begin a character that goes on in the next chunk: 0 to 3. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return lengthOf(byte) > back ? back : 0
  }
  return 0
}

function lengthOf(lead: number): number {
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
}

/** Counts of a text that is not wholly UTF-8: what of it is, and where it first is not. */
export class Utf8Survey {
  /** Offset of the first byte that begins no character, or -1. */
  firstInvalid = -1
  invalid = 0
  /** Characters of two bytes, and of three or four. */
  short = 0
  long = 0
  #at = 0
  #start = 0
  #length = 0
  #missing = 0
  #low = 0x80
  #high = 0xbf

  write(byte: number): void {
    if (this.#missing > 0 && (byte < this.#low || byte > this.#high)) this.#fail()
    if (this.#missing > 0) this.#continue()
    else this.#begin(byte)
    this.#at++
  }

  end(): void {
    if (this.#missing > 0) this.#fail()
  }

  #continue(): void {
    this.#low = 0x80
    this.#high = 0xbf
    if (--this.#missing > 0) return
    if (this.#length === 2) this.short++
    else this.long++
  }

  #begin(byte: number): void {
    if (byte < 0x80) return
    this.#start = this.#at
    if (byte < 0xc2 || byte > 0xf4) {
      this.#fail()
      return
    }
    this.#length = lengthOf(byte)
    this.#missing = this.#length - 1
    // No overlong forms, no surrogates, nothing above U+10FFFF.
    this.#low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80
    this.#high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf
  }

  #fail(): void {
    if (this.firstInvalid < 0) this.firstInvalid = this.#start
    this.invalid++
    this.#missing = 0
  }
}
