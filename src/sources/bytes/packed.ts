// One text or table that was packed: what it is, its first bytes tell.
import { lazy } from '../../model/lazy.ts'
import type { Input } from '../find/input.ts'
import { folderColumns } from '../find/partition.ts'
import type { BookKind } from './book/book.ts'
import { explaining, naming, notText } from './explained.ts'
import type { Limits } from './limits.ts'
import { firstBytes, kindOf } from './magic.ts'
import { guessText, type Member, openText, type Text } from './member.ts'
import type { OpenEnv } from './open-env.ts'
import { chunksWithin, memoryRaw, type Raw } from './raw.ts'
import type { ZipEntry } from './zip.ts'

export interface Packed {
  input: Input
  env: OpenEnv
  limits: Limits
  label: string
  folders: readonly string[]
  read: Raw['read']
  /** Unpacks what was packed before it came into an archive; where it is missing, nothing is packed twice. */
  again?(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer>
  /** About what it comes to, in bytes. */
  size: number
  isOnly: boolean
}

/** What was packed: a text, or a workbook. */
export function packedMember({ again, ...packed }: Packed): Member & Pick<Required<Member>, 'whole'> {
  const { input, env, limits, label, folders, size, isOnly } = packed
  const whole = lazy(async () => (size > limits.chunk ? null : wholeOf(packed.read, limits.chunk)))
  const unpacked = explaining(
    input,
    label,
    async function* (start?: number, end?: number, passing?: boolean) {
      const bytes = await whole()
      if (bytes) yield bytes.subarray(start, end)
      else yield* packed.read(start, end, passing)
    },
  )
  const text = async (): Promise<Text> => {
    const bytes = await whole()
    const kind = kindOf(bytes ?? (await firstBytes(unpacked)))
    if (kind === 'gzip' && again) return packedMember({ ...packed, read: () => again(unpacked()) }).text()
    // One that stands alone has no equal.
    const isOne = label === input.label
    const named = env.encodingOf?.({ label, folders })
    if (kind === undefined)
      return openText(unpacked, limits.chunk, null, bytes && (() => bytes), named, !isOne)
    if (kind === 'parquet') return parquetTextOf(input, label, await memoryRaw(unpacked(), limits.stdin), env)
    if (kind !== 'zip') throw await notText(kind === 'gzip' ? 'archive' : kind, label, unpacked)
    const raw = await memoryRaw(unpacked(), limits.stdin)
    const entries = await entriesOf(raw, limits)
    const book = await bookKindOf(entries)
    if (book === undefined) throw await notText('archive', label, raw.read)
    return bookTextOf(book, raw, entries, { label, env, limits })
  }
  const member = { label, folders, isOnly, whole, text: () => naming(input, label, text) }
  return size > limits.chunk ? { ...member, guess: () => guessText(unpacked, limits.chunk, size) } : member
}

/** All bytes of what is small; null for what is larger, or cannot be read: why is told when it is read again. */
async function wholeOf(read: Raw['read'], most: number): Promise<Buffer | null> {
  const chunks = await chunksWithin(most, read()).catch(() => null)
  if (chunks === null) return null
  const [only, ...others] = chunks
  return only && others.length === 0 ? only : Buffer.concat(chunks)
}

// Few inputs are archives, and fewer are workbooks: the others do not wait for what opens them.
export const entriesOf = async (raw: Raw, limits: Limits): Promise<ZipEntry[]> =>
  (await import('./zip.ts')).listZip(raw, limits)
export const withInnerOnes = async (
  entries: ZipEntry[],
  limits: Limits,
  allowed: number,
): Promise<ZipEntry[]> => (await import('./inner-zip.ts')).withInner(entries, limits, allowed)
export const bookKindOf = async (entries: readonly ZipEntry[]): Promise<BookKind | undefined> =>
  (await import('./book/book.ts')).bookKind(entries)

/** The text of a workbook's sheet. */
export async function bookTextOf(
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

export async function parquetTextOf(
  input: Input,
  label: string,
  raw: Raw,
  { findRead }: OpenEnv,
): Promise<Text> {
  const { parquetText } = await import('./parquet/parquet.ts')
  const inside = label === input.label ? '' : `/${label}`
  const { table, ...text } = await parquetText(raw, folderColumns(input.path + inside), findRead)
  const chunks = explaining(input, label, text.chunks)
  if (!table) return { ...text, chunks }
  const pieces = explaining(input, label, (places: ReadonlySet<number>) => table.pieces(places))
  const lines = (piece: number) => explaining(input, label, table.text(piece))
  return { ...text, chunks, table: { size: table.size, pieces, text: lines } }
}
