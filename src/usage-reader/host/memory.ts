// The memory of a kernel: views of it, and texts in it. Addresses beyond two gibibytes come as negative numbers.
import { Buffer } from 'node:buffer'
import { hashText } from '../../columns/hash.ts'
import { isNoName, isPlaceholder } from '../../model/placeholder.ts'
import { isPlainUtf8 } from '../../model/plain-utf8.ts'
import { foldUser } from '../../model/user-name.ts'
import type { Exports } from './exports.ts'

const LF = 10

export class KernelMemory {
  readonly #memory: Exports['memory']
  #all = Buffer.alloc(0)

  constructor(memory: Exports['memory']) {
    this.#memory = memory
  }

  /** Valid until the memory grows, as are those of `numbers`. */
  bytes(at: number, length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#memory.buffer, at >>> 0, length)
  }

  numbers(at: number, length: number): Int32Array {
    return new Int32Array(this.#memory.buffer, at >>> 0, length)
  }

  /** All of it, until it grows. */
  all(): Buffer {
    const { buffer } = this.#memory
    if (this.#all.buffer !== buffer) this.#all = Buffer.from(buffer)
    return this.#all
  }

  /** Without outer spaces. */
  text(start: number, end: number): string {
    return this.#buffer(start, end - start)
      .toString('utf8')
      .trim()
  }

  /** Lines as they are written, each with a line feed. Parts of one long text would keep it, and be slower to look at. */
  lines(at: number, length: number): string[] {
    const bytes = this.#buffer(at, length)
    const lines: string[] = []
    for (let start = 0; start < length; ) {
      const end = bytes.indexOf(LF, start)
      lines.push(bytes.toString('utf8', start, end))
      start = end + 1
    }
    return lines
  }

  isText(start: number, end: number): boolean {
    return isPlainUtf8(this.#buffer(start, end - start))
  }

  /** Writes the folded name of a user where there is room for three bytes for each of its own; returns how many it takes. */
  fold(at: number, length: number, to: number): number {
    return this.#buffer(to, length * 3).write(foldUser(this.text(at, at + length)), 'utf8')
  }

  /** The digest of a text; of a name, a word for nothing is none. */
  digest(at: number, length: number, isName: boolean): number {
    const text = this.text(at, at + length)
    return hashText(isName && isPlaceholder(text) ? '' : text)
  }

  #buffer(at: number, length: number): Buffer {
    return Buffer.from(this.#memory.buffer, at >>> 0, length)
  }
}

/** What the kernel asks its host for: all letters and all words. */
export function importsOf(memory: () => KernelMemory): Record<string, Record<string, HostFunction>> {
  return {
    fold: {
      foldByHost: (at = 0, length = 0, to = 0) => memory().fold(at, length, to),
      isNoName: (at = 0, length = 0) => Number(isNoName(memory().text(at, at + length))),
    },
    told: {
      digestByHost: (at = 0, length = 0, isName = 0) => memory().digest(at, length, isName !== 0),
    },
  }
}

type HostFunction = (...numbers: number[]) => number
