// Writing the outputs of a run: all of them whole, or none.
import { commit, syncFolders } from './commit.ts'
import type { Content } from './content.ts'
import { holds } from './holds.ts'
import { type Staged, stage } from './stage.ts'
import { writeStream } from './stream.ts'
import { findTargets } from './target.ts'
import { remove } from './temporary.ts'

export interface Output {
  path: string
  /** A function is called when its turn comes, so that of many contents only one is there at a time. */
  content: Content | (() => Promise<Content>)
  /** Whether a file that holds the content already is left as it is, time stamp and all. */
  keepsSame?: true
}

/** What was written where; `path` as it was given. */
export interface Written {
  path: string
  bytes: number
  /** The file held it already and was not touched. */
  isSame: boolean
}

/**
 * Writes every output to a temporary file beside its target, syncs it, and then renames all of them in order.
 * A reader, another run, or a kill at any moment finds the old file or the new one, never a mixture.
 * FIFOs and devices are written straight to, after everything else is on the disk. No folder is ever created.
 * Throws `OutputError` (nothing was replaced, no temporary file is left) or `UsageError` (two outputs, one file).
 */
export async function writeAll(outputs: readonly Output[]): Promise<Written[]> {
  const targets = await findTargets(outputs.map(output => output.path))
  const written = outputs.map(({ path }) => ({ path, bytes: 0, isSame: false }))
  const jobs = outputs.flatMap((output, index) => {
    const target = targets[index]
    const result = written[index]
    return target && result ? [{ target, output, result }] : []
  })
  const staged: Staged[] = []
  try {
    for (const { target, output, result } of jobs) {
      if (target.kind !== 'file') continue
      const content = await contentOf(output)
      result.isSame = output.keepsSame === true && (await holds(target, content))
      if (result.isSame) continue
      const file = await stage(target, content)
      staged.push(file)
      result.bytes = file.bytes
    }
    for (const { target, output, result } of jobs) {
      if (target.kind === 'stream') result.bytes = await writeStream(target, await contentOf(output))
    }
    commit(staged)
  } catch (error) {
    for (const { temporary } of staged) remove(temporary)
    throw error
  }
  await syncFolders(staged)
  return written
}

async function contentOf({ content }: Output): Promise<Content> {
  return typeof content === 'function' ? content() : content
}
