// The one door of this room: usage rows of an export to columns, without an object for any row. README.md tells how.
import { availableParallelism } from 'node:os'
import type { Table } from '../sources/bytes/parquet/table.ts'
import { IN_BULK, LISTS } from '../sources/formats/in-bulk.ts'
import { hasRoomForThreads } from './address-space.ts'
import { type FilePart, fileParts, type Look, type PartsSetup } from './file-parts.ts'
import { hasKernel } from './host/module.ts'
import type { Plan } from './plan.ts'
import { type Alike, SmallFiles } from './small-files.ts'
import type { SmallRows } from './small-rows.ts'
import { type Stream, type StreamPart, streamParts } from './stream-parts.ts'
import { tableParts } from './table-parts.ts'
import { Threads } from './threads.ts'

export type { FilePart, RowsPart } from './file-parts.ts'
export { LicenceKernel } from './host/licence-kernel.ts'
export { hasKernel } from './host/module.ts'
export { ODD_FIELDS, ODD_LINE, ODD_LOOSE } from './kernel/constants.ts'
export type { Plan } from './plan.ts'
export type { SmallRows } from './small-rows.ts'
export type { StreamPart } from './stream-parts.ts'

const MIB = 1024 * 1024
/** Below, a thread takes longer to start than to read. */
const THREADS_FROM = 24 * MIB
/** Bytes of a range: longer than records are; where one is not, the careful reader goes on. */
const RANGE = 2 * MIB
/** Users that are taken in at a time: few enough to stay close to the processor. */
const USERS = 1 << 14
/** More threads would wait for the one that takes what they have read. */
const MOST_THREADS = 6

/** For tests: what the size decides otherwise. */
export interface LaneChoice {
  lane?: 'fast' | 'small' | 'stream' | 'csv' | undefined
  threads?: number
  range?: number
  /** How many users are taken in at a time. */
  users?: number
  /** Bytes of the largest text that is read at once: the encoding of a larger one is guessed. */
  chunk?: number
  code?: URL
  /** Display names are asked for: here they are read from small files alone. */
  names?: boolean
}

/** Reads the files of one run: what was learnt from one serves the next. */
export class UsageReader {
  readonly choice: LaneChoice
  readonly #threads: Threads
  readonly #small: SmallFiles
  readonly #range: number

  constructor(choice: LaneChoice) {
    this.choice = choice
    this.#threads = new Threads(choice.code ?? new URL('./usage-worker.js', import.meta.url))
    this.#small = new SmallFiles(choice.lane === 'small', choice.names === true)
    this.#range = choice.range ?? RANGE
  }

  /** Whether exports of a format are read here. */
  reads(format: string): boolean {
    return this.choice.lane !== 'csv' && IN_BULK.has(format) && hasKernel()
  }

  /** Whether small lists of people of a format are read here. */
  readsLists(format: string): boolean {
    return this.choice.lane !== 'csv' && LISTS.has(format) && hasKernel()
  }

  /** How many threads so many bytes are worth; 0: this one alone. */
  threadsFor(bytes: number): number {
    if (this.choice.threads !== undefined) return this.choice.threads
    return bytes < THREADS_FROM || !hasRoomForThreads() ? 0 : Math.min(availableParallelism(), MOST_THREADS)
  }

  /** The rows of a small export, behind its header; null where they need the careful reader. */
  small(rows: Uint8Array, plan: Alike): SmallRows | null {
    return this.#small.read(rows, plan)
  }

  /** The parts of a file of UTF-8 from byte `start` on, which is line `line`. */
  file(plan: Plan, start: number, line: number, look: Look): AsyncGenerator<FilePart> {
    return fileParts({ plan, start, line }, look, this.#setup('fast'))
  }

  /** The parts of a text that comes as a stream. */
  stream(plan: Plan, stream: Stream): AsyncGenerator<StreamPart> {
    return streamParts(plan, stream, this.#setup('stream'))
  }

  /** The parts of a table, whose first row is line `line`. */
  table(plan: Plan, table: Table, line: number): AsyncGenerator<StreamPart> {
    return tableParts(plan, table, line, this.#setup('fast'))
  }

  end(): void {
    this.#threads.end()
  }

  /** A test that forces a way is to see its defects. */
  #setup(way: LaneChoice['lane']): PartsSetup {
    const { lane, users = USERS } = this.choice
    return { threads: this.#threads, range: this.#range, users, throws: lane === way }
  }
}
