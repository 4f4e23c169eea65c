// What goes wrong while bytes are read, told with the name of the text that they belong to.
import { ExpectedError, InputError, type Problem } from '../../model/problem.ts'
import type { Input } from '../find/input.ts'
import { pathProblem } from '../find/probe.ts'
import { compoundKind } from './compound.ts'
import type { Raw } from './raw.ts'

/** The same bytes or text; what cannot be read is told with the name of the member. */
export function explaining<A extends unknown[], T>(
  input: Input,
  label: string,
  read: (...range: A) => AsyncIterable<T>,
): (...range: A) => AsyncGenerator<T> {
  return async function* (...range) {
    try {
      yield* read(...range)
    } catch (error) {
      throw explained(error, input, label)
    }
  }
}

export async function naming<T>(input: Input, label: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw explained(error, input, label)
  }
}

/** The error as an InputError that names the member, where it is an expected one. */
function explained(error: unknown, input: Input, label: string): unknown {
  if (error instanceof ExpectedError)
    return new InputError(error.problems.map((problem): Problem => ({ file: label, ...problem })))
  const archive = archiveReason(error)
  if (archive !== undefined)
    return new InputError([{ code: 'bad-archive', params: { reason: archive }, file: label }])
  const problem = pathProblem(error, input.raw ?? input.path, input.label)
  return problem === undefined ? error : new InputError([problem])
}

function archiveReason(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === 'Z_BUF_ERROR') return 'truncated'
  return code.startsWith('Z_') ? 'damaged' : undefined
}

/** A workbook that a password protects is in the container of old ones, most under the name of a new one. */
export async function notText(kind: string, label: string, read: Raw['read']): Promise<InputError> {
  const told = kind === 'xls' ? await compoundKind(read).catch(() => undefined) : kind
  if (told === 'protected' || (told === undefined && /\.xls[xmb]$/iu.test(label)))
    return new InputError([{ code: 'protected-workbook', params: {}, file: label }])
  return new InputError([{ code: 'not-text', params: { kind: told ?? kind }, file: label }])
}
