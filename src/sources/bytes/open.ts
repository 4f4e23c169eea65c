// Opens an input and yields the texts in it: one for a plain or gzip file, one for each export in a zip archive.

import type { OldEncoding } from '../../model/old-encodings.ts'
import { newestFirst } from '../days/stamp.ts'
import { whyNotReadInside } from '../find/endings.ts'
import type { Input, LeftOut } from '../find/input.ts'
import { nameOf } from '../find/label.ts'
import { folderColumns, folderNames } from '../find/partition.ts'
import type { BookKind, HeaderRank } from './book/book.ts'
import { explaining, naming, notText } from './explained.ts'
import { gunzip } from './gzip.ts'
import { allowance, LIMITS, type Limits } from './limits.ts'
import { firstBytes, kindOf } from './magic.ts'
import { type Member, openText, type Text } from './member.ts'
import { keepStdin, memoryRaw, openFile, type Raw } from './raw.ts'
import type { ZipEntry } from './zip.ts'

/** How text that is not Unicode is to be read; null: as its bytes say. */
export type EncodingOf = (place: Pick<Member, 'label' | 'folders'>) => OldEncoding | null

export interface OpenEnv {
  /** Standard input, for an input of that kind. */
  stdin?: AsyncIterable<Buffer>
  /** Told of what an archive holds and is not read. */
  leaveOut?: (left: LeftOut) => void
  limits?: Partial<Limits>
  encodingOf?: EncodingOf | undefined
  /** Tells the header of an export among the rows of a workbook. */
  rankHeader?: (row: readonly string[]) => HeaderRank
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
    const kind = await naming(input, input.label, async () =>
      kindOf(raw.whole?.() ?? (await firstBytes(raw.read, raw.size))),
    )
    if (kind === 'zip') yield* zipMembers(input, raw, env, limits)
    else if (kind === 'gzip') {
      const allowed = allowance(raw.size, limits)
      const unpack = () => gunzip(raw.read(), 0, allowed, limits)
      yield member({ input, env, limits, label: input.label, folders: input.folders, read: unpack })
    } else if (kind === 'parquet') yield parquetMember(input, raw)
    else if (kind === undefined) yield plainMember(input, raw, limits, env)
    else throw notText(kind, input.label)
  } finally {
    await raw.close()
  }
}

async function* zipMembers(input: Input, raw: Raw, env: OpenEnv, limits: Limits): AsyncGenerator<Member> {
  const { label, folders } = input
  const outer = await naming(input, label, () => entriesOf(raw, limits))
  const kind = await naming(input, label, () => bookKindOf(outer))
  if (kind !== undefined) {
    const text = () => naming(input, label, () => bookTextOf(kind, raw, outer, { label, env, limits }))
    yield { label, folders, text }
    return
  }
  const allowed = allowance(raw.size, limits)
  const entries = await naming(input, label, () => withInnerOnes(outer, limits, allowed))
  if (entries.every(entry => whyNotReadInside(entry.path) !== undefined)) {
    const nested = entries.filter(entry => whyNotReadInside(entry.path) === 'nested-archive')
    for (const { path } of nested) env.leaveOut?.({ label: `${label}/${path}`, reason: 'nested-archive' })
    throw notText('archive', label)
  }
  let used = 0
  for (const entry of newestFirst(entries, placeOf)) {
    const label = `${input.label}/${entry.path}`
    const reason = whyNotReadInside(entry.path)
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
    const read = (): AsyncGenerator<Buffer> => entry.read(before, allowed)
    const again = (packed: AsyncIterable<Buffer>) => gunzip(packed, before, allowed, limits)
    const one = member({ input, env, limits, label, folders, read, again })
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

// Few inputs are archives, and fewer are workbooks: the others do not wait for what opens them.
const entriesOf = async (raw: Raw, limits: Limits): Promise<ZipEntry[]> =>
  (await import('./zip.ts')).listZip(raw, limits)
const withInnerOnes = async (entries: ZipEntry[], limits: Limits, allowed: number): Promise<ZipEntry[]> =>
  (await import('./inner-zip.ts')).withInner(entries, limits, allowed)
const bookKindOf = async (entries: readonly ZipEntry[]): Promise<BookKind | undefined> =>
  (await import('./book/book.ts')).bookKind(entries)

/** The text of a workbook's sheet. */
async function bookTextOf(
  kind: BookKind,
  raw: Raw,
  entries: readonly ZipEntry[],
  { label, env, limits }: { label: string; env: OpenEnv; limits: Limits },
): Promise<Text> {
  const { bookText } = await import('./book/book.ts')
  const sheet = await bookText(kind, raw, entries, {
    limits,
    rank: env.rankHeader ?? (() => 'strange'),
    others: name => env.leaveOut?.({ label: `${label}/${name}`, reason: 'other-sheet' }),
  })
  return { ...(await openText(sheet.read, limits.chunk)), isTable: true }
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

async function parquetTextOf(input: Input, label: string, raw: Raw): Promise<Text> {
  const { parquetText } = await import('./parquet.ts')
  const inside = label === input.label ? '' : `/${label}`
  const { table, ...text } = await parquetText(raw, folderColumns(input.path + inside))
  const chunks = explaining(input, label, text.chunks)
  if (!table) return { ...text, chunks }
  const pieces = explaining(input, label, (places: ReadonlySet<number>) => table.pieces(places))
  return {
    ...text,
    chunks,
    table: { size: table.size, pieces, text: explaining(input, label, table.text.bind(table)) },
  }
}

function parquetMember(input: Input, raw: Raw): Member {
  const { label, folders } = input
  return { label, folders, text: () => naming(input, label, () => parquetTextOf(input, label, raw)) }
}

/** A file as it is: its bytes can be read from anywhere. */
function plainMember(input: Input, raw: Raw, limits: Limits, env: OpenEnv): Member {
  const { label, folders } = input
  const read = explaining(input, label, raw.read)
  const named = env.encodingOf?.(input)
  return {
    label,
    folders,
    text: () => naming(input, label, () => openText(read, limits.chunk, raw.file, raw.whole, named)),
  }
}

interface Packed {
  input: Input
  env: OpenEnv
  limits: Limits
  label: string
  folders: readonly string[]
  read: Raw['read']
  /** Unpacks what was packed before it came into an archive; where it is missing, nothing is packed twice. */
  again?(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer>
}

/** What was packed: a text, or a workbook. */
function member({ again, ...packed }: Packed): Member {
  const { input, env, limits, label, folders, read } = packed
  const unpacked = explaining(input, label, read)
  const text = async (): Promise<Text> => {
    const kind = kindOf(await firstBytes(unpacked))
    if (kind === 'gzip' && again) return member({ ...packed, read: () => again(unpacked()) }).text()
    // One that stands alone has no equal.
    const isOne = label === input.label
    if (kind === undefined)
      return openText(unpacked, limits.chunk, null, null, env.encodingOf?.({ label, folders }), !isOne)
    if (kind === 'parquet') return parquetTextOf(input, label, await memoryRaw(unpacked(), limits.stdin))
    if (kind !== 'zip') throw notText(kind === 'gzip' ? 'archive' : kind, label)
    const raw = await memoryRaw(unpacked(), limits.stdin)
    const entries = await entriesOf(raw, limits)
    const book = await bookKindOf(entries)
    if (book === undefined) throw notText('archive', label)
    return bookTextOf(book, raw, entries, { label, env, limits })
  }
  return { label, folders, text: () => naming(input, label, text) }
}

async function openRaw(input: Input, env: OpenEnv, limits: Limits): Promise<Raw> {
  if (input.kind === 'file') return openFile(input, limits)
  return keepStdin(env.stdin ?? nothing(), limits)
}

async function* nothing(): AsyncGenerator<Buffer> {}
