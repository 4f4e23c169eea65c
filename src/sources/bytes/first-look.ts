// Takes a large text for what its first bytes show, so that it is not read once more to know its encoding: whoever reads all
// of it sees whether the rest is the same.
import { textCheck } from './encoding/detect.ts'
import type { Raw } from './raw.ts'

type Encoding = Parameters<typeof textCheck>[0]

/** A text is not what its first bytes show. */
export class WrongGuess extends Error {}

export class Guess {
  /** Set by whoever has seen that all of the text is as its first bytes. */
  isRight = false
  readonly #encoding: Encoding
  readonly #read: Raw['read']

  constructor(encoding: Encoding, read: Raw['read']) {
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
