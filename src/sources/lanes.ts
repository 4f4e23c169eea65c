// Joins the two lanes: rows in columns from the fast one, records from the careful reader, in the order of the file.
import type { CustomerCells } from '../model/rows.ts'
import type { DayOrder } from '../model/terms.ts'
import type { Plan, RowsPart, SmallRows, StreamPart, UsageReader } from '../usage-reader/index.ts'
import { WrongGuess } from './bytes/first-look.ts'
import type { Text } from './bytes/member.ts'
import { type CsvRecord, csvRecords } from './csv/csv-records.ts'
import { isDelimiter } from './csv/plain-csv.ts'
import { bytesBehind, untilEnd } from './csv/text-start.ts'
import type { FileOrder } from './days/file-order.ts'
import { type Held, MOST_HELD, whenRight } from './guessed-parts.ts'
import type { Head } from './headers/head.ts'
import type { ReadMember } from './outcome.ts'

/** Where one of the first rows has such a date, the order is looked for before the lane begins: it leaves open dates to the careful reader. */
const OPEN_DAY = /(?<![\d/-])\d{1,2}([/-])\d{1,2}\1\d{4}/

/** No export has more. */
const MOST_COLUMNS = 1000

/**
 * Where the fast lane begins in a text; null for a text that it does not read. `head` holds the header; `isKnown`: its
 * bytes are those of the text.
 */
export async function findLane(
  text: Text,
  head: string,
  { recognition, header, delimiter, line, skip, end }: Head,
  owner: CustomerCells,
  reader: UsageReader,
  order: FileOrder,
  isKnown: boolean,
): Promise<FoundLane | null> {
  const columns = end === null ? null : columnsOf(recognition, header, reader)
  if (end === null || columns === null || !isDelimiter(delimiter)) return null
  const before = head.slice(0, end)
  if (!before.endsWith('\n')) return null
  const way = wayOf(text, reader)
  // Names are read from small texts alone.
  const hasNames = columns.isList || (reader.choice.names && (columns.places['displayName'] ?? -1) >= 0)
  if (hasNames && way !== 'small') return null
  const isWide = way === 'ranges' && text.encoding === 'utf-16le'
  const start = text.mark + (isWide ? before.length * 2 : Buffer.byteLength(before))
  const size = text.table?.size ?? text.size
  const plan: Plan = {
    file: way === 'ranges' && text.file !== null ? text.file : -1,
    format: columns.format,
    places: columns.places,
    width: header.length,
    isTable: way === 'table',
    delimiter: delimiter.charCodeAt(0),
    owner: columns.isNative ? null : owner,
    dayOrder: null,
    hasStamp: order.stamp !== null,
    size,
    isWide,
    isGuessed: way === 'ranges' && text.guess !== undefined,
    threads: reader.threadsFor(size - start),
  }
  // Marks before the header may be longer than they are read as: the bytes must say the same.
  const isSame =
    way !== 'stream' &&
    (isWide || text.encoding === 'utf-8') &&
    (isKnown || (await joined(text.part(text.mark, start))) === before)
  if (way === 'ranges' && !isSame) return null
  const place = { start, way, line: line + lineBreaks(head.slice(skip, end)), before, isSame }
  if (way === 'small') return { ...place, plan }
  return { ...place, plan: { ...plan, dayOrder: await orderAhead(head.slice(end), order) } }
}

/** The order of day and month, where one of these first rows has a date that asks for it; null where nothing tells. */
export async function orderAhead(rows: string, order: FileOrder): Promise<DayOrder | null> {
  // What is wrong with the text is told when its rows are read.
  const dayOrder = OPEN_DAY.test(rows) ? await order.find().catch(() => null) : null
  return typeof dayOrder === 'string' ? dayOrder : null
}

/** What the columns of a header are to the lane; null where it does not read them. */
export function columnsOf(
  { format, folded }: Head['recognition'],
  header: readonly string[],
  reader: UsageReader,
): { format: string; places: Plan['places']; isNative: boolean; isList: boolean } | null {
  if (format === null || header.length > MOST_COLUMNS) return null
  const isList = reader.readsLists(format.id)
  // Rows of a list that state their day are for the careful reader.
  if (!(isList ? format.dates(folded) === 'none' : reader.reads(format.id))) return null
  const places = format.places(folded)
  const { hasOthers, isNative } = format.tenants(header, folded)
  // Which of several columns speaks, and for whom, is for the careful reader.
  if (hasOthers) return null
  return { format: format.id, places, isNative, isList }
}

function wayOf({ file, encoding, whole, table }: Text, { choice: { lane } }: UsageReader): Way {
  if (lane === 'stream') return 'stream'
  if (table) return 'table'
  if (whole !== null && lane !== 'fast') return 'small'
  return file !== null && IN_RANGES.has(encoding) ? 'ranges' : 'stream'
}

const IN_RANGES: ReadonlySet<string> = new Set(['utf-8', 'utf-16le'])

/** A small text is in memory and read at once, a file of these encodings in ranges from anywhere, any other text as it comes. */
type Way = 'small' | 'ranges' | 'stream' | 'table'

/** A text for the lane: the byte where its first row starts, that row's line, and what was found out of its head. */
export interface FoundLane {
  plan: Plan
  start: number
  line: number
  way: Way
  /** Everything up to the end of the header. */
  before: string
  /** The bytes behind the mark are those of the text, so that its rows begin at `start`. */
  isSame: boolean
}

export interface LaneText {
  label: string
  text: Text
  /** Everything from a character of the head on, once. */
  rest(from: number): AsyncGenerator<string>
  delimiter: string
  keepRaw: boolean
  order: FileOrder
}

/** Everything behind the header. Throws what the careful reader throws. */
export function laneRecords(
  input: LaneText,
  start: FoundLane,
  reader: UsageReader,
  result: Pick<ReadMember, 'unfinished'>,
): AsyncGenerator<CsvRecord | RowsPart | SmallRows> {
  if (start.way === 'small') return smallRecords(input, start, reader, result)
  if (start.way === 'ranges') return rangeRecords(input, start, reader, result)
  return streamRecords(input, start, reader, result)
}

async function* rangeRecords(
  { label, text, delimiter, keepRaw }: LaneText,
  start: FoundLane,
  reader: UsageReader,
  result: Pick<ReadMember, 'unfinished'>,
): AsyncGenerator<CsvRecord | RowsPart> {
  result.unfinished = !/[\r\n]$/.test(
    await joined(text.part(text.size - (start.plan.isWide ? 2 : 1), text.size)),
  )
  const look = async (from: number, to: number): Promise<void> => text.guess?.look(from, to)
  await look(0, start.start)
  const parts = reader.file(start.plan, start.start, start.line, look)
  for await (const part of text.guess ? whenRight(parts, text.guess) : parts) {
    if (part.kind !== 'text') yield part
    else {
      const { start, end, line: firstLine } = part
      yield* csvRecords(label, text.part(start, end), { delimiter, firstLine, keepRaw })
    }
  }
  await checkUnchanged(text)
}

async function* streamRecords(
  { label, text, rest, delimiter, keepRaw }: LaneText,
  { plan, line, before }: FoundLane,
  reader: UsageReader,
  result: Pick<ReadMember, 'unfinished'>,
): AsyncGenerator<CsvRecord | RowsPart> {
  const same = text.encoding === 'utf-8' ? await bytesBehind(text, before) : null
  const rows = untilEnd<string | Buffer>(same ?? rest(before.length), result)
  const again = (): AsyncIterable<string> => untilEnd(without(before.length, text.chunks()), result)
  const { table } = text
  const parts =
    plan.isTable && table
      ? reader.table(plan, table, line)
      : reader.stream(plan, { rows, again, line, isGuessed: text.guess !== undefined })
  let held = 0
  const hold = (part: Held<StreamPart>): void => {
    if (part.kind !== 'rest') return
    held += part.bytes ?? MOST_HELD
    if (held >= MOST_HELD) throw new WrongGuess()
  }
  for await (const part of text.guess ? whenRight(parts, text.guess, hold) : parts) {
    if (part.kind !== 'rest') yield part
    else yield* csvRecords(label, part.text, { delimiter, firstLine: part.line, keepRaw })
  }
  if (plan.isTable) await checkUnchanged(text)
}

/** Reads nothing, and looks whether the file is still what it was. */
async function checkUnchanged(text: Text): Promise<void> {
  await joined(text.part(text.size, text.size))
}

async function* smallRecords(
  { label, text, rest, delimiter, keepRaw, order }: LaneText,
  { plan, start, line: firstLine, before, isSame }: FoundLane,
  reader: UsageReader,
  result: Pick<ReadMember, 'unfinished'>,
): AsyncGenerator<CsvRecord | RowsPart | SmallRows> {
  const bytes = isSame ? text.whole?.subarray(start) : undefined
  const rows = bytes ?? Buffer.from(await joined(rest(before.length)), 'utf8')
  result.unfinished = rows.length > 0 && rows.at(-1) !== LF && rows.at(-1) !== CR
  const read = await smallRows(rows, plan, order, reader)
  if (read === null) yield* csvRecords(label, once(rows), { delimiter, firstLine, keepRaw })
  else {
    yield { kind: 'rows', rows: read.rows, lastCustomer: read.lastCustomer, bytes: text.size }
    if (read.rows > 0) yield read
  }
}

async function* once(bytes: Buffer): AsyncGenerator<string> {
  yield bytes.toString('utf8')
}

/** A text without its first characters. */
async function* without(length: number, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let left = length
  for await (const chunk of chunks) {
    if (chunk.length > left) yield chunk.slice(left)
    left = Math.max(0, left - chunk.length)
  }
}

/** A small file is read at once; the order of its dates is looked for where it cannot be read without. */
async function smallRows(
  rows: Buffer,
  plan: Plan,
  order: FileOrder,
  reader: UsageReader,
): Promise<SmallRows | null> {
  const read = reader.small(rows, plan)
  if (read !== null) return read
  const dayOrder = await orderAhead(rows.toString('latin1'), order)
  return dayOrder === null ? null : reader.small(rows, { ...plan, dayOrder })
}

const LF = 10
const CR = 13

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let all = ''
  for await (const chunk of chunks) all += chunk
  return all
}

export function lineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}
