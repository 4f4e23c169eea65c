// The file is cut into ranges. Threads read the lines that start in each of them from bytes, only the columns that count,
// each spelling once, and pack the rows by user; in the order of the file the packed rows go to the thread that gathers
// their users, and when all are read the users are given, each with what was said of it. A range in which any cell needs
// more than the usual spellings is read again by the careful reader, line for line; and where quotes or line ends leave
// it open where lines start, everything from there on.
import type { CustomerCells } from '../model/rows.ts'
import type { UsageBatch } from '../model/usage-batch.ts'
import { WrongGuess } from '../sources/bytes/first-look.ts'
import { BatchReader } from './batch-reader.ts'
import type { Plan, Range } from './plan.ts'
import type { Threads } from './threads.ts'

/**
 * Rows that were taken, who the last of them is of and how many bytes of the file were read by then (fewer than none:
 * they are read again); or all that were taken.
 */
export type RowsPart =
  | { kind: 'rows'; rows: number; lastCustomer: CustomerCells | null; bytes: number }
  | { kind: 'batch'; batch: UsageBatch }

/** Rows, or a part for the careful reader, whose first line is line `line`. */
export type FilePart = RowsPart | TextPart

interface TextPart {
  kind: 'text'
  start: number
  end: number
  line: number
}

/** Looks at bytes that no thread has read; throws where they are in another encoding than that of the plan. */
export type Look = (start: number, end: number) => Promise<void>

export interface PartsSetup {
  threads: Threads
  /** Bytes of a range. */
  range: number
  /** Users of a batch. */
  users: number
  /** What fails is thrown, not left to the careful reader. */
  throws: boolean
}

/**
 * The parts of a file: in its order, but for the batches, which come when all is read. Whatever fails before them (memory
 * or threads that are refused, a file that can no longer be read), the careful reader is given everything that was
 * taken so far: it needs less, and says what is wrong with a file.
 */
export async function* fileParts(
  { plan, start, line }: { plan: Plan; start: number; line: number },
  look: Look,
  { range, throws, ...setup }: PartsSetup,
): AsyncGenerator<FilePart> {
  const ranges = rangesOf(start, plan.size, plan.isWide ? range * 2 : range)
  const taken: { rows: number; again: FilePart }[] = []
  let reader: BatchReader | null = null
  let at = start
  try {
    reader = new BatchReader(plan, ranges, setup)
    for (const index of ranges.keys()) {
      const { thread, answer } = await reader.answer(index)
      if (answer.kind === 'foreign') throw new WrongGuess()
      const certain = answer.kind !== 'doubt' && (answer.lines === 0 || answer.start === at)
      if (!certain) break
      if (answer.lines === 0) continue
      const again: FilePart = { kind: 'text', start: at, end: answer.end, line }
      if (answer.kind === 'rows') {
        const lastCustomer = reader.keep(index, thread, answer)
        taken.push({ rows: answer.rows, again })
        yield { kind: 'rows', rows: answer.rows, lastCustomer, bytes: answer.end }
      } else yield again
      at = answer.end
      line += answer.lines
    }
    if (at < plan.size) await look(at, plan.size)
    for await (const batch of reader.batches()) yield { kind: 'batch', batch }
  } catch (error) {
    // Tests of this lane are to see its defects.
    if (throws || error instanceof WrongGuess || reader?.isGiven) throw error
    if (at < plan.size) await look(at, plan.size)
    for (const { rows, again } of taken) {
      yield { kind: 'rows', rows: -rows, lastCustomer: null, bytes: at }
      yield again
    }
  } finally {
    reader?.end()
  }
  if (at < plan.size) yield { kind: 'text', start: at, end: plan.size, line }
}

function rangesOf(start: number, size: number, length: number): Range[] {
  const ranges: Range[] = []
  for (let at = start; at < size; at += length) ranges.push({ start: at, end: Math.min(at + length, size) })
  return ranges
}
