// Why a file could not be written: the system's error codes as a few keys that a person can be told about.
import { OutputError } from '../model/problem.ts'
import type { FileReason } from '../model/reasons.ts'

const BY_CODE = new Map<string, FileReason>([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'over-quota'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EROFS', 'read-only'],
  ['ENOENT', 'no-folder'],
  ['ENOTDIR', 'no-folder'],
  ['ENAMETOOLONG', 'name-too-long'],
  ['EILSEQ', 'bad-name'],
  ['ERR_INVALID_ARG_VALUE', 'bad-name'],
  ['ELOOP', 'link-loop'],
  ['EBUSY', 'in-use'],
  ['ETXTBSY', 'in-use'],
  ['EFBIG', 'too-large'],
  ['EMFILE', 'too-many-open-files'],
  ['ENFILE', 'too-many-open-files'],
  ['ENXIO', 'no-reader'],
  ['EIO', 'device-error'],
])

/** The error code (`ENOENT`) of what the system has refused, or undefined for any other error: a defect. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined
  return BY_CODE.has(error.code) || !error.code.startsWith('ERR_') ? error.code : undefined
}

/** The expected failure that a system error means for the output at `path`; anything else comes back as it is. */
export function toOutputError(path: string, error: unknown): unknown {
  const code = codeOf(error)
  if (code === undefined) return error
  if (code === 'EISDIR') return new OutputError([{ code: 'output-is-folder', params: { path } }])
  const reason = BY_CODE.get(code) ?? code
  return new OutputError([{ code: 'unwritable-output', params: { path, reason } }])
}

/** Runs one step of writing to `path`, and tells its failure as that of this output. */
export async function step<T>(path: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    throw toOutputError(path, error)
  }
}
