// Writing the outputs of a run: all of them whole, or none.
import { commit, syncFolders } from './commit.ts'
import type { Content } from './content.ts'
import { type Staged, stage } from './stage.ts'
import { writeStream } from './stream.ts'
import { findTargets } from './target.ts'
import { remove } from './temporary.ts'

export interface Output {
  path: string
  content: Content
}

/** What was written where; `path` as it was given. */
export interface Written {
  path: string
  bytes: number
}

/**
 * Writes every output to a temporary file beside its target, syncs it, and then renames all of them in order.
 * A reader, another run, or a kill at any moment finds the old file or the new one, never a mixture.
 * FIFOs and devices are written straight to, after everything else is on the disk. No folder is ever created.
 * Throws `OutputError` (nothing was replaced, no temporary file is left) or `UsageError` (two outputs, one file).
 */
export async function writeAll(outputs: readonly Output[]): Promise<Written[]> {
  const targets = await findTargets(outputs.map(output => output.path))
  const written = outputs.map(({ path }) => ({ path, bytes: 0 }))
  const jobs = outputs.flatMap(({ content }, index) => {
    const target = targets[index]
    const result = written[index]
    return target && result ? [{ target, content, result }] : []
  })
  const staged: Staged[] = []
  try {
    for (const { target, content, result } of jobs) {
      if (target.kind !== 'file') continue
      const file = await stage(target, content)
      staged.push(file)
      result.bytes = file.bytes
    }
    for (const { target, content, result } of jobs) {
      if (target.kind === 'stream') result.bytes = await writeStream(target, content)
    }
    commit(staged)
  } catch (error) {
    for (const { temporary } of staged) remove(temporary)
    throw error
  }
  await syncFolders(staged)
  return written
}
