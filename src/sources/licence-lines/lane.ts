// Large licence exports, read in columns as far as that is certain; the careful reader gets the rows that are not, and from
// the first line on that is no plain CSV all that follow.
import { Buffer, isUtf8 } from 'node:buffer'
import { StringDecoder } from 'node:string_decoder'
import type { LicenceBatch } from '../../model/licence-batch.ts'
import { LICENCE_FIELDS, LINE } from '../../model/licence-fields.ts'
import type { CustomerCells } from '../../model/rows.ts'
import { hasKernel, type LaneChoice } from '../../usage-reader/index.ts'
import type { Text } from '../bytes/member.ts'
import type { Words } from '../cells/column.ts'
import { type CsvRecord, csvRecords, MAX_RECORD, resumed } from '../csv/csv-records.ts'
import { isDelimiter, type PlainRecord } from '../csv/plain-csv.ts'
import type { FileOrder } from '../days/file-order.ts'
import type { Head } from '../headers/head.ts'
import { headerFacts } from '../headers/header-facts.ts'
import { UnreadStates, type WithoutState } from '../headers/unread-states.ts'
import { lineBreaks, orderAhead } from '../lanes.ts'
import { LineReader, type ReadLines } from './line-reader.ts'
import { LF } from './split.ts'

/** Rows in columns. */
export interface LicencePart {
  kind: 'licences'
  batch: LicenceBatch
}

/** Below so many bytes a file is read sooner than a reader is made for it. */
const LARGE = 64 * 1024
/** So much that setting out for it is nothing, and little enough to stay in the processor's caches. */
const PIECE = 1024 * 1024
/** What stands for letters that were lost, and as bytes for half letters: they do not say what they are. */
const LOST = Buffer.from('\uFFFD')

export interface LicenceLane {
  reader: LineReader
  /** Text that is read at once, in characters. */
  range: number
  /** Where its first row starts: in characters of the head, and its line. */
  skip: number
  line: number
  /** A test that forces a way is to see its defects. */
  throws: boolean
}

/** How a licence export is read in columns; null for a text that is not. `head` holds the header. */
export async function findLicenceLane(
  { size }: Pick<Text, 'size'>,
  head: string,
  { recognition: { format, folded }, header, delimiter, line, skip, end }: Head,
  {
    owner,
    words,
    choice: { lane, range = PIECE },
  }: { owner: CustomerCells; words: Words; choice: LaneChoice },
  order: FileOrder,
): Promise<LicenceLane | null> {
  if (!format?.sendsOn || end === null || !isDelimiter(delimiter) || !hasKernel()) return null
  if (lane === 'csv' || (size < LARGE && lane === undefined) || head[end - 1] !== '\n') return null
  const tenants = format.tenants(header, folded)
  // Which of several columns speaks, and for whom, is for the careful reader.
  if (tenants.hasOthers) return null
  // Rows that state no day get one by the name of the file: that too.
  const hasStamp = order.stamp !== null
  if (hasStamp && format.dates(folded) === 'none') return null
  const { thousands, repeated, unstated } = headerFacts(folded, header, format)
  if (repeated !== null) return null
  const firstLine = line + lineBreaks(head.slice(skip, end))
  // What they say is then seen row by row.
  if (unstated !== null && (await mayHaveStates(unstated, words, order, firstLine))) return null
  const reading: Words = {
    ...words,
    thousands,
    dayOrder: (await orderAhead(head.slice(end), order)) ?? undefined,
  }
  const { sendsOn } = format
  const throws = lane !== undefined
  const reader = orNull(
    throws,
    () =>
      new LineReader({
        delimiter,
        width: header.length,
        columns: format.columnsOf(header, folded),
        sendsOn,
        read: format.reader(header, folded, {
          columns: tenants,
          tenancy: tenants.isNative ? 'rows' : 'owner',
        }),
        tenant: tenants.plainPlaces,
        customerOf: (cells, issues) => (tenants.isNative ? tenants.read(cells, 'rows', issues) : owner),
        owner,
        words: reading,
        hasStamp,
      }),
  )
  return reader && { reader, range, throws, skip: end, line: firstLine }
}

const ROWS_AHEAD = 100

/** Whether columns that are not read have nothing but states in the first rows; nearly none has. */
async function mayHaveStates(
  unstated: WithoutState,
  words: Words,
  order: FileOrder,
  firstLine: number,
): Promise<boolean> {
  const states = new UnreadStates(unstated, words)
  try {
    for await (const { cells, line } of order.records()) {
      if (line < firstLine) continue
      states.see(cells)
      if (states.areNone) return false
      if (line >= firstLine + ROWS_AHEAD) break
    }
  } catch {
    // What is wrong with the text is told when its rows are read.
  }
  return true
}

/** Everything behind the header, whose rows are bytes in UTF-8 or text. Throws what the careful reader throws. */
export async function* licenceLines(
  label: string,
  rows: AsyncIterable<string | Buffer>,
  { delimiter, keepRaw }: { delimiter: string; keepRaw: boolean },
  { reader, range, line: firstLine, throws }: LicenceLane,
): AsyncGenerator<CsvRecord | LicencePart> {
  const iterator = rows[Symbol.asyncIterator]()
  const room = new Room()
  let line = firstLine
  for (let isDone = false; !isDone; ) {
    const { value, done } = await iterator.next()
    isDone = done === true
    if (!done) room.add(value)
    if (!done && room.size < range) continue
    const piece = room.piece(isDone)
    const read =
      piece.length === 1 || piece.includes(LOST) || !isUtf8(piece)
        ? null
        : orNull(throws, () => reader.read(piece, line))
    if (read) yield* inTurn(read, keepRaw)
    room.forget(read?.end ?? 0)
    line += read?.lines ?? 0
    if (!read || read.isStopped || room.size > MAX_RECORD) {
      yield* csvRecords(label, textOf(resumed(room.rest, iterator)), { delimiter, firstLine: line, keepRaw })
      return
    }
  }
}

/**
 * Bytes of a text that were not read yet, always in the same memory: whoever asks for new memory again and again has the
 * engine look for garbage where there is none.
 */
class Room {
  size = 0
  #bytes = Buffer.alloc(0)
  /** A line end stands in the place of a byte, which is this one. */
  #replaced = { at: 0, byte: 0 }

  add(more: string | Buffer): void {
    // No unit of a text takes more bytes, and a line end has room behind all of it.
    const most = typeof more === 'string' ? more.length * 3 : more.length
    if (this.size + most >= this.#bytes.length) {
      const grown = Buffer.allocUnsafeSlow((this.size + most + 1) * 2)
      this.#bytes.copy(grown, 0, 0, this.size)
      this.#bytes = grown
    }
    this.size +=
      typeof more === 'string' ? this.#bytes.write(more, this.size) : more.copy(this.#bytes, this.size)
  }

  /** All whole lines, or all that is there, and a line end behind it. */
  piece(isLast: boolean): Buffer {
    if (this.#bytes.length === 0) this.add('')
    const end = isLast ? this.size : this.rest.lastIndexOf(LF) + 1
    this.#replaced = { at: end, byte: this.#bytes[end] ?? LF }
    this.#bytes[end] = LF
    return this.#bytes.subarray(0, end + 1)
  }

  /** Forgets the first bytes of the last piece. */
  forget(length: number): void {
    this.#bytes[this.#replaced.at] = this.#replaced.byte
    this.#bytes.copyWithin(0, length, this.size)
    this.size -= length
  }

  get rest(): Buffer {
    return this.#bytes.subarray(0, this.size)
  }
}

async function* textOf(chunks: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  for await (const chunk of chunks) yield typeof chunk === 'string' ? chunk : decoder.write(chunk)
  yield decoder.end()
}

/** Where the kernel gets no memory, the careful reader reads on. */
function orNull<T>(throws: boolean, read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (throws) throw error
    return null
  }
}

/** The batch stands where its last row does: whose the last row of a file is names the file's customer. */
function* inTurn({ batch, records }: ReadLines, keepRaw: boolean): Generator<CsvRecord | LicencePart> {
  const last = batch.rows[(batch.length - 1) * LICENCE_FIELDS + LINE] ?? 0
  const behind = records.filter(({ line }) => line > last)
  const recordOf = ({ cells, line, raw }: PlainRecord) => ({ cells, line, raw: keepRaw ? raw : '' })
  yield* records.slice(0, records.length - behind.length).map(recordOf)
  if (batch.length > 0) yield { kind: 'licences', batch }
  yield* behind.map(recordOf)
}
