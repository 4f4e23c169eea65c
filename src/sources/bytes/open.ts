// Opens an input and yields the texts in it: one for a plain or gzip file, one for each export in a zip archive.
import { ExpectedError, InputError, type Problem } from '../../model/problem.ts'
import { whyNotReadInside } from '../find/endings.ts'
import type { Input, LeftOut } from '../find/input.ts'
import { pathProblem } from '../find/probe.ts'
import { gunzip } from './gzip.ts'
import { allowance, LIMITS, type Limits } from './limits.ts'
import { kindOf, MAGIC_LENGTH } from './magic.ts'
import { type Member, openText } from './member.ts'
import { keepStdin, openFile, type Raw } from './raw.ts'

export interface OpenEnv {
  /** Standard input, for an input of that kind. */
  stdin?: AsyncIterable<Buffer>
  /** Told of what an archive holds and is not read. */
  leaveOut?: (left: LeftOut) => void
  limits?: Partial<Limits>
}

/**
 * Yields the members of an input; what it is, is told by its first bytes. A member can be read until the next one is
 * asked for, and one that cannot be read (see `Member.text`) does not keep the others from being read.
 *
 * Throws an InputError with `missing-input`, `unreadable-input`, `not-a-file`, `not-text`, `bad-archive`,
 * `archive-too-large`, `stdin-too-large` or `changed-while-read`; a member also `bad-encoding`.
 */
export async function* openInput(input: Input, env: OpenEnv = {}): AsyncGenerator<Member> {
  const limits = { ...LIMITS, ...env.limits }
  const raw = await naming(input, input.label, () => openRaw(input, env, limits))
  try {
    const kind = await naming(input, input.label, async () => kindOf(await firstBytes(raw)))
    if (kind === 'zip') yield* zipMembers(input, raw, env, limits)
    else if (kind === 'gzip') {
      const allowed = allowance(raw.size, limits)
      yield member(input, input.label, input.folder, () => gunzip(raw.read(), 0, allowed, limits), limits)
    } else if (kind === undefined) yield plainMember(input, raw, limits)
    else throw notText(kind, input.label)
  } finally {
    await raw.close()
  }
}

async function* zipMembers(input: Input, raw: Raw, env: OpenEnv, limits: Limits): AsyncGenerator<Member> {
  // Few inputs are archives: the others do not wait for what opens them.
  const { listZip } = await import('./zip.ts')
  const entries = await naming(input, input.label, () => listZip(raw, limits))
  const readable = entries.filter(entry => whyNotReadInside(entry.path) === undefined)
  if (entries.some(entry => OFFICE.has(entry.path))) throw notText('office', input.label)
  if (readable.length === 0) throw notText('archive', input.label)
  const allowed = allowance(raw.size, limits)
  let used = 0
  for (const entry of entries) {
    const label = `${input.label}/${entry.path}`
    const reason = whyNotReadInside(entry.path)
    if (reason !== undefined) {
      env.leaveOut?.({ label, reason })
      continue
    }
    const folder = entry.path.split('/').at(-2)?.normalize('NFC') ?? input.folder
    const before = used
    const one = member(input, label, folder, () => entry.read(before, allowed), limits)
    yield {
      ...one,
      async text() {
        const text = await one.text()
        used = before + text.size
        return text
      },
    }
  }
}

/** Entries by which a spreadsheet or document gives itself away. */
const OFFICE = new Set(['[Content_Types].xml', 'META-INF/manifest.xml'])

/** A file as it is: its bytes can be read from anywhere. */
function plainMember(input: Input, raw: Raw, limits: Limits): Member {
  return member(input, input.label, input.folder, (...range) => raw.read(...range), limits, raw.file)
}

function member(
  input: Input,
  label: string,
  folder: string,
  read: Raw['read'],
  limits: Limits,
  file: number | null = null,
): Member {
  const named: Raw['read'] = async function* (...range) {
    try {
      yield* read(...range)
    } catch (error) {
      throw await explained(error, input, label)
    }
  }
  return { label, folder, text: () => naming(input, label, () => openText(named, limits.chunk, file)) }
}

async function openRaw(input: Input, env: OpenEnv, limits: Limits): Promise<Raw> {
  if (input.kind === 'file') return openFile(input, limits)
  return keepStdin(env.stdin ?? nothing(), limits)
}

async function* nothing(): AsyncGenerator<Buffer> {}

async function firstBytes(raw: Raw): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of raw.read(0, Math.min(MAGIC_LENGTH, raw.size))) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function naming<T>(input: Input, label: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw await explained(error, input, label)
  }
}

/** The error as an InputError that names the member, where it is an expected one. */
async function explained(error: unknown, input: Input, label: string): Promise<unknown> {
  if (error instanceof ExpectedError)
    return new InputError(error.problems.map((problem): Problem => ({ file: label, ...problem })))
  const archive = archiveReason(error)
  if (archive !== undefined)
    return new InputError([{ code: 'bad-archive', params: { reason: archive }, file: label }])
  const problem = await pathProblem(error, input.raw ?? input.path, input.label)
  return problem === undefined ? error : new InputError([problem])
}

function archiveReason(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === 'Z_BUF_ERROR') return 'truncated'
  return code.startsWith('Z_') ? 'damaged' : undefined
}

function notText(kind: string, label: string): InputError {
  return new InputError([{ code: 'not-text', params: { kind }, file: label }])
}
