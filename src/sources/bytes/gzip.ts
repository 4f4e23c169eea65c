// Unpacks gzip as a stream; size and checksum are verified by zlib.
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { InputError } from '../../model/problem.ts'
import type { Limits } from './limits.ts'
import type { Raw } from './raw.ts'

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

/** About what a file comes to, by its last bytes: they tell it of its last part, and up to four gibibytes. */
export async function gzipSize({ read, size }: Pick<Raw, 'read' | 'size'>): Promise<number> {
  const last: Buffer[] = []
  for await (const chunk of read(Math.max(0, size - 4))) last.push(chunk)
  const bytes = Buffer.concat(last)
  return bytes.length < 4 ? size : Math.max(size, bytes.readUInt32LE(bytes.length - 4))
}
