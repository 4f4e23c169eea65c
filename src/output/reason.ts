// Why a file could not be written: the system's error codes as a few keys that a person can be told about.
import { OutputError } from '../model/problem.ts'
import type { FileReason } from '../model/reasons.ts'
import { fileReason, systemCode } from '../model/system-error.ts'

/** Codes that say more where something is written. */
const WRITING = new Map<string, FileReason>([
  ['ENOENT', 'no-folder'],
  ['ENOTDIR', 'no-folder'],
  ['ENAMETOOLONG', 'name-too-long'],
  ['EILSEQ', 'bad-name'],
  ['ERR_INVALID_ARG_VALUE', 'bad-name'],
  ['ENXIO', 'no-reader'],
])

/** The expected failure that a system error means for the output at `path`; anything else comes back as it is. */
export function toOutputError(path: string, error: unknown): unknown {
  const code = systemCode(error)
  if (code === '') return error
  if (code === 'EISDIR') return new OutputError([{ code: 'output-is-folder', params: { path } }])
  const reason = WRITING.get(code) ?? fileReason(code)
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
