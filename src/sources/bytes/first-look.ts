// Takes a large text for what its first bytes show, so that it is not read once more to know its encoding: whoever reads all
// of it sees whether the rest is the same.
import { startShows, textCheck } from './encoding/detect.ts'
import type { Raw } from './raw.ts'

type Unicode = NonNullable<ReturnType<typeof startShows>>

/** The encoding that the start of a text shows; null where it shows none. Throws `not-text`. */
export async function firstLook(read: Raw['read'], length: number): Promise<Unicode | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of read(0, length)) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= length) break
  }
  return startShows(Buffer.concat(chunks))
}

/** A text is not what its first bytes show. */
export class WrongGuess extends Error {}

export class Guess {
  /** Set by whoever has seen that all of the text is as its first bytes. */
  isRight = false
  readonly #encoding: Unicode['encoding']
  readonly #read: Raw['read']

  constructor(encoding: Unicode['encoding'], read: Raw['read']) {
    this.#encoding = encoding
    this.#read = read
  }

  /** The same bytes, which are all of the text. */
  async *checked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const check = textCheck(this.#encoding)
    for await (const chunk of bytes) {
      if (!check.write(chunk)) throw new WrongGuess()
      yield chunk
    }
    if (!check.end()) throw new WrongGuess()
  }

  /** Looks at the bytes from `start` to before `end`. */
  async look(start: number, end: number): Promise<void> {
    for await (const _ of this.checked(this.#read(start, end, true)));
  }
}
