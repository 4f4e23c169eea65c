// Why a file could not be written: the system's error codes as a few keys that a person can be told about.
import { OutputError } from '../model/problem.ts'

/** The keys that `unwritable-output` carries as its reason; a code that is not listed here stands for itself. */
export const OUTPUT_REASONS = [
  'disk-full',
  'over-quota',
  'no-permission',
  'read-only',
  'no-folder',
  'name-too-long',
  'bad-name',
  'link-loop',
  'in-use',
  'too-large',
  'too-many-open-files',
  'no-reader',
  'device-error',
] as const
export type OutputReason = (typeof OUTPUT_REASONS)[number]

const BY_CODE = new Map<string, OutputReason>([
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

/** The error code of the system (`ENOENT`), or undefined where the value is no such error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
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
