// Large texts that are no file of UTF-8: packed, in another encoding, or made of columns. Their lines come as a stream,
// which is cut into ranges; otherwise they are read as ranges of a file are.
import { Buffer } from 'node:buffer'
import { StringDecoder } from 'node:string_decoder'
import { WrongGuess } from '../sources/bytes/first-look.ts'
import { BatchReader } from './batch-reader.ts'
import type { PartsSetup, RowsPart } from './file-parts.ts'
import type { Plan, Range } from './plan.ts'
import { type LineSpan, unreadLines } from './unread-lines.ts'

/** Ranges that are at hand before they are asked for, for each thread. */
const AHEAD = 3
const LF = 10
/** Of a character in UTF-8, by units of its string. */
const MOST_BYTES = 3

/** Rows that were taken, all of them in the end, or text for the careful reader, whose first line is line `line`. */
export type StreamPart = RowsPart | RestPart

/** `bytes`: what of the text is held in memory for it; null where it reads on to the end. */
interface RestPart {
  kind: 'rest'
  text: AsyncIterable<string>
  line: number
  bytes: number | null
}

export interface Stream {
  /** Everything behind the header, once; in UTF-8 where it is bytes. */
  rows: AsyncIterator<string | Buffer>
  /** The same again. */
  again(): AsyncIterable<string>
  /** Line of the first row. */
  line: number
  /** Its encoding was guessed. */
  isGuessed: boolean
}

/**
 * The parts of a text: in its order, but for the batches, which come when all is read. Whatever fails before them, the
 * careful reader is given all of it that it has not had.
 */
export async function* streamParts(
  plan: Plan,
  { rows, again, line: first, isGuessed }: Stream,
  { range: length, throws, ...setup }: PartsSetup,
): AsyncGenerator<StreamPart> {
  const lines = new Lines(rows, length)
  const ranges: Range[] = []
  const ahead = Math.max(1, plan.threads) * AHEAD
  let reader: BatchReader | null = null
  let line = first
  let taken = 0
  let bytes = 0
  const had: LineSpan[] = []
  let rest: { text: AsyncIterable<string>; line: number }[] = []
  try {
    reader = new BatchReader(plan, ranges, setup)
    for (let index = 0; ; index++) {
      while (ranges.length <= index + ahead) {
        const next = await lines.next()
        if (next === null) break
        ranges.push({ bytes: next })
        reader.assignMore()
      }
      const range = ranges[index]
      if (!range || !('bytes' in range)) {
        if (lines.hasMore) rest = [{ text: following([], lines), line }]
        break
      }
      const { thread, answer } = await reader.answer(index)
      if (answer.kind === 'doubt') {
        rest = [{ text: following(ranges.slice(index), lines), line }]
        break
      }
      bytes += range.bytes.length
      if (answer.kind === 'rows') {
        const lastCustomer = reader.keep(index, thread, answer)
        taken += answer.rows
        lines.giveBack(range.bytes)
        yield { kind: 'rows', rows: answer.rows, lastCustomer, bytes }
      } else if (answer.lines > 0) {
        had.push({ from: line, to: line + answer.lines })
        yield { kind: 'rest', text: following([range]), line, bytes: range.bytes.length }
      }
      line += answer.lines
      // It was read: a stream is longer than memory.
      ranges[index] = { start: 0, end: 0 }
    }
    // Nobody has seen what encoding the rest is in.
    if (isGuessed && rest.length > 0) throw new WrongGuess()
    for await (const batch of reader.batches()) yield { kind: 'batch', batch }
  } catch (error) {
    if (lines.failure !== null || throws) throw lines.failure ?? error
    if (error instanceof WrongGuess || reader?.isGiven) throw error
    yield { kind: 'rows', rows: -taken, lastCustomer: null, bytes }
    rest = [...unreadLines(again(), first, had)]
  } finally {
    reader?.end()
  }
  for (const part of rest) yield { kind: 'rest', ...part, bytes: null }
}

/** A stream of text as bytes, some whole lines at a time. */
class Lines {
  readonly #text: AsyncIterator<string | Buffer>
  readonly #length: number
  /** Memory that threads have read: shared and used again, as that of parcels is. */
  readonly #spares: Buffer<SharedArrayBuffer>[] = []
  #room: Buffer<SharedArrayBuffer>
  #size = 0
  #isOver = false
  /** What is wrong with the text itself. */
  failure: unknown = null

  constructor(text: AsyncIterator<string | Buffer>, length: number) {
    this.#text = text
    this.#length = length
    this.#room = this.#roomFor(0)
  }

  get hasMore(): boolean {
    return !this.#isOver || this.#size > 0
  }

  /** null where there are no more, or where a line is longer than any record. */
  async next(): Promise<Uint8Array<SharedArrayBuffer> | null> {
    while (this.#size < this.#length && (await this.#more()));
    const all = this.#room.subarray(0, this.#size)
    const end = this.#isOver ? all.length : all.lastIndexOf(LF) + 1
    if (end === 0) return null
    const rest = all.subarray(end)
    this.#room = this.#roomFor(rest.length)
    this.#size = rest.copy(this.#room)
    return new Uint8Array(all.buffer, 0, end)
  }

  /** Nobody reads these lines any more. */
  giveBack({ buffer }: Uint8Array<SharedArrayBuffer>): void {
    this.#spares.push(Buffer.from(buffer))
  }

  /** Everything that was not given. */
  async *rest(): AsyncGenerator<string> {
    // A chunk may end within a character.
    const decoder = new StringDecoder('utf8')
    do {
      const text = decoder.write(Buffer.from(this.#room.subarray(0, this.#size)))
      this.#size = 0
      if (text !== '') yield text
    } while (await this.#more())
    yield decoder.end()
  }

  async #more(): Promise<boolean> {
    if (this.#isOver) return false
    try {
      const { value, done } = await this.#text.next()
      this.#isOver = done === true
      if (done) return false
      const most = this.#size + (typeof value === 'string' ? value.length * MOST_BYTES : value.length)
      if (most > this.#room.length) {
        const { buffer } = this.#room
        this.#room = this.#roomFor(most)
        Buffer.from(buffer).copy(this.#room, 0, 0, this.#size)
      }
      const room = this.#room
      this.#size += typeof value === 'string' ? room.write(value, this.#size) : value.copy(room, this.#size)
      return true
    } catch (error) {
      this.failure = error
      throw error
    }
  }

  #roomFor(bytes: number): Buffer<SharedArrayBuffer> {
    const spare = this.#spares.pop()
    if (spare && spare.length >= bytes) return spare
    return Buffer.from(new SharedArrayBuffer(Math.max(this.#length * 2, bytes)))
  }
}

/** The text of ranges, and of everything behind them. */
async function* following(ranges: readonly Range[], lines?: Lines): AsyncGenerator<string> {
  for (const range of ranges) if ('bytes' in range) yield Buffer.from(range.bytes).toString('utf8')
  if (lines) yield* lines.rest()
}
