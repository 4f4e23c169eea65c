// One text or table that was packed: what it is, its first bytes tell.
import type { Input } from '../find/input.ts'
import { folderColumns } from '../find/partition.ts'
import type { BookKind } from './book/book.ts'
import { explaining, naming, notText } from './explained.ts'
import type { Limits } from './limits.ts'
import { firstBytes, kindOf } from './magic.ts'
import { guessText, type Member, openText, type Text } from './member.ts'
import type { OpenEnv } from './open-env.ts'
import { memoryRaw, type Raw } from './raw.ts'
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
export function packedMember({ again, ...packed }: Packed): Member {
  const { input, env, limits, label, folders, read, size, isOnly } = packed
  const unpacked = explaining(input, label, read)
  const text = async (): Promise<Text> => {
    const kind = kindOf(await firstBytes(unpacked))
    if (kind === 'gzip' && again) return packedMember({ ...packed, read: () => again(unpacked()) }).text()
    // One that stands alone has no equal.
    const isOne = label === input.label
    if (kind === undefined)
      return openText(unpacked, limits.chunk, null, null, env.encodingOf?.({ label, folders }), !isOne)
    if (kind === 'parquet') return parquetTextOf(input, label, await memoryRaw(unpacked(), limits.stdin), env)
    if (kind !== 'zip') throw await notText(kind === 'gzip' ? 'archive' : kind, label, unpacked)
    const raw = await memoryRaw(unpacked(), limits.stdin)
    const entries = await entriesOf(raw, limits)
    const book = await bookKindOf(entries)
    if (book === undefined) throw await notText('archive', label, raw.read)
    return bookTextOf(book, raw, entries, { label, env, limits })
  }
  const member = { label, folders, isOnly, text: () => naming(input, label, text) }
  return size > limits.chunk ? { ...member, guess: () => guessText(unpacked, limits.chunk, size) } : member
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
  const { parquetText } = await import('./parquet.ts')
  const inside = label === input.label ? '' : `/${label}`
  const { table, ...text } = await parquetText(raw, folderColumns(input.path + inside), findRead)
  const chunks = explaining(input, label, text.chunks)
  if (!table) return { ...text, chunks }
  const pieces = explaining(input, label, (places: ReadonlySet<number>) => table.pieces(places))
  const lines = (piece: number) => explaining(input, label, table.text(piece))
  return { ...text, chunks, table: { size: table.size, pieces, text: lines } }
}
