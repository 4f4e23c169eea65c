// One text inside an input: the file itself, or an entry of an archive.
import { openEnd, undone } from '../../model/decoded-twice.ts'
import type { OldEncoding } from '../../model/old-encodings.ts'
import { digestOf, hashed, hashOf } from './digest.ts'
import { type Detected, detectAtOnce, detectEncoding, startShows } from './encoding/detect.ts'
import { decoderFor, type Encoding } from './encoding/encoding.ts'
import { Guess } from './first-look.ts'
import { startBytes } from './magic.ts'
import type { Table } from './parquet/table.ts'
import type { Raw } from './raw.ts'

/** A text that can be read; its methods work until the next member is asked for. */
export interface Member {
  /** The path to show; `archive.zip/inner.csv` for an entry. */
  label: string
  /** Names of the folders above, outermost first, NFC; an archive is one of them, with its ending. */
  folders: readonly string[]
  /** Nothing else lies in its input. */
  isOnly: boolean
  /** It is its input, byte for byte. */
  isStored?: true
  /** Finds the encoding by reading everything once. Throws an InputError that names the member. */
  text(): Promise<Text>
  /** All bytes of a small one that was packed; null where they cannot be had: `text` tells why. */
  whole?: () => Promise<Buffer | null>
  /** The same of a large text, which is taken for what its first bytes show; null where they show nothing. */
  guess?: () => Promise<(Text & { guess: Guess }) | null>
}

export interface Text {
  /** Rows of a workbook or of Parquet, which became text here. */
  isTable?: boolean
  /** The same in columns, where it came so. */
  table?: Table
  encoding: Encoding
  /** Whether its bytes, or the user, settle the encoding: a reading that may be wrong is told. */
  sure?: boolean
  /** Bytes of the byte-order mark, at the start of `bytes()`. */
  mark: number
  /** Bytes, unpacked. */
  size: number
  /** The text without byte-order mark, also where that was saved as the letters `ï»¿`. */
  chunks(): AsyncIterable<string>
  /** The bytes as they are, unpacked, with the mark; a chunk may be gone when the next one is asked for. */
  bytes(): AsyncIterable<Buffer>
  /** SHA-256 of `bytes()` in hex; reads everything again. */
  digest(): Promise<string>
  /** All of `bytes()` where they are in memory: a small text, which most are. */
  whole: Buffer | null
  /** The descriptor of the file that holds the text as it is; null where it is packed or no file. */
  file: number | null
  /** Whether something in what was read so far had been decoded twice and was undone. */
  isMended?(): boolean
  /** The bytes from `start` to before `end` of such a file, as text; `start` must be the start of a character. */
  part(start: number, end: number): AsyncIterable<string>
  /** Of a text of which the first bytes alone were looked at. Whatever reads all of it throws WrongGuess where it is none. */
  guess?: Guess
}

/** Makes the text of a member from a way to read its bytes, as often as needed; `whole` gives those of a small file. */
export async function openText(
  read: Raw['read'],
  chunkSize: number,
  file: number | null = null,
  whole: Raw['whole'] = null,
  named: OldEncoding | null = null,
  isPacked = false,
): Promise<Text> {
  const kept: Buffer[] = whole ? [whole()] : []
  const atOnce = whole ? detectAtOnce(whole()) : null
  const hashing = isPacked ? hashed(() => read(0, undefined, true)) : null
  const keeping = whole
    ? () => replay(kept)
    : keepSmall(hashing?.read ?? (() => read(0, undefined, true)), kept, chunkSize)
  const { encoding, mark, size, sure } = atOnce ?? (await detectEncoding(keeping, named))
  const isKept = kept.reduce((sum, chunk) => sum + chunk.length, 0) === size
  const all = isKept ? (kept.length === 1 ? (kept[0] ?? null) : Buffer.concat(kept)) : null
  const digest = async (): Promise<string> =>
    all ? hashOf(all) : (hashing?.digest(size) ?? digestOf(read(0, undefined, true)))
  const ranges: Raw['read'] = all ? (start, end) => replay([all.subarray(start, end)]) : read
  return textOf({ encoding, mark, size, sure }, ranges, digest, all, file)
}

/** The same without reading more than its start: `size` is about what it comes to. */
export async function guessText(
  read: Raw['read'],
  chunkSize: number,
  size: number,
  file: number | null = null,
): Promise<(Text & { guess: Guess }) | null> {
  const look = startShows(await startBytes(read, chunkSize))
  // The others are decoded on the way.
  if (look === null || (look.encoding !== 'utf-8' && file === null)) return null
  const guess = new Guess(look.encoding, read)
  const ranges: Raw['read'] = (start, end) => (start === undefined ? guess.checked(read()) : read(start, end))
  const digest = (): Promise<string> => digestOf(read(0, undefined, true))
  return { ...textOf({ ...look, size, sure: true }, ranges, digest, null, file), guess }
}

function textOf(
  { encoding, mark, size, sure }: Detected,
  read: Raw['read'],
  digest: Text['digest'],
  whole: Buffer | null,
  file: number | null,
): Text {
  // Above text that is not Unicode the mark would be letters, and its last byte the half of one.
  const isPlain = mark === 0 || /^utf|^windows-1252$/.test(encoding)
  const letters = isPlain ? () => read() : () => from(mark, read())
  let mended = false
  return {
    encoding,
    sure,
    mark,
    size,
    chunks: () => decode(letters(), encoding, () => (mended = true)),
    bytes: () => read(undefined, undefined, true),
    digest,
    isMended: () => mended,
    whole,
    file,
    part: (start, end) => decodePart(read(start, end), encoding),
  }
}

/** Keeps the bytes of a text of at most one chunk, so that small files, which are most, are read once. */
function keepSmall(
  read: () => AsyncIterable<Buffer>,
  kept: Buffer[],
  limit: number,
): () => AsyncGenerator<Buffer> {
  return async function* () {
    kept.length = 0
    let size = 0
    for await (const chunk of read()) {
      size += chunk.length
      if (size <= limit) kept.push(chunk)
      else kept.length = 0
      yield chunk
    }
  }
}

async function* replay(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}

/** Without the first bytes. */
async function* from(start: number, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let left = start
  for await (const chunk of bytes) {
    const rest = chunk.subarray(left)
    left -= chunk.length - rest.length
    yield rest
  }
}

async function* decodePart(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderFor(encoding)
  for await (const chunk of bytes) yield decoder.write(chunk)
  yield decoder.end()
}

/** Without marks, and undone where one shows that the whole text was decoded twice; `mended` is then told. */
async function* decode(
  bytes: AsyncIterable<Buffer>,
  encoding: Encoding,
  mended: () => void,
): AsyncGenerator<string> {
  let open = ''
  let isTwice: boolean | undefined
  for await (const piece of unmarked(bytes, encoding, head => (isTwice = showsMark(head)))) {
    if (!isTwice) {
      yield piece
      continue
    }
    const text = open + piece
    const end = text.length - openEnd(text)
    open = text.slice(end)
    const whole = undone(text.slice(0, end))
    if (whole.length < end) mended()
    if (whole !== '') yield whole
  }
  if (open !== '') yield open
}

/** Tells the start of the text before it gives any of it. */
async function* unmarked(
  bytes: AsyncIterable<Buffer>,
  encoding: Encoding,
  tell: (head: string) => void,
): AsyncGenerator<string> {
  const decoder = decoderFor(encoding)
  let head: string | undefined = ''
  for await (const chunk of bytes) {
    const text = decoder.write(chunk)
    if (head === undefined) {
      if (text !== '') yield text
      continue
    }
    head += text
    // Marks can be cut in two by a chunk, and one may stand before any column.
    if (head.length < HEAD) continue
    tell(head)
    yield head.replace(MARKS, '')
    head = undefined
  }
  const rest = decoder.end()
  if (head !== undefined) tell(head + rest)
  const last = head === undefined ? rest : (head + rest).replace(MARKS, '')
  if (last !== '') yield last
}

/** Byte-order marks, once or twice, as such or shown as letters by a program that read UTF-8 as Windows-1252. */
const MARKS = /^(?:\uFEFF|ï»¿){1,4}/u
/**
 * Whether the mark as letters stands before a column: whoever saved it had read UTF-8 as something else, and so all that
 * follows. It need not be the first of the text any more: behind `sep=;`, before a column that was moved.
 */
function showsMark(head: string): boolean {
  const lines = head.split('\n')
  const header = lines.findIndex(line => !BEFORE_HEADER.test(line))
  return lines
    .slice(0, header < 0 ? undefined : header + 1)
    .some(line => /(?:^|[\uFEFF"'\s,;|])ï»¿/u.test(line))
}

/** A title, a blank line, `#TYPE …` or `sep=;`: nothing with a second cell. */
const BEFORE_HEADER = /^(?:sep=.|[^,;|\t]*)[,;|\s]*$/i
/** Characters in which a header begins. */
const HEAD = 4096
