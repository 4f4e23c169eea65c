// Unpacks gzip; size and checksum are verified by zlib.
import { pipeline, Readable } from 'node:stream'
import { createGunzip, gunzipSync } from 'node:zlib'
import { InputError } from '../../model/problem.ts'
import type { Limits } from './limits.ts'
import type { Raw } from './raw.ts'

/**
 * What is small comes at one go: a stream costs as much as unpacking it a dozen times. Throws `archive-too-large` when, after
 * `used` bytes from the same archive, it comes to more than `allowed`.
 */
export async function* gunzip(
  packed: AsyncIterable<Buffer>,
  used: number,
  allowed: number,
  limits: Limits,
): AsyncGenerator<Buffer> {
  const most = Math.min(limits.chunk, allowed - used)
  const source = packed[Symbol.asyncIterator]()
  const start: Buffer[] = []
  let length = 0
  let next = await source.next()
  for (; next.done !== true && length <= most; next = await source.next()) {
    start.push(next.value)
    length += next.value.length
  }
  const whole = next.done === true ? gunzipAtOnce(Buffer.concat(start), most) : null
  if (whole) {
    yield whole
    return
  }
  const all = async function* (): AsyncGenerator<Buffer> {
    yield* start
    if (next.done === true) return
    yield next.value
    yield* { [Symbol.asyncIterator]: () => source }
  }
  yield* gunzipStream(all(), used, allowed, limits)
}

/** null for what comes to more than `most` bytes, or is damaged. */
function gunzipAtOnce(packed: Buffer, most: number): Buffer | null {
  if (sizeOf(packed) > most) return null
  try {
    return gunzipSync(packed, { maxOutputLength: most })
  } catch {
    return null
  }
}

async function* gunzipStream(
  packed: AsyncIterable<Buffer>,
  used: number,
  allowed: number,
  limits: Limits,
): AsyncGenerator<Buffer> {
  const unpacked = createGunzip({ chunkSize: Math.max(limits.chunk, 64) })
  // Errors of either side end the loop below; the callback only keeps them from being unhandled.
  pipeline(Readable.from(packed, { objectMode: true, highWaterMark: 1 }), unpacked, () => {})
  let size = used
  for await (const chunk of unpacked) {
    size += chunk.length
    if (size > allowed) throw new InputError([{ code: 'archive-too-large', params: { limit: allowed } }])
    yield chunk
  }
}

/** About what a file comes to. */
export async function gzipSize({ read, size }: Pick<Raw, 'read' | 'size'>): Promise<number> {
  const last: Buffer[] = []
  for await (const chunk of read(Math.max(0, size - 4))) last.push(chunk)
  return Math.max(size, sizeOf(Buffer.concat(last)))
}

/** By its last bytes: they tell it of its last part, and up to four gibibytes. */
function sizeOf(packed: Buffer): number {
  return packed.length < 4 ? 0 : packed.readUInt32LE(packed.length - 4)
}
