// The bytes of an input as they are stored, readable as often as needed: from a file, or kept from standard input.
import { closeSync, constants, fstatSync, openSync, read, readSync, type Stats } from 'node:fs'
import { setImmediate as nextTurn, setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { lazy } from '../../model/lazy.ts'
import { InputError, type Problem } from '../../model/problem.ts'
import { systemCode } from '../../model/system-error.ts'
import type { Input } from '../find/input.ts'
import type { Limits } from './limits.ts'

export interface Raw {
  size: number
  /** The descriptor of an open file; null for what is no file. */
  file: number | null
  /**
   * Bytes from `start` to before `end` (default: all), in chunks that the caller may keep; with `passing` a chunk of what
   * is larger than one may be gone when the next one is asked for, which is faster.
   */
  read(start?: number, end?: number, passing?: boolean): AsyncGenerator<Buffer>
  /** All bytes of a file of at most one chunk, in memory until it is closed; null for what is larger or no file. */
  whole: (() => Buffer) | null
  close(): Promise<void>
}

const readAsync = promisify(read)

/**
 * Opens a file. Small ones, which are most, are read at one go. Every read throws `changed-while-read` when the file is not
 * what it was when it was opened; a file that is replaced or deleted meanwhile is still read as it was.
 */
export async function openFile(input: Input, limits: Limits): Promise<Raw> {
  return rawOf(await openPatiently(input), input, limits)
}

/** The same without waiting; null where that cannot be, for whatever reason. */
export function openAtOnce(input: Input, limits: Limits): Raw | null {
  try {
    return rawOf(openNow(input), input, limits)
  } catch {
    return null
  }
}

/** All of a small file that is open; null where it is none, or cannot be read: why is told when it is read again. */
export function wholeOf({ whole }: Raw): Buffer | null {
  try {
    return whole?.() ?? null
  } catch {
    return null
  }
}

/** Lets the event loop have its turn once in some files, so that a signal still gets through, and not for each call. */
export function turn(): Promise<void> | undefined {
  return ++opened % FILES_AT_ONE_GO === 0 ? nextTurn() : undefined
}

function rawOf(file: number, input: Input, limits: Limits): Raw {
  try {
    const stats = fstatSync(file)
    if (!stats.isFile())
      throw new InputError([{ code: 'not-a-file', params: { path: input.label }, file: input.label }])
    const { size } = stats
    const read: Raw['read'] = (start = 0, end = size, passing = false) =>
      readRange(file, { start, end, stats, label: input.label, passing }, limits)
    if (size === 0 || size > limits.chunk)
      return { size, file, read, whole: null, close: async () => closeSync(file) }
    const room = spare(size)
    const whole = lazy(() => readWhole(file, room.subarray(0, size), stats, input.label))
    return {
      size,
      file,
      whole,
      async *read(start = 0, end = size) {
        if (start < end) yield whole().subarray(start, end)
        else yield* read(start, end)
      },
      async close() {
        spares.push(room)
        closeSync(file)
      },
    }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

/** Files that are opened before the event loop gets its turn. */
const FILES_AT_ONE_GO = 16
let opened = 0

/** A file that was just written may be held for a moment, by what looks for viruses or makes copies elsewhere. */
async function openPatiently(input: Input): Promise<number> {
  for (let tries = 1; ; tries++) {
    try {
      return openNow(input)
    } catch (error) {
      if (tries === TRIES || systemCode(error) !== 'EBUSY') throw error
      await setTimeout(PAUSE_MS)
    }
  }
}

/** Not blocking, so that a FIFO that has taken the file's place cannot hang the run. */
function openNow({ raw, path }: Input): number {
  return openSync(raw ?? path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
}

const TRIES = 8
const PAUSE_MS = 60

interface Range {
  start: number
  end: number
  stats: Stats
  label: string
  passing: boolean
}

/** Memory for small files, used again for the next one: new memory is slow. */
const spares: Buffer[] = []

function spare(size: number): Buffer {
  const room = spares.pop()
  return room && room.length >= size ? room : Buffer.allocUnsafeSlow(size * 2)
}

function readWhole(file: number, bytes: Buffer, stats: Stats, label: string): Buffer {
  let done = 0
  while (done < bytes.length) {
    const count = readSync(file, bytes, done, bytes.length - done, done)
    if (count === 0) throw changed(label)
    done += count
  }
  if (isOther(file, stats)) throw changed(label)
  return bytes
}

function changed(label: string): InputError {
  return new InputError([{ code: 'changed-while-read', params: {}, file: label }])
}

/** Whether a file is not what it was when it was opened. */
function isOther(file: number, { size, mtimeMs }: Stats): boolean {
  const now = fstatSync(file)
  return now.size !== size || now.mtimeMs !== mtimeMs
}

/** Chunks that are read before the event loop gets its turn. */
const AT_ONE_GO = 32

async function* readRange(file: number, range: Range, limits: Limits): AsyncGenerator<Buffer> {
  const same = range.passing ? Buffer.allocUnsafeSlow(Math.min(limits.chunk, range.end - range.start)) : null
  let position = range.start
  for (let chunk = 1; position < range.end; chunk++) {
    const want = Math.min(limits.chunk, range.end - position)
    const buffer = same ?? Buffer.allocUnsafeSlow(want)
    if (same !== null && chunk % AT_ONE_GO === 0) await nextTurn()
    // Network drives may give less than was asked for: a chunk is whole before anybody sees it.
    for (let filled = 0; filled < want; ) {
      const args = [file, buffer, filled, want - filled, position + filled] as const
      const bytesRead = same !== null ? readSync(...args) : (await readAsync(...args)).bytesRead
      if (bytesRead === 0) throw changed(range.label)
      filled += bytesRead
    }
    position += want
    yield buffer.subarray(0, want)
  }
  if (isOther(file, range.stats)) throw changed(range.label)
}

/**
 * Keeps standard input in memory, as it came (compressed, if it came so): its encoding and its format are known only
 * after reading, and personal data is not put on disk. Throws `stdin-too-large` beyond the limit.
 */
export function keepStdin(stream: AsyncIterable<Uint8Array>, { stdin }: Limits): Promise<Raw> {
  const problem: Problem = { code: 'stdin-too-large', params: { limit: stdin }, file: '-' }
  return memoryRaw(buffers(stream), stdin, problem)
}

async function* buffers(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield Buffer.from(chunk)
}

/** Keeps bytes in memory; `problem` is thrown where there are more than `limit`. */
export async function memoryRaw(
  stream: AsyncIterable<Buffer>,
  limit: number,
  problem: Problem = { code: 'archive-too-large', params: { limit } },
): Promise<Raw> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit) throw new InputError([problem])
    chunks.push(chunk)
  }
  return {
    size,
    file: null,
    whole: null,
    async *read(start = 0, end = size) {
      let at = 0
      for (const chunk of chunks) {
        const part = chunk.subarray(Math.max(start - at, 0), Math.max(end - at, 0))
        if (part.length > 0) yield part
        at += chunk.length
      }
    },
    async close() {},
  }
}
