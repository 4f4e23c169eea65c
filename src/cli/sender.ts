// Who a page for a customer is from: the words of the config, and the image that it names.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { UsageError } from '../model/problem.ts'
import type { Sender } from '../report/types.ts'
import type { Job } from './job.ts'

const IMAGES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
}
/** A page is sent by mail. */
const MOST_BYTES = 1024 * 1024

/** Throws UsageError where the config names an image that cannot be had. Its path starts at the config file. */
export async function senderOf({ found, world }: Job): Promise<Sender> {
  const { logo, contact = null, closing = null } = found.config.page ?? {}
  if (logo === undefined) return { logo: null, contact, closing }
  const folder = found.path === null ? world.cwd : path.dirname(found.path)
  const type = IMAGES[path.extname(logo).toLowerCase()]
  const bytes = await readFile(path.resolve(folder, logo)).catch(() => null)
  if (type === undefined || bytes === null || bytes.length > MOST_BYTES) {
    const params = { option: 'page.logo', found: logo, expected: 'image' }
    throw new UsageError([{ code: 'bad-option', params }])
  }
  return { logo: { type, base64: bytes.toString('base64') }, contact, closing }
}
