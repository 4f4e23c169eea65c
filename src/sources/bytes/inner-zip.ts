// Archives within an archive: what they hold stands among the entries of the outer one, as if they were folders in it.
import { ExpectedError } from '../../model/problem.ts'
import { bookKind } from './book/book.ts'
import type { Limits } from './limits.ts'
import { firstBytes, kindOf } from './magic.ts'
import { memoryRaw } from './raw.ts'
import { badArchive, listZip, type ZipEntry } from './zip.ts'

const ZIP = /\.zip$/iu

/**
 * The entries of an archive, with those of archives in it in their place. One that cannot be opened stays, and tells why when
 * it is read; an archive within such an archive stays too. All of them together unpack to no more than `allowed` bytes, and to
 * no more than standard input may have, since they are kept in memory as well.
 */
export async function withInner(
  entries: readonly ZipEntry[],
  limits: Limits,
  allowed: number,
): Promise<ZipEntry[]> {
  if (!entries.some(({ path }) => ZIP.test(path))) return [...entries]
  const all: ZipEntry[] = []
  let used = 0
  for (const entry of entries) {
    if (!ZIP.test(entry.path)) {
      all.push(entry)
      continue
    }
    try {
      const raw = await memoryRaw(entry.read(used, allowed), limits.stdin - used)
      used += raw.size
      const inner = kindOf(await firstBytes(raw.read)) === 'zip' ? await listZip(raw, limits) : []
      // A workbook, or what only bears the name of an archive, is told by its bytes when it is read.
      if (inner.length === 0 || (await bookKind(inner)) !== undefined) all.push(entry)
      else all.push(...inner.map(one => ({ ...one, path: `${entry.path}/${one.path}` })))
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error
      all.push(entry)
    }
    if (all.length > limits.entries) throw badArchive('too-many-entries')
  }
  return all
}
