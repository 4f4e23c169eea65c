// The first half of writing a file: its whole content, on the disk, under another name beside the target.
import { constants, type Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { systemCode } from '../model/system-error.ts'
import { bytesOf, type Content } from './content.ts'
import { step } from './reason.ts'
import type { FileTarget } from './target.ts'
import { create, remove, temporaryName } from './temporary.ts'

/** A file that is complete and synced, and waits for its name. */
export interface Staged {
  target: FileTarget
  temporary: string
  bytes: number
}

/**
 * Writes and syncs `content` beside its target, with the permissions of the file that it will replace.
 * On failure nothing is left; a failure of the content itself is passed on as it is.
 */
export async function stage(target: FileTarget, content: Content): Promise<Staged> {
  const { path, real, existing } = target
  const temporary = temporaryName(real)
  try {
    // Nobody else may read the new content before it has the permissions of the old.
    await step(path, async () => create(temporary, existing ? 0o600 : 0o666))
    const file = await step(path, () => open(temporary, constants.O_WRONLY))
    try {
      const bytes = await fill(file, path, content)
      await step(path, async () => {
        if (existing) await takePermissions(file, existing)
        await sync(file)
      })
      return { target, temporary, bytes }
    } finally {
      await step(path, () => file.close())
    }
  } catch (error) {
    remove(temporary)
    throw error
  }
}

async function fill(file: FileHandle, path: string, content: Content): Promise<number> {
  let bytes = 0
  for await (const piece of bytesOf(content)) {
    await step(path, () => file.writeFile(piece))
    bytes += piece.byteLength
  }
  return bytes
}

/** Owner and group are kept where the system lets us; without the group, its members get what everybody has. */
async function takePermissions(file: FileHandle, existing: Stats): Promise<void> {
  const mine = await file.stat()
  if (mine.uid !== existing.uid) await attempt(() => file.chown(existing.uid, mine.gid))
  const sameGroup =
    mine.gid === existing.gid ||
    (await attempt(async () => file.chown((await file.stat()).uid, existing.gid)))
  const mode = existing.mode & 0o7777
  await file.chmod(sameGroup ? mode : (mode & 0o707) | (mode & 0o070 & ((mode & 0o007) << 3)))
}

async function attempt(run: () => Promise<void>): Promise<boolean> {
  try {
    await run()
    return true
  } catch {
    return false
  }
}

async function sync(file: FileHandle): Promise<void> {
  try {
    await file.sync()
  } catch (error) {
    // Some file systems have nothing to sync; a disk that fails says so with another code.
    if (!['EINVAL', 'ENOSYS', 'ENOTSUP'].includes(systemCode(error))) throw error
  }
}
