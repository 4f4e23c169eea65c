// The second half of writing files: giving all of them their names, or none.
import { constants, copyFileSync, linkSync, renameSync, unlinkSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { platform } from 'node:os'
import path from 'node:path'
import { OutputError } from '../model/problem.ts'
import type { FileReason } from '../model/reasons.ts'
import { systemCode } from '../model/system-error.ts'
import { toOutputError } from './reason.ts'
import type { Staged } from './stage.ts'
import { keep, remove, temporaryName } from './temporary.ts'

const isWindows = platform() === 'win32'

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
    const fresh = done.reverse().filter(file => !restore(file, backups.get(file)))
    throw fresh.length === 0 ? error : partlyWritten(error, staged, fresh, backups)
  } finally {
    for (const backup of backups.values()) remove(backup)
  }
}

/** What scanners of viruses and indexes of searches hold, they hold for a moment; Excel holds it until it is closed. */
const HELD = new Set(isWindows ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY'])
const TRIES = 8
const PAUSE_MS = 60

function rename({ target, temporary }: Staged): void {
  for (let tries = 1; ; tries++) {
    try {
      renameSync(temporary, target.real)
      keep(temporary)
      return
    } catch (error) {
      const isHeld = HELD.has(systemCode(error))
      if (!isHeld) throw toOutputError(target.path, error)
      const params = { path: target.path, reason: 'in-use' satisfies FileReason }
      if (tries === TRIES) throw new OutputError([{ code: 'unwritable-output', params }])
      pause()
    }
  }
}

/** Without giving way to anything else: no signal comes between two names. */
function pause(): void {
  if (typeof SharedArrayBuffer === 'undefined') return
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
}

/** A second name for the old file, or a copy where there are no hard links. */
function backUp(file: Staged, backups: Map<Staged, string>): void {
  const { path: given, real, existing } = file.target
  if (!existing) return
  const backup = temporaryName(real)
  backups.set(file, backup)
  try {
    // On Windows a file that is held could not lose its second name again.
    if (isWindows) copyFileSync(real, backup, constants.COPYFILE_EXCL)
    else linkSync(real, backup)
  } catch {
    try {
      copyFileSync(real, backup, constants.COPYFILE_EXCL)
    } catch (error) {
      throw toOutputError(given, error)
    }
  }
}

/** False where the new content stays. */
function restore({ target }: Staged, backup: string | undefined): boolean {
  // Renamed, or else the only copy of the old content that is left: in no case to be removed.
  if (backup !== undefined) keep(backup)
  try {
    if (backup === undefined) unlinkSync(target.real)
    else renameSync(backup, target.real)
    return true
  } catch {
    return false
  }
}

/** The folder has stopped taking changes midway: then it must be told what is new, and where the old lies. */
function partlyWritten(
  error: unknown,
  staged: readonly Staged[],
  fresh: readonly Staged[],
  backups: ReadonlyMap<Staged, string>,
): unknown {
  const [problem] = error instanceof OutputError ? error.problems : []
  if (problem?.code !== 'unwritable-output') return error
  const named = (files: readonly Staged[]): string => files.map(({ target }) => target.path).join(', ')
  const copies = fresh.flatMap(file => {
    const backup = backups.get(file)
    const folder = path.dirname(file.target.path)
    return backup === undefined ? [] : [path.join(folder, path.basename(backup))]
  })
  const old = named(staged.filter(file => !fresh.includes(file)))
  const params = { ...problem.params, fresh: named(fresh), old, copies: copies.join(', ') }
  return new OutputError([{ code: 'partly-written', params }])
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
