// Joins the two lanes: rows in columns from the fast one, records from the careful reader, in the order of the file.
import type { CustomerCells } from '../../model/rows.ts'
import type { Text } from '../bytes/member.ts'
import { type CsvRecord, csvRecords } from '../csv-records.ts'
import type { FileOrder } from '../days/file-order.ts'
import { type Head, headerEnd } from '../head.ts'
import { type LaneSetup, type LaneStart, laneParts, lanePlan, type Part } from './lane.ts'
import type { Plan } from './plan.ts'
import type { SmallRows } from './small.ts'

/** What comes in place of records: rows that were taken, and all of them in the end. */
export type FastPart = Extract<Part, { kind: 'rows' | 'batch' }>

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
): Promise<LaneStart | null> {
  const { format, folded } = recognition
  const end = headerEnd(head)
  if (format === null || end === null) return null
  const before = head.slice(0, end)
  const found = lanePlan({ text, format, header, folded, delimiter, before, owner }, setup)
  if (found === null) return null
  // Marks before the header may be longer than they are read as: the bytes must say the same.
  if ((await joined(text.part(text.mark, found.start))) !== before) return null
  const place = { ...found, line: line + lineBreaks(head.slice(skip, end)) }
  const hasStamp = order.stamp !== null
  if (found.isSmall) return { ...place, plan: { ...found.plan, hasStamp } }
  // What is wrong with the text is told when its rows are read.
  const dayOrder = OPEN_DAY.test(head.slice(end)) ? await order.find().catch(() => null) : null
  return {
    ...place,
    plan: { ...found.plan, hasStamp, dayOrder: typeof dayOrder === 'string' ? dayOrder : null },
  }
}

/** Everything behind the header. Throws what the careful reader throws. */
export async function* laneRecords(
  label: string,
  text: Text,
  start: LaneStart,
  { delimiter, keepRaw, order }: { delimiter: string; keepRaw: boolean; order: FileOrder },
  setup: LaneSetup,
  result: { unfinished: boolean },
): AsyncGenerator<CsvRecord | FastPart> {
  if (text.whole !== null && start.isSmall) {
    const rows = text.whole.subarray(start.start)
    result.unfinished = rows.length > 0 && rows.at(-1) !== LF && rows.at(-1) !== CR
    const read = await smallRows(rows, start.plan, order, setup)
    if (read === null) {
      const firstLine = start.line
      yield* csvRecords(label, text.part(start.start, text.size), { delimiter, firstLine, keepRaw })
      return
    }
    yield { kind: 'rows', rows: read.rows, lastCustomer: read.lastCustomer, bytes: text.size }
    yield { kind: 'batch', batch: read.batch }
    return
  }
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
