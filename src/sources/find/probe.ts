// Looks at one path of the file system, and says in our words what is wrong with it.
import { accessSync, constants, lstatSync, statSync } from 'node:fs'
import type { Problem } from '../../model/problem.ts'
import { fileReason, systemCode } from '../../model/system-error.ts'
import type { Handle } from './input.ts'

export interface Probe {
  kind: 'file' | 'folder' | 'other'
  /** The same for every path to one real file or folder. */
  identity: string
  size: number
  /** When it was last written. */
  mtimeMs: number
  /** Reached through a symbolic link. */
  link: boolean
  /** Whether its permissions let everybody read it. */
  isOpen: boolean
}

/** Looks at a path, through links, without waiting: there are thousands. Throws the system's error; see `pathProblem`. */
export function probe(handle: Handle): Probe {
  const own = lstatSync(handle)
  const link = own.isSymbolicLink()
  const real = link ? statSync(handle) : own
  const kind = real.isFile() ? 'file' : real.isDirectory() ? 'folder' : 'other'
  // Some systems number files beyond what a number can tell apart.
  const { dev, ino } = Number.isSafeInteger(real.ino) ? real : statSync(handle, { bigint: true })
  const isOpen = (real.mode & ALL_READ) === ALL_READ
  const { size, mtimeMs } = real
  return { kind, identity: `${dev}:${ino}`, size, mtimeMs, link, isOpen }
}

const ALL_READ = 0o444

/** Whether something lies at a path, be it a broken link or closed to us. */
export function exists(handle: Handle): boolean {
  try {
    lstatSync(handle)
    return true
  } catch (error) {
    return !ABSENT.has(systemCode(error))
  }
}

/** Throws the system's error where a file cannot be read; nothing is asked of one that everybody may read. */
export function assertReadable(handle: Handle, { isOpen }: Probe): void {
  if (!isOpen) accessSync(handle, constants.R_OK)
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'])
/**
 * The problem behind an error of the file system: `missing-input`, or `unreadable-input` with `broken-link`,
 * `path-too-long`, or what the code says (see `fileReason`). Undefined when the error is not one of the file system: a defect.
 */
export function pathProblem(error: unknown, handle: Handle, label: string): Problem | undefined {
  const code = systemCode(error)
  if (code === '') return undefined
  const unreadable = (reason: string): Problem => ({
    code: 'unreadable-input',
    params: { path: label, reason },
    file: label,
  })
  if (code === 'EISDIR') return { code: 'not-a-file', params: { path: label }, file: label }
  if (code === 'ENAMETOOLONG') return unreadable('path-too-long')
  if (!ABSENT.has(code)) return unreadable(fileReason(code))
  if (isLink(handle)) return unreadable('broken-link')
  return { code: 'missing-input', params: { path: label }, file: label }
}

function isLink(handle: Handle): boolean {
  try {
    return lstatSync(handle).isSymbolicLink()
  } catch {
    return false
  }
}
