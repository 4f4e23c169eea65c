// An archive that is packed while its parts are written; the same parts give the same bytes.
import { Buffer } from 'node:buffer'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { Bytes } from './bytes.ts'

/** Twice as fast as the usual one, and a tenth larger. */
const LEVEL = 3

export class Archive {
  readonly #chunks: Uint8Array[] = []
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error
    this.#chunks.push(chunk)
  })

  /** A part that is written later, and stands before those that are named after it; `isPlain`: its text can be read as it is. */
  named(name: string, isPlain = false): (text: string) => void {
    const file = this.#file(name, isPlain ? 0 : LEVEL)
    return text => file.push(strToU8(text), true)
  }

  text(name: string, text: string): void {
    this.named(name)(text)
  }

  written(name: string, write: (to: Bytes) => void): void {
    const file = this.#file(name, LEVEL)
    const bytes = new Bytes((some, isLast) => file.push(some, isLast))
    write(bytes)
    bytes.finish()
  }

  #file(name: string, level: 0 | 3): ZipDeflate {
    const file = new ZipDeflate(name, { level })
    // Made from local parts because it is written by its local parts: the same in every time zone.
    file.mtime = new Date(2000, 0, 1)
    this.#zip.add(file)
    return file
  }

  bytes(): Uint8Array {
    this.#zip.end()
    return Buffer.concat(this.#chunks)
  }
}
