// Tables that come in columns (Parquet): their numbers go to the kernel as they are, and no text stands between.
import type { Table, TablePiece } from '../sources/bytes/parquet/table.ts'
import { BatchReader } from './batch-reader.ts'
import type { PartsSetup } from './file-parts.ts'
import { type Plan, placesOf, type Range } from './plan.ts'
import type { StreamPart } from './stream-parts.ts'

/** Few enough rows that what is made of them on the way takes no more than lines of a range do. */
const BYTES_PER_ROW = 128

/** The parts of a table, whose first row is line `line` and each row a line; otherwise as those of a stream. */
export async function* tableParts(
  plan: Plan,
  table: Table,
  first: number,
  { range, throws, ...setup }: PartsSetup,
): AsyncGenerator<StreamPart> {
  const pieces = new Pieces(table.pieces(placesOf(plan)))
  const ranges: Range[] = []
  let reader: BatchReader | null = null
  let line = first
  let taken = 0
  /** Of each piece the rows that the careful reader has had. */
  const had: RowSpan[][] = []
  try {
    reader = new BatchReader(plan, ranges, setup)
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
      had[index] = []
      for (let row = 0, more = true; more; ) {
        const { thread, answer } = await reader.answer(index)
        const end = row + answer.lines
        if (answer.kind === 'rows') {
          const lastCustomer = reader.keep(index, thread, answer)
          taken += answer.rows
          yield { kind: 'rows', rows: answer.rows, lastCustomer, bytes: 0 }
        } else {
          had[index]?.push({ row, end })
          yield { kind: 'rest', text: textOf(row, end), line, bytes: null }
        }
        line += answer.lines
        row = end
        more = answer.more
      }
      // It was read: a table is longer than memory.
      ranges[index] = { start: 0, end: 0 }
    }
    for await (const batch of reader.batches()) yield { kind: 'batch', batch }
    return
  } catch (error) {
    if (pieces.failure !== null || throws || reader?.isGiven) throw pieces.failure ?? error
  } finally {
    reader?.end()
  }
  yield { kind: 'rows', rows: -taken, lastCustomer: null, bytes: 0 }
  yield* unreadRows(table, pieces, first, had)
}

interface RowSpan {
  row: number
  end: number
}

/** All rows but those that the careful reader has had, which would count twice. */
async function* unreadRows(
  table: Table,
  pieces: Pieces,
  first: number,
  had: readonly (readonly RowSpan[])[],
): AsyncGenerator<StreamPart> {
  let line = first
  for (let index = 0; ; index++) {
    const rows = await pieces.rowsOf(index)
    if (rows === null) return
    const textOf = table.text(index)
    let from = 0
    for (const { row, end } of [...(had[index] ?? []), { row: rows, end: rows }]) {
      if (row > from) yield { kind: 'rest', text: textOf(from, row), line: line + from, bytes: null }
      from = end
    }
    line += rows
  }
}

class Pieces {
  readonly #pieces: AsyncGenerator<TablePiece>
  readonly #rows: number[] = []
  /** What is wrong with the table itself. */
  failure: unknown = null

  constructor(pieces: AsyncGenerator<TablePiece>) {
    this.#pieces = pieces
  }

  async next(): Promise<TablePiece | null> {
    try {
      const { value, done } = await this.#pieces.next()
      if (done) return null
      this.#rows.push(value.rows)
      return value
    } catch (error) {
      this.failure = error
      throw error
    }
  }

  /** How many rows a piece has; null where there is no such piece. Ask in order. */
  async rowsOf(index: number): Promise<number | null> {
    return this.#rows[index] ?? (await this.next())?.rows ?? null
  }
}
