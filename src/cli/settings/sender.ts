// Who a page for a customer is from: the words of the config, and the image that it names.
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { UsageError } from '../../model/problem.ts'
import type { Sender } from '../../report/types.ts'
import type { Job } from '../job.ts'
import { configFolder } from './config-paths.ts'

/** What the bytes of an image begin with, one letter a byte. */
const IMAGES: readonly [type: string, start: RegExp][] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xFF\xD8\xFF/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF.{4}WEBP/s],
  [
    'image/svg+xml',
    /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>[]*(?:\[.*?\]\s*)?>\s*)*<svg[\s>]/s,
  ],
]
/** A page is sent by mail. */
const MOST_BYTES = 1024 * 1024
/** Comments of programs that draw stand before the image. */
const HEAD = 4096

/** Throws UsageError where the config names an image that cannot be had. Its path starts at the config file. */
export async function senderOf(job: Pick<Job, 'found' | 'world'>): Promise<Sender> {
  const { logo, contact = null, closing = null } = job.found.config.page ?? {}
  if (logo === undefined) return { logo: null, contact, closing }
  const bytes = await contentOf(path.resolve(configFolder(job), logo))
  const start = bytes?.toString('latin1', 0, HEAD) ?? ''
  const [type] = IMAGES.find(([, begins]) => begins.test(start)) ?? []
  if (type === undefined || bytes === null) {
    const params = { option: 'page.logo', found: logo, expected: 'image' }
    throw new UsageError([{ code: 'bad-option', params }])
  }
  return { logo: { type, base64: bytes.toString('base64') }, contact, closing }
}

/** null for what is no file, too large or out of reach; a pipe would be waited for, and a device never ends. */
async function contentOf(file: string): Promise<Buffer | null> {
  try {
    const { size } = await stat(file).then(found => (found.isFile() ? found : { size: MOST_BYTES + 1 }))
    return size > MOST_BYTES ? null : await readFile(file)
  } catch {
    return null
  }
}
