// The fast lane for large usage exports. The file is cut into ranges; threads read the lines that start in each of
// them from bytes, only the columns that count, each spelling once, and answer with rows in columns, which are taken
// in the order of the file. The careful reader (csv-parse) stays the reader of record: a range in which any cell needs
// more than the usual spellings is read again by it, line for line; and where quotes or line ends leave it open where
// lines start, everything from there on. So both lanes give the same rows and the same errors for every file.

import { Buffer } from 'node:buffer'
import { availableParallelism } from 'node:os'
import type { CustomerCells } from '../../model/rows.ts'
import type { UsageBatch } from '../../model/usage-batch.ts'
import type { Text } from '../bytes/member.ts'
import type { Format } from '../format.ts'
import { alone, together } from './crew.ts'
import { type Answer, FAST_FORMATS, type Plan, type Range } from './plan.ts'

const MIB = 1024 * 1024
/** Below, the careful reader is as fast as the start of anything else. */
const SMALLEST = MIB / 64
/** Below, a thread takes longer to start than to read. */
const THREADS_FROM = 24 * MIB
const RANGE = 4 * MIB
/** More threads would wait for the one that takes what they have read. */
const MOST_THREADS = 6

/** Decides the lane for tests; else the size does. */
export interface LaneChoice {
  lane?: 'fast' | 'csv' | undefined
  threads?: number
  range?: number
  smallest?: number
  code?: URL
}

export interface LaneInput {
  text: Text
  format: Format
  header: readonly string[]
  folded: readonly string[]
  delimiter: string
  /** What stands before the first row, without byte-order mark. */
  before: string
  owner: CustomerCells
}

/** Rows in columns, or a part of the file for the careful reader. */
export type Part =
  | { kind: 'batch'; rows: number; batch: UsageBatch }
  | { kind: 'text'; start: number; end: number; line: number }

/** A file for the lane, the place of its first row, and that row's line. */
export interface LaneStart {
  plan: Plan
  start: number
  line: number
}

/** The plan of a file that the lane can read; null for others. */
export function lanePlan(input: LaneInput, choice: LaneChoice): Omit<LaneStart, 'line'> | null {
  const { text, format, header, folded, delimiter, before, owner } = input
  const fast = FAST_FORMATS.find(id => id === format.id)
  const smallest = choice.lane === 'fast' ? 0 : (choice.smallest ?? SMALLEST)
  const { file, mark, encoding } = text
  if (choice.lane === 'csv' || fast === undefined || file === null || text.size < smallest) return null
  const plain = /^[,;\t|]$/.test(delimiter) && before.endsWith('\n')
  if (encoding !== 'utf-8' || !plain) return null
  const places = format.places(folded)
  const named = (places['customerId'] ?? -1) >= 0 || (places['customerName'] ?? -1) >= 0
  const start = mark + Buffer.byteLength(before)
  const plan: Plan = {
    file,
    format: fast,
    places,
    width: header.length,
    delimiter: delimiter.charCodeAt(0),
    owner: named ? null : owner,
    size: text.size,
  }
  return { plan, start }
}

/** The parts of a file, in its order. */
export async function* laneParts({ plan, start, line }: LaneStart, choice: LaneChoice): AsyncGenerator<Part> {
  let at = start
  for await (const answer of answers(plan, start, choice)) {
    const certain = answer.kind !== 'doubt' && (answer.lines === 0 || answer.start === at)
    if (!certain) break
    if (answer.lines === 0) continue
    if (answer.kind === 'rows') yield { kind: 'batch', rows: answer.rows, batch: answer.batch }
    else yield { kind: 'text', start: at, end: answer.end, line }
    at = answer.end
    line += answer.lines
  }
  if (at < plan.size) yield { kind: 'text', start: at, end: plan.size, line }
}

async function* answers(plan: Plan, start: number, choice: LaneChoice): AsyncGenerator<Answer> {
  const ranges = rangesOf(start, plan.size, choice.range ?? RANGE)
  const most = Math.min(availableParallelism(), MOST_THREADS, ranges.length)
  const threads = choice.threads ?? (plan.size - start < THREADS_FROM ? 0 : most)
  if (threads === 0) {
    yield* alone(plan, ranges)
    return
  }
  let done = 0
  try {
    const code = choice.code ?? new URL('./fast-worker.js', import.meta.url)
    for await (const answer of together(plan, ranges, threads, code)) {
      done++
      yield answer
    }
  } catch {
    // Threads cannot be had everywhere: what they have not read is read here.
    yield* alone(plan, ranges.slice(done))
  }
}

function rangesOf(start: number, size: number, length: number): Range[] {
  const ranges: Range[] = []
  for (let at = start; at < size; at += length) ranges.push({ start: at, end: Math.min(at + length, size) })
  return ranges
}
