// Large licence exports, read in columns as far as that is certain; the careful reader gets the rows that are not, and from
// the first line on that is no plain CSV all that follow.
import { Buffer } from 'node:buffer'
import type { LicenceBatch } from '../../model/licence-batch.ts'
import type { CustomerCells } from '../../model/rows.ts'
import { hasKernel, type LaneChoice } from '../../usage-reader/index.ts'
import type { Text } from '../bytes/member.ts'
import type { Words } from '../cells/column.ts'
import { type CsvRecord, csvRecords, MAX_RECORD, resumed } from '../csv/csv-records.ts'
import { isDelimiter, type PlainRecord } from '../csv/plain-csv.ts'
import type { FileOrder } from '../days/file-order.ts'
import type { Head } from '../headers/head.ts'
import { headerFacts } from '../headers/header-facts.ts'
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
  const { thousands, repeated } = headerFacts(folded, header, format)
  if (repeated !== null) return null
  const reading: Words = {
    ...words,
    thousands,
    dayOrder: (await orderAhead(head.slice(end), order)) ?? undefined,
  }
  const reader = new LineReader({
    delimiter,
    width: header.length,
    columns: format.columnsOf(header, folded),
    sendsOn: format.sendsOn,
    read: format.reader(header, folded, { columns: tenants, tenancy: tenants.isNative ? 'rows' : 'owner' }),
    customerOf: (cells, issues) => (tenants.isNative ? tenants.read(cells, 'rows', issues) : owner),
    owner,
    words: reading,
    hasStamp,
  })
  return { reader, range, skip: end, line: line + lineBreaks(head.slice(skip, end)) }
}

/** Everything behind the header. Throws what the careful reader throws. */
export async function* licenceLines(
  label: string,
  chunks: AsyncIterable<string>,
  { delimiter, keepRaw }: { delimiter: string; keepRaw: boolean },
  { reader, range, line: firstLine }: LicenceLane,
): AsyncGenerator<CsvRecord | LicencePart> {
  const iterator = chunks[Symbol.asyncIterator]()
  const bytesOf = bytesWriter()
  let rest = ''
  let line = firstLine
  for (let isDone = false; !isDone; ) {
    const { value, done } = await iterator.next()
    isDone = done === true
    if (!done) rest += value
    if (!done && rest.length < range) continue
    const piece = done ? rest : rest.slice(0, rest.lastIndexOf('\n') + 1)
    const bytes = bytesOf(piece)
    const read = piece === '' || bytes.includes(LOST) ? null : reader.read(bytes, line)
    if (read) {
      yield* inTurn(read, keepRaw)
      rest = read.unread + rest.slice(piece.length)
      line += read.lines
    }
    if (!read || read.isStopped || rest.length > MAX_RECORD) {
      yield* csvRecords(label, resumed(rest, iterator), { delimiter, firstLine: line, keepRaw })
      return
    }
  }
}

/**
 * Gives the bytes of a text and a line end, in memory that the next text is written to: whoever asks for new memory again and
 * again has the engine look for garbage where there is none.
 */
function bytesWriter(): (text: string) => Buffer {
  let memory = Buffer.alloc(0)
  return text => {
    // No unit of a text takes more bytes.
    const most = text.length * 3 + 1
    if (memory.length < most) memory = Buffer.allocUnsafeSlow(most)
    const end = memory.write(text)
    memory[end] = LF
    return memory.subarray(0, end + 1)
  }
}

/** The batch stands where its last row does: whose the last row of a file is names the file's customer. */
function* inTurn({ batch, records }: ReadLines, keepRaw: boolean): Generator<CsvRecord | LicencePart> {
  const last = batch.lines[batch.length - 1] ?? 0
  const behind = records.filter(({ line }) => line > last)
  const recordOf = ({ cells, line, raw }: PlainRecord) => ({ cells, line, raw: keepRaw ? raw : '' })
  yield* records.slice(0, records.length - behind.length).map(recordOf)
  if (batch.length > 0) yield { kind: 'licences', batch }
  yield* behind.map(recordOf)
}
