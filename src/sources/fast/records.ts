// Joins the two lanes: rows in columns from the fast one, records from the careful reader, in the order of the file.
import type { CustomerCells } from '../../model/rows.ts'
import type { Text } from '../bytes/member.ts'
import { type CsvRecord, csvRecords } from '../csv-records.ts'
import type { FileOrder } from '../days/file-order.ts'
import { type Head, headerEnd } from '../head.ts'
import type { ReadMember } from '../outcome.ts'
import { untilEnd } from '../text-start.ts'
import { type FastPart, type LaneSetup, type LaneStart, laneParts, lanePlan } from './lane.ts'
import type { Plan } from './plan.ts'
import type { SmallRows } from './small.ts'
import { streamParts } from './stream.ts'

/** Where one of the first rows has such a date, the order is looked for before the lane begins: it leaves open dates to the careful reader. */
const OPEN_DAY = /(?<![\d/-])\d{1,2}([/-])\d{1,2}\1\d{4}/

/** Where the fast lane begins in a text; null for a text that it does not read. `head` holds the header. */
export async function findLane(
  text: Text,
  head: string,
  { recognition, header, delimiter, line, skip }: Head,
  owner: CustomerCells,
  setup: LaneSetup,
  order: FileOrder,
): Promise<FoundLane | null> {
  const { format, folded } = recognition
  const end = headerEnd(head)
  if (format === null || end === null) return null
  const before = head.slice(0, end)
  const found = lanePlan({ text, format, header, folded, delimiter, before, owner }, setup)
  if (found === null) return null
  // Marks before the header may be longer than they are read as: the bytes must say the same.
  const isSame =
    found.way !== 'stream' &&
    text.encoding === 'utf-8' &&
    (await joined(text.part(text.mark, found.start))) === before
  if (found.way === 'ranges' && !isSame) return null
  const place = { ...found, line: line + lineBreaks(head.slice(skip, end)), headLength: end, isSame }
  const hasStamp = order.stamp !== null
  if (found.way === 'small') return { ...place, plan: { ...found.plan, hasStamp } }
  // What is wrong with the text is told when its rows are read.
  const dayOrder = OPEN_DAY.test(head.slice(end)) ? await order.find().catch(() => null) : null
  return {
    ...place,
    plan: { ...found.plan, hasStamp, dayOrder: typeof dayOrder === 'string' ? dayOrder : null },
  }
}

/** A text for the lane, with what was found out of its head. */
export interface FoundLane extends LaneStart {
  /** Characters up to the end of the header. */
  headLength: number
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
export async function* laneRecords(
  input: LaneText,
  start: FoundLane,
  setup: LaneSetup,
  result: Pick<ReadMember, 'unfinished'>,
): AsyncGenerator<CsvRecord | FastPart> {
  if (start.way === 'small') yield* smallRecords(input, start, setup, result)
  else if (start.way === 'stream') yield* streamRecords(input, start, setup, result)
  else yield* rangeRecords(input, start, setup, result)
}

async function* rangeRecords(
  { label, text, delimiter, keepRaw }: LaneText,
  start: FoundLane,
  setup: LaneSetup,
  result: Pick<ReadMember, 'unfinished'>,
): AsyncGenerator<CsvRecord | FastPart> {
  result.unfinished = !/[\r\n]$/.test(await joined(text.part(text.size - 1, text.size)))
  for await (const part of laneParts(start, setup)) {
    if (part.kind !== 'text') yield part
    else {
      const { start, end, line: firstLine } = part
      yield* csvRecords(label, text.part(start, end), { delimiter, firstLine, keepRaw })
    }
  }
  // Reads nothing, and looks whether the file is still what it was.
  await joined(text.part(text.size, text.size))
}

async function* streamRecords(
  { label, text, rest, delimiter, keepRaw }: LaneText,
  { plan, line, headLength }: FoundLane,
  setup: LaneSetup,
  result: Pick<ReadMember, 'unfinished'>,
): AsyncGenerator<CsvRecord | FastPart> {
  const rows = untilEnd(rest(headLength), result)
  const again = (): AsyncIterable<string> => without(headLength, text.chunks())
  for await (const part of streamParts(plan, { rows, again, line }, setup)) {
    if (part.kind !== 'rest') yield part
    else yield* csvRecords(label, part.text, { delimiter, firstLine: part.line, keepRaw })
  }
}

async function* smallRecords(
  { label, text, rest, delimiter, keepRaw, order }: LaneText,
  { plan, start, line: firstLine, headLength, isSame }: FoundLane,
  setup: LaneSetup,
  result: Pick<ReadMember, 'unfinished'>,
): AsyncGenerator<CsvRecord | FastPart> {
  const bytes = isSame ? text.whole?.subarray(start) : undefined
  const rows = bytes ?? Buffer.from(await joined(rest(headLength)), 'utf8')
  result.unfinished = rows.length > 0 && rows.at(-1) !== LF && rows.at(-1) !== CR
  const read = await smallRows(rows, plan, order, setup)
  if (read === null) yield* csvRecords(label, once(rows), { delimiter, firstLine, keepRaw })
  else {
    yield { kind: 'rows', rows: read.rows, lastCustomer: read.lastCustomer, bytes: text.size }
    yield { kind: 'batch', batch: read.batch }
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
  setup: LaneSetup,
): Promise<SmallRows | null> {
  const read = setup.small.read(rows, plan)
  if (read !== null || !OPEN_DAY.test(rows.toString('latin1'))) return read
  const dayOrder = await order.find().catch(() => null)
  return typeof dayOrder === 'string' ? setup.small.read(rows, { ...plan, dayOrder }) : null
}

const LF = 10
const CR = 13

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let all = ''
  for await (const chunk of chunks) all += chunk
  return all
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}
