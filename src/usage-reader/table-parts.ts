// Tables that come in columns (Parquet): their numbers go to the kernel as they are, and no text stands between.
import type { Table, TablePiece } from '../sources/bytes/table.ts'
import { BatchReader } from './batch-reader.ts'
import type { PartsSetup } from './file-parts.ts'
import { type Plan, placesOf, type Range } from './plan.ts'
import type { StreamPart } from './stream-parts.ts'

/** What a row takes on its way, about: its numbers, its name, and what is packed of it twice. */
const BYTES_PER_ROW = 256

/** The parts of a table, whose first row is line `line` and each row a line; otherwise as a stream. */
export async function* tableParts(
  plan: Plan,
  table: Table,
  again: () => AsyncIterable<string>,
  first: number,
  { threads, range, throws }: PartsSetup,
): AsyncGenerator<StreamPart> {
  const pieces = new Pieces(table.pieces(placesOf(plan)))
  const ranges: Range[] = []
  let reader: BatchReader | null = null
  let line = first
  let taken = 0
  try {
    reader = new BatchReader(plan, ranges, threads)
    for (let index = 0; ; index++) {
      // A piece is large: one ahead for each thread is enough never to wait.
      while (ranges.length <= index + plan.threads) {
        const piece = await pieces.next()
        if (piece === null) break
        ranges.push({ piece, step: Math.ceil(range / BYTES_PER_ROW) })
        reader.assignMore()
      }
      if (index === ranges.length) break
      const textOf = table.text(index)
      for (let row = 0, more = true; more; ) {
        const { thread, answer } = await reader.answer(index)
        const end = row + answer.lines
        if (answer.kind === 'rows') {
          const lastCustomer = reader.keep(index, thread, answer)
          taken += answer.rows
          yield { kind: 'rows', rows: answer.rows, lastCustomer, bytes: 0 }
        } else yield { kind: 'rest', text: textOf(row, end), line, bytes: null }
        line += answer.lines
        row = end
        more = answer.more
      }
      // It was read: a table is longer than memory.
      ranges[index] = { start: 0, end: 0 }
    }
    yield { kind: 'batch', batch: await reader.batch() }
    return
  } catch (error) {
    if (pieces.failure !== null || throws) throw pieces.failure ?? error
  } finally {
    reader?.end()
  }
  yield { kind: 'rows', rows: -taken, lastCustomer: null, bytes: 0 }
  yield { kind: 'rest', text: again(), line: first, bytes: null }
}

class Pieces {
  readonly #pieces: AsyncGenerator<TablePiece>
  /** What is wrong with the table itself. */
  failure: unknown = null

  constructor(pieces: AsyncGenerator<TablePiece>) {
    this.#pieces = pieces
  }

  async next(): Promise<TablePiece | null> {
    try {
      const { value, done } = await this.#pieces.next()
      return done ? null : value
    } catch (error) {
      this.failure = error
      throw error
    }
  }
}
