// SHA-256 of texts, by which equal ones are told.
import crypto, { createHash } from 'node:crypto'

/** What is packed takes long to read: it is hashed when it is read for the first time. */
export function hashed(read: () => AsyncIterable<Buffer>): {
  read: () => AsyncGenerator<Buffer>
  /** undefined where not all of it was read at one go. */
  digest(size: number): string | undefined
} {
  let digest: string | undefined
  let length = 0
  return {
    async *read() {
      const hash = createHash('sha256')
      length = 0
      for await (const chunk of read()) {
        hash.update(chunk)
        length += chunk.length
        yield chunk
      }
      digest = hash.digest('hex')
    },
    digest: size => (length === size ? digest : undefined),
  }
}

/** SHA-256 in hex of bytes that come in chunks. */
export async function digestOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of bytes) hash.update(chunk)
  return hash.digest('hex')
}

/** SHA-256 in hex; Node has a shorter way from 20.12 on. */
export function hashOf(bytes: Buffer): string {
  return typeof crypto.hash === 'function'
    ? crypto.hash('sha256', bytes, 'hex')
    : createHash('sha256').update(bytes).digest('hex')
}
