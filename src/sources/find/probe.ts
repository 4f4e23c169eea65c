// Looks at one path of the file system, and says in our words what is wrong with it.
import { constants } from 'node:fs'
import { access, lstat, stat } from 'node:fs/promises'
import type { Problem } from '../../model/problem.ts'
import { fileReason, systemCode } from '../../model/system-error.ts'
import type { Handle } from './input.ts'

export interface Probe {
  kind: 'file' | 'folder' | 'other'
  /** The same for every path to one real file or folder. */
  identity: string
  size: number
  /** Reached through a symbolic link. */
  link: boolean
}

/** Looks at a path, through links. Throws the system's error; see `pathProblem`. */
export async function probe(handle: Handle): Promise<Probe> {
  const own = await lstat(handle, { bigint: true })
  const link = own.isSymbolicLink()
  const real = link ? await stat(handle, { bigint: true }) : own
  const kind = real.isFile() ? 'file' : real.isDirectory() ? 'folder' : 'other'
  return { kind, identity: `${real.dev}:${real.ino}`, size: Number(real.size), link }
}

/** Whether something lies at a path, be it a broken link or closed to us. */
export async function exists(handle: Handle): Promise<boolean> {
  try {
    await lstat(handle)
    return true
  } catch (error) {
    return !ABSENT.has(systemCode(error))
  }
}

export async function assertReadable(handle: Handle): Promise<void> {
  await access(handle, constants.R_OK)
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'])
/**
 * The problem behind an error of the file system: `missing-input`, or `unreadable-input` with `broken-link`,
 * `path-too-long`, or what the code says (see `fileReason`). Undefined when the error is not one of the file system: a defect.
 */
export async function pathProblem(
  error: unknown,
  handle: Handle,
  label: string,
): Promise<Problem | undefined> {
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
  if (await isLink(handle)) return unreadable('broken-link')
  return { code: 'missing-input', params: { path: label }, file: label }
}

async function isLink(handle: Handle): Promise<boolean> {
  try {
    return (await lstat(handle)).isSymbolicLink()
  } catch {
    return false
  }
}
