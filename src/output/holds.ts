// Whether a file holds a content already: then writing it again would only change its time stamp.
import { readFile } from 'node:fs/promises'
import { bytesOf, type Content } from './content.ts'
import type { FileTarget } from './target.ts'

/** False also where the file cannot be read: writing it tells why. Content that comes in pieces is not looked at. */
export async function holds({ real, existing }: FileTarget, content: Content): Promise<boolean> {
  if (!existing || (typeof content !== 'string' && !(content instanceof Uint8Array))) return false
  for await (const bytes of bytesOf(content)) {
    if (existing.size !== bytes.byteLength) return false
    const held = await readFile(real).catch(() => null)
    return held?.equals(bytes) === true
  }
  return false
}
