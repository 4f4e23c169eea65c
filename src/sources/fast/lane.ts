// The fast lane for large usage exports. The file is cut into ranges. Threads read the lines that start in each of them
// from bytes, only the columns that count, each spelling once, and pack the rows by user; in the order of the file the
// packed rows go to the thread that gathers their users, and when all are read the users are given, each with what was
// said of it. The loops over bytes are compiled to WebAssembly (kernel/). The careful reader (csv-parse) stays the reader
// of record: a range in which any cell needs more than the usual spellings is read again by it, line for line; and where
// quotes or line ends leave it open where lines start, everything from there on. So both lanes give the same rows and
// the same errors for every file.

import { Buffer } from 'node:buffer'
import { availableParallelism } from 'node:os'
import type { CustomerCells } from '../../model/rows.ts'
import type { UsageBatch } from '../../model/usage-batch.ts'
import type { Text } from '../bytes/member.ts'
import type { Format } from '../format.ts'
import { isDelimiter } from '../plain-csv.ts'
import { Gathering } from './gathering.ts'
import { hasKernel } from './kernel.ts'
import { FAST_FORMATS, type FastFormat, type Plan, type Range } from './plan.ts'
import { hasRoomForThreads } from './room.ts'
import { SmallFiles } from './small.ts'
import { Threads } from './threads.ts'

const MIB = 1024 * 1024
/** Below, a thread takes longer to start than to read. */
const THREADS_FROM = 24 * MIB
const RANGE = 4 * MIB
/** No export has more. */
const MOST_COLUMNS = 1000
/** More threads would wait for the one that takes what they have read. */
const MOST_THREADS = 6

/** For tests: what the size decides otherwise. */
export interface LaneChoice {
  lane?: 'fast' | 'small' | 'stream' | 'csv' | undefined
  threads?: number
  range?: number
  code?: URL
  /** Display names are asked for, which this lane does not read. */
  names?: boolean
}

/** How large files are read in one run. */
export interface LaneSetup extends LaneChoice {
  pool: Threads
  small: SmallFiles
}

export function laneSetup(choice: LaneChoice): LaneSetup {
  const pool = new Threads(choice.code ?? new URL('./fast-worker.js', import.meta.url))
  return { ...choice, pool, small: new SmallFiles(choice.lane === 'small') }
}

/** Starts the threads that a file of this size may need, before it is known whether it does. */
export function warmUp(size: number, { lane, threads, pool }: LaneSetup): void {
  if (lane !== 'csv' && threads === undefined) pool.start(threadsFor(size))
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

/**
 * Rows that were taken, who the last of them is of and how many bytes of the file were read by then (fewer than none:
 * they are read again); all that were taken; or a part for the careful reader.
 */
export type FastPart = Extract<Part, { kind: 'rows' | 'batch' }>
export type Part =
  | { kind: 'rows'; rows: number; lastCustomer: CustomerCells | null; bytes: number }
  | { kind: 'batch'; batch: UsageBatch }
  | { kind: 'text'; start: number; end: number; line: number }

/** A file for the lane, the place of its first row, and that row's line. */
export interface LaneStart {
  plan: Plan
  start: number
  line: number
  way: Way
}

/** A small text is in memory and read at once, a file of UTF-8 in ranges from anywhere, any other text as it comes. */
export type Way = 'small' | 'ranges' | 'stream'

/** The plan of a file that the lane can read; null for others. */
export function lanePlan(input: LaneInput, choice: LaneChoice): Omit<LaneStart, 'line'> | null {
  const { text, format, header, folded, delimiter, before, owner } = input
  const fast = isFast(format.id) ? format.id : undefined
  const { file, mark } = text
  const way = wayOf(text, choice)
  if (choice.lane === 'csv' || fast === undefined) return null
  const plain = isDelimiter(delimiter) && before.endsWith('\n')
  if (!plain || header.length > MOST_COLUMNS || !hasKernel()) return null
  const places = format.places(folded)
  const tenants = format.tenants(header, folded)
  // Which of several columns speaks, and for whom, is for the careful reader.
  if (tenants.hasOthers) return null
  if (choice.names && (places['displayName'] ?? -1) >= 0) return null
  const start = mark + Buffer.byteLength(before)
  const plan: Plan = {
    file: way === 'ranges' && file !== null ? file : -1,
    format: fast,
    places,
    width: header.length,
    delimiter: delimiter.charCodeAt(0),
    owner: tenants.isNative ? null : owner,
    dayOrder: null,
    hasStamp: false,
    size: text.size,
    threads: choice.threads ?? threadsFor(text.size - start),
  }
  return { plan, start, way }
}

function wayOf({ file, encoding, whole }: Text, { lane }: LaneChoice): Way {
  if (lane === 'stream') return 'stream'
  if (whole !== null && lane !== 'fast') return 'small'
  return file !== null && encoding === 'utf-8' ? 'ranges' : 'stream'
}

/**
 * The parts of a file: in its order, but for the batch, which comes when all is read. Whatever fails on the way (memory
 * or threads that are refused, a file that can no longer be read), the careful reader is given everything that was
 * taken so far: it needs less, and says what is wrong with a file.
 */
export async function* laneParts({ plan, start, line }: LaneStart, setup: LaneSetup): AsyncGenerator<Part> {
  const ranges = rangesOf(start, plan.size, setup.range ?? RANGE)
  const taken: { rows: number; again: Part }[] = []
  let gathering: Gathering | null = null
  let at = start
  try {
    gathering = new Gathering(plan, ranges, setup.pool)
    for (const index of ranges.keys()) {
      const { thread, answer } = await gathering.answer(index)
      const certain = answer.kind !== 'doubt' && (answer.lines === 0 || answer.start === at)
      if (!certain) break
      if (answer.lines === 0) continue
      const again: Part = { kind: 'text', start: at, end: answer.end, line }
      if (answer.kind === 'rows') {
        const lastCustomer = gathering.keep(index, thread, answer)
        taken.push({ rows: answer.rows, again })
        yield { kind: 'rows', rows: answer.rows, lastCustomer, bytes: answer.end }
      } else yield again
      at = answer.end
      line += answer.lines
    }
    yield { kind: 'batch', batch: await gathering.batch() }
  } catch (error) {
    // Tests of this lane are to see its defects.
    if (setup.lane === 'fast') throw error
    for (const { rows, again } of taken) {
      yield { kind: 'rows', rows: -rows, lastCustomer: null, bytes: at }
      yield again
    }
  } finally {
    gathering?.end()
  }
  if (at < plan.size) yield { kind: 'text', start: at, end: plan.size, line }
}

function rangesOf(start: number, size: number, length: number): Range[] {
  const ranges: Range[] = []
  for (let at = start; at < size; at += length) ranges.push({ start: at, end: Math.min(at + length, size) })
  return ranges
}

function isFast(id: string): id is FastFormat {
  return Object.hasOwn(FAST_FORMATS, id)
}

/** 0: this one alone. */
function threadsFor(bytes: number): number {
  return bytes < THREADS_FROM || !hasRoomForThreads() ? 0 : Math.min(availableParallelism(), MOST_THREADS)
}
