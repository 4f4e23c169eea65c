// Opens an input and yields the texts in it: one for a plain or gzip file, one for each export in a zip archive.
import { newestFirst } from '../days/stamp.ts'
import { whyNotReadInside } from '../find/endings.ts'
import type { Input, LeftOutReason } from '../find/input.ts'
import { nameOf } from '../find/label.ts'
import { folderNames } from '../find/partition.ts'
import { explaining, naming, notText } from './explained.ts'
import { gunzip, gzipSize } from './gzip.ts'
import { allowance, LIMITS, type Limits } from './limits.ts'
import { firstBytes, kindOf } from './magic.ts'
import { guessText, type Member, openText, type Text } from './member.ts'
import type { OpenEnv } from './open-env.ts'
import { bookKindOf, bookTextOf, entriesOf, packedMember, parquetTextOf, withInnerOnes } from './packed.ts'
import { keepStdin, openFile, type Raw } from './raw.ts'
import type { ZipEntry } from './zip.ts'

/**
 * Yields the members of an input; what it is, is told by its first bytes. A member can be read until the next one is
 * asked for, and one that cannot be read (see `Member.text`) does not keep the others from being read.
 *
 * Throws an InputError with `missing-input`, `unreadable-input`, `not-a-file`, `not-text`, `bad-archive`,
 * `archive-too-large`, `stdin-too-large` or `changed-while-read`; a member also `bad-encoding`.
 */
export async function* openInput(input: Input, env: OpenEnv = {}): AsyncGenerator<Member> {
  const limits = { ...LIMITS, ...env.limits }
  const raw = env.opened ?? (await naming(input, input.label, () => openRaw(input, env, limits)))
  try {
    const kind = await naming(input, input.label, async () =>
      kindOf(raw.whole?.() ?? (await firstBytes(raw.read, raw.size))),
    )
    if (kind === 'zip') yield* zipMembers(input, raw, env, limits)
    else if (kind === 'gzip') {
      const allowed = allowance(raw.size, limits)
      const read = () => gunzip(raw.read(), 0, allowed, limits)
      const { label, folders } = input
      yield packedMember({
        input,
        env,
        limits,
        label,
        folders,
        read,
        size: await gzipSize(raw),
        isOnly: true,
      })
    } else if (kind === 'parquet') yield parquetMember(input, raw, env)
    else if (kind === undefined) yield plainMember(input, raw, limits, env)
    else throw await notText(kind, input.label, raw.read)
  } finally {
    raw.close()
  }
}

async function* zipMembers(input: Input, raw: Raw, env: OpenEnv, limits: Limits): AsyncGenerator<Member> {
  const { label, folders } = input
  const outer = await naming(input, label, () => entriesOf(raw, limits))
  const kind = await naming(input, label, () => bookKindOf(outer))
  if (kind !== undefined) {
    const text = () => naming(input, label, () => bookTextOf(kind, raw, outer, { label, env, limits }))
    yield { label, folders, isOnly: true, text }
    return
  }
  const allowed = allowance(raw.size, limits)
  const entries = await naming(input, label, () => withInnerOnes(outer, limits, allowed))
  const whyNot = ({ path }: ZipEntry): LeftOutReason | undefined =>
    whyNotReadInside(path, entries.length === 1)
  const toRead = entries.filter(entry => whyNot(entry) === undefined)
  if (toRead.length === 0) {
    const nested = entries.filter(entry => whyNot(entry) === 'nested-archive')
    for (const { path } of nested) env.leaveOut?.({ label: `${label}/${path}`, reason: 'nested-archive' })
    throw await notText('archive', label, raw.read)
  }
  const isOnly = toRead.length === 1
  let used = 0
  for (const entry of newestFirst(entries, placeOf)) {
    const label = `${input.label}/${entry.path}`
    const reason = whyNot(entry)
    if (reason !== undefined) {
      env.leaveOut?.({ label, reason })
      continue
    }
    const inside = entry.path
      .split('/')
      .slice(0, -1)
      .filter(name => !UP.has(name))
    const folders = [...input.folders, ...archiveName(input), ...inside.flatMap(folderNames)]
    const before = used
    const read = () => entry.read(before, allowed)
    const again = (packed: AsyncIterable<Buffer>) => gunzip(packed, before, allowed, limits)
    const one = packedMember({ input, env, limits, label, folders, read, again, size: entry.size, isOnly })
    const using = <T extends Text | Buffer | null>(got: T): T => {
      used = before + (got === null ? 0 : 'size' in got ? got.size : got.length)
      return got
    }
    const { text, guess, whole } = one
    yield {
      ...one,
      text: async () => using(await text()),
      whole: async () => using(await whole()),
      ...(guess ? { guess: async () => using(await guess()) } : {}),
    }
  }
}

function placeOf({ path }: ZipEntry): { folders: string[]; label: string } {
  return { folders: path.split('/').slice(0, -1), label: path }
}

/** Parts of an entry's path that are no folders. */
const UP = new Set(['', '.', '..'])

/** None for standard input. */
function archiveName({ kind, label }: Input): string[] {
  return kind === 'file' ? [nameOf(label).normalize('NFC')] : []
}

function parquetMember(input: Input, raw: Raw, env: OpenEnv): Member {
  const { label, folders } = input
  const text = () => naming(input, label, () => parquetTextOf(input, label, raw, env))
  return { label, folders, isOnly: true, text }
}

/** A file as it is: its bytes can be read from anywhere. */
function plainMember(input: Input, raw: Raw, limits: Limits, env: OpenEnv): Member {
  const { label, folders } = input
  const read = explaining(input, label, raw.read)
  const named = env.encodingOf?.(input)
  const text = () => naming(input, label, () => openText(read, limits.chunk, raw.file, raw.whole, named))
  const member = { label, folders, isOnly: true, text }
  const { size, file } = raw
  return size > limits.chunk ? { ...member, guess: () => guessText(read, limits.chunk, size, file) } : member
}

async function openRaw(input: Input, env: OpenEnv, limits: Limits): Promise<Raw> {
  if (input.kind === 'file') return openFile(input, limits)
  return keepStdin(env.stdin ?? nothing(), limits)
}

async function* nothing(): AsyncGenerator<Buffer> {}
