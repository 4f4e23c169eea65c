// Heads that were met before: exports by the thousand begin with the same bytes, of which no text has to be made again.
import type { Text } from '../bytes/member.ts'
import type { TextStart } from '../csv/text-start.ts'
import { type Head, readHead } from './head.ts'

/** A text with its head, as far as that is needed: to the end of its header, where it is known. */
export interface KnownStart extends TextStart {
  start: Head
  /** The text has its header from files before it, byte by byte. */
  isKnown: boolean
}

/** A head as bytes and as text, both to the end of its header, and what it says. */
export interface KnownHead {
  bytes: Buffer
  head: string
  start: Head
}

/** Few are met in one run. */
const MOST_HEADS = 16

export class KnownHeads {
  readonly #extra: ReadonlyMap<string, string>
  /** The latest first. */
  readonly #known: KnownHead[] = []

  /** `extra`: headers of the user's config. */
  constructor(extra: ReadonlyMap<string, string>) {
    this.#extra = extra
  }

  /** The head with which these bytes begin behind their mark; null where none of them is known. */
  match(whole: Buffer, mark: number): KnownHead | null {
    for (const [place, found] of this.#known.entries()) {
      const { length } = found.bytes
      if (whole.length < mark + length || whole.compare(found.bytes, 0, length, mark, mark + length) !== 0)
        continue
      if (place > 0) this.#known.unshift(...this.#known.splice(place, 1))
      return found
    }
    return null
  }

  /** The start of a small text that begins as an earlier one did; null for any other. */
  find(text: Text): KnownStart | null {
    const { whole, mark, encoding } = text
    const found = whole === null || encoding !== 'utf-8' ? null : this.match(whole, mark)
    if (whole === null || found === null) return null
    const { bytes, head, start } = found
    const rest = async function* (skip: number): AsyncGenerator<string> {
      yield head.slice(skip) + whole.toString('utf8', mark + bytes.length)
    }
    return { head, rest, start, isKnown: true }
  }

  /** Reads the header of a text that is no other; keeps what those of exports come to. */
  read(text: Text, begin: TextStart): KnownStart {
    const start = readHead(begin.head, this.#extra)
    const { recognition, end } = start
    const head = end === null ? '' : begin.head.slice(0, end)
    const bytes = Buffer.from(head)
    const isSame = text.whole?.subarray(text.mark, text.mark + bytes.length).equals(bytes) === true
    const isAsItIs = recognition.format !== null && recognition.join === undefined
    if (isAsItIs && isSame && text.encoding === 'utf-8' && head.endsWith('\n')) {
      this.#known.unshift({ bytes, head, start })
      this.#known.splice(MOST_HEADS)
    }
    return { ...begin, start, isKnown: false }
  }
}
