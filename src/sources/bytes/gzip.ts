// Unpacks gzip as a stream; size and checksum are verified by zlib.
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { InputError } from '../../model/problem.ts'
import type { Limits } from './limits.ts'

/** Throws `archive-too-large` when, after `used` bytes from the same archive, it comes to more than `allowed`. */
export async function* gunzip(
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
