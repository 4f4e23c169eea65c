// The second half of writing files: giving all of them their names, or none.
import { constants, copyFileSync, linkSync, renameSync, unlinkSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { toOutputError } from './reason.ts'
import type { Staged } from './stage.ts'
import { keep, remove, temporaryName } from './temporary.ts'

/**
 * Renames every staged file to its target. If one cannot be renamed, those before it get their old content back.
 * Synchronous: a signal is handled before or after, never between two names. Only a kill (SIGKILL, loss of power)
 * can come between, and then each file alone is still the old one or the new one.
 */
export function commit(staged: readonly Staged[]): void {
  const backups = new Map<Staged, string>()
  const done: Staged[] = []
  try {
    // A single rename is whole by itself; only several need a way back.
    if (staged.length > 1) for (const file of staged) backUp(file, backups)
    for (const file of staged) {
      rename(file)
      done.push(file)
    }
  } catch (error) {
    for (const file of done.reverse()) restore(file, backups.get(file))
    throw error
  } finally {
    for (const backup of backups.values()) remove(backup)
  }
}

function rename({ target, temporary }: Staged): void {
  try {
    renameSync(temporary, target.real)
    keep(temporary)
  } catch (error) {
    throw toOutputError(target.path, error)
  }
}

/** A second name for the old file, or a copy where the file system has no hard links. */
function backUp(file: Staged, backups: Map<Staged, string>): void {
  const { path: given, real, existing } = file.target
  if (!existing) return
  const backup = temporaryName(real)
  backups.set(file, backup)
  try {
    linkSync(real, backup)
  } catch {
    try {
      copyFileSync(real, backup, constants.COPYFILE_EXCL)
    } catch (error) {
      throw toOutputError(given, error)
    }
  }
}

function restore({ target }: Staged, backup: string | undefined): void {
  try {
    if (backup === undefined) unlinkSync(target.real)
    else renameSync(backup, target.real)
  } catch {
    // The folder has stopped taking changes midway; the failure that led here is what gets told.
  }
  // Renamed, or else the only copy of the old content that is left: in no case to be removed.
  if (backup !== undefined) keep(backup)
}

/** Syncs the folders of renamed files, so that the names outlast a loss of power, where the system has this. */
export async function syncFolders(staged: readonly Staged[]): Promise<void> {
  for (const folder of new Set(staged.map(({ target }) => path.dirname(target.real)))) {
    try {
      const handle = await open(folder, 'r')
      await handle.sync().finally(() => handle.close())
    } catch {
      // Not on Windows, nor on every network drive; the content itself is synced already.
    }
  }
}
