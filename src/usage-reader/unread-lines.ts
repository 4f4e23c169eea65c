// A text that is read again from its start, without the lines that the careful reader has had already: taken by it twice,
// rows would count twice, and be rejected twice.

/** Lines from the first of them on, up to the one that is none of them any more. */
export interface LineSpan {
  from: number
  to: number
}

/** The texts between `had`, in order, each with its first line; each is to be read to its end before the next. */
export function* unreadLines(
  text: AsyncIterable<string>,
  first: number,
  had: readonly LineSpan[],
): Generator<{ text: AsyncIterable<string>; line: number }> {
  const lines = new Lines(text)
  let line = first
  let skip = 0
  for (const { from, to } of had) {
    if (from > line) {
      yield { text: lines.next(skip, from - line), line }
      skip = 0
    }
    skip += to - from
    line = to
  }
  yield { text: lines.next(skip, Number.POSITIVE_INFINITY), line }
}

class Lines {
  readonly #chunks: AsyncIterator<string>
  #held = ''

  constructor(text: AsyncIterable<string>) {
    this.#chunks = text[Symbol.asyncIterator]()
  }

  /** So many lines, behind some that nobody wants. */
  async *next(skip: number, count: number): AsyncGenerator<string> {
    for await (const _ of this.#take(skip));
    yield* this.#take(count)
  }

  async *#take(count: number): AsyncGenerator<string> {
    let left = count
    while (left > 0) {
      if (this.#held === '') {
        const { value, done } = await this.#chunks.next()
        if (done) return
        this.#held = value
      }
      let end = 0
      while (left > 0 && end < this.#held.length) {
        const next = this.#held.indexOf('\n', end) + 1
        end = next > 0 ? next : this.#held.length
        if (next > 0) left--
      }
      const taken = this.#held.slice(0, end)
      this.#held = this.#held.slice(end)
      yield taken
    }
  }
}
