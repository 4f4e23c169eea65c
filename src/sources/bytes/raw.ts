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
  close(): void
}

/** Of a small file. */
export type Whole = Raw & { whole: () => Buffer }

/** What tells that a file is as it was. */
type Kept = Pick<Stats, 'size' | 'mtimeMs'>

const readAsync = promisify(read)

/**
 * Opens a file. Small ones, which are most, are read at one go. Every read throws `changed-while-read` when the file is not
 * what it was when it was opened; a file that is replaced or deleted meanwhile is still read as it was.
 */
export async function openFile(input: Input, limits: Limits): Promise<Raw> {
  return rawOf(await openPatiently(input), input, limits)
}

/** A small file with all of its bytes, as it was found, without waiting; null for any other, for whatever reason. */
export function openAtOnce(input: Input, limits: Limits): Whole | null {
  const { size, mtimeMs } = input
  if (size === 0 || size > limits.chunk || mtimeMs === undefined) return null
  try {
    return wholeAsFound(openNow(input), input, { size, mtimeMs })
  } catch {
    return null
  }
}

/** One look, behind the bytes, tells that they are those of the file that was found. */
function wholeAsFound(file: number, input: Input, found: Kept): Whole | null {
  const room = spare(found.size)
  try {
    const bytes = fill(file, room.subarray(0, found.size))
    const stats = fstatSync(file)
    if (bytes && stats.isFile() && isSame(stats, found))
      return smallRaw(file, input, found, room, () => bytes)
  } catch (error) {
    closeSync(file)
    throw error
  }
  closeSync(file)
  return null
}

/** Lets the event loop have its turn once in some files or folders, so that a signal still gets through, and not for each call. */
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
      return { size, file, read, whole: null, close: () => closeSync(file) }
    const room = spare(size)
    const whole = lazy(() => readWhole(file, room.subarray(0, size), stats, input.label))
    return smallRaw(file, input, stats, room, whole)
  } catch (error) {
    closeSync(file)
    throw error
  }
}

/** `room` is used again when it is closed. Nothing of it is asked for where others have read it: whether it is as it was. */
function smallRaw(file: number, { label }: Input, kept: Kept, room: Buffer, whole: () => Buffer): Whole {
  const { size } = kept
  return {
    size,
    file,
    whole,
    async *read(start = 0, end = size) {
      if (start < end) yield whole().subarray(start, end)
      else if (isOther(file, kept)) throw changed(label)
    },
    close() {
      spares.push(room)
      closeSync(file)
    },
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
  if (fill(file, bytes) === null || isOther(file, stats)) throw changed(label)
  return bytes
}

/** null where the file has fewer bytes. */
function fill(file: number, bytes: Buffer): Buffer | null {
  let done = 0
  while (done < bytes.length) {
    const count = readSync(file, bytes, done, bytes.length - done, done)
    if (count === 0) return null
    done += count
  }
  return bytes
}

export function changed(label: string): InputError {
  return new InputError([{ code: 'changed-while-read', params: {}, file: label }])
}

/** Whether a file is not what it was when it was opened. */
function isOther(file: number, stats: Kept): boolean {
  return !isSame(fstatSync(file), stats)
}

function isSame(one: Kept, other: Kept): boolean {
  return one.size === other.size && one.mtimeMs === other.mtimeMs
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

/** All that a stream gives; null where that is more than `most` bytes. */
export async function chunksWithin(most: number, stream: AsyncIterable<Buffer>): Promise<Buffer[] | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > most) return null
    chunks.push(chunk)
  }
  return chunks
}

/** Keeps bytes in memory; `problem` is thrown where there are more than `limit`. */
export async function memoryRaw(
  stream: AsyncIterable<Buffer>,
  limit: number,
  problem: Problem = { code: 'archive-too-large', params: { limit } },
): Promise<Raw> {
  const chunks = await chunksWithin(limit, stream)
  if (!chunks) throw new InputError([problem])
  const size = chunks.reduce((sum, { length }) => sum + length, 0)
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
    close() {},
  }
}
