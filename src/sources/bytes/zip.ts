// Lists and reads the entries of a zip archive without unpacking it to disk.
import { Buffer, isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { compareCodePoints } from '../../model/code-points.ts'
import { InputError } from '../../model/problem.ts'
import { isShiftJis } from './encoding/legacy.ts'
import { gunzip } from './gzip.ts'
import type { Limits } from './limits.ts'
import { startBytes } from './magic.ts'
import type { Raw } from './raw.ts'

export interface ZipEntry {
  /** Path inside the archive, `/` between its parts. */
  path: string
  /** What it says that it comes to, in bytes; that it does is seen when it is read. */
  size: number
  /** The unpacked bytes, when `used` of the `allowed` bytes of the archive are spent. Throws as `gunzip`, and `bad-archive`. */
  read(used: number, allowed: number): AsyncGenerator<Buffer>
}

/** The files of an archive, by path. Its folders are not listed. Throws `bad-archive`. */
export async function listZip(raw: Raw, limits: Limits): Promise<ZipEntry[]> {
  try {
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false }
    const zip = raw.whole
      ? await yauzl.fromBufferPromise(raw.whole(), options)
      : await yauzl.fromRandomAccessReaderPromise(new RawReader(raw), raw.size, options)
    if (zip.entryCount > limits.entries) throw badArchive('too-many-entries')
    const entries: ZipEntry[] = []
    for await (const entry of zip.eachEntry()) {
      const path = pathOf(entry)
      if (!path.endsWith('/'))
        entries.push({
          path,
          size: entry.uncompressedSize,
          read: (used, allowed) => readEntry(zip, entry, used, allowed, limits),
        })
    }
    if (await hasMore(raw, zip)) throw badArchive('damaged')
    return entries.sort((a, b) => compareCodePoints(a.path, b.path))
  } catch (error) {
    throw asBadArchive(error)
  }
}

/** What the header of an entry begins with in the list at the end of an archive. */
const ENTRY = Buffer.from('PK\u0001\u0002')

/** Whether the list goes on behind as many entries as the archive says that it has: yauzl goes by that number alone. */
async function hasMore(raw: Raw, zip: ZipFile): Promise<boolean> {
  // A place in the file, whatever its type says.
  const end = Number(zip.readEntryCursor)
  const behind = await startBytes(raw.read, Math.min(ENTRY.length, raw.size - end), end)
  return behind.equals(ENTRY)
}

class RawReader extends yauzl.RandomAccessReader {
  readonly #raw: Raw
  constructor(raw: Raw) {
    super()
    this.#raw = raw
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#raw.read(start, end), { objectMode: false })
  }
}

async function* readEntry(
  zip: ZipFile,
  entry: Entry,
  used: number,
  allowed: number,
  limits: Limits,
): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw badArchive('encrypted')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw badArchive('unsupported-method')
  try {
    const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false })
    yield* gunzip(asGzip(packed, entry), used, allowed, limits)
  } catch (error) {
    throw asBadArchive(error)
  }
}

/** Dresses an entry up as a gzip file: zlib then checks its size and checksum, which yauzl leaves to its users. */
async function* asGzip(packed: AsyncIterable<Buffer>, entry: Entry): AsyncGenerator<Buffer> {
  yield Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
  if (entry.compressionMethod === 8) yield* packed
  else yield* asStoredBlocks(packed)
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(entry.crc32, 0)
  trailer.writeUInt32LE(entry.uncompressedSize % 2 ** 32, 4)
  yield trailer
}

/** Deflate's own form for bytes that are not compressed: blocks of at most 65,535 bytes, the last one marked. */
async function* asStoredBlocks(plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const head = (length: number, last: number): Buffer =>
    Buffer.from([last, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff])
  for await (const chunk of plain) {
    for (let at = 0; at < chunk.length; at += 0xffff) {
      const block = chunk.subarray(at, at + 0xffff)
      yield head(block.length, 0)
      yield block
    }
  }
  yield head(0, 1)
}

/** Archives made in Windows name their entries in the local encoding and do not say so. */
function pathOf(entry: Entry): string {
  const bytes = entry.fileNameRaw
  const declared =
    (entry.generalPurposeBitFlag & 0x800) !== 0 || entry.extraFields.some(field => field.id === 0x7075)
  const path = declared
    ? yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, false)
    : isUtf8(bytes)
      ? bytes.toString()
      : isShiftJis(bytes)
        ? new TextDecoder('shift_jis').decode(bytes)
        : yauzl.getFileNameLowLevel(0, bytes, [], false)
  return path.replaceAll('\\', '/')
}

export function badArchive(reason: string): InputError {
  return new InputError([{ code: 'bad-archive', params: { reason } }])
}

/** What yauzl throws are plain errors without a code: the archive is not as it should be. */
function asBadArchive(error: unknown): unknown {
  if (!(error instanceof Error) || error.constructor !== Error || 'code' in error) return error
  return badArchive(/end of central directory/iu.test(error.message) ? 'truncated' : 'damaged')
}
