// Small texts with a header that was met before, read without waiting for anything: exports come by the thousand. What is
// unusual takes the way of all texts, which gives the same.
import { memoizePerObject } from '../model/lazy.ts'
import { isPlainUtf8 } from '../model/plain-utf8.ts'
import { ExpectedError } from '../model/problem.ts'
import type { SmallRows } from '../usage-reader/index.ts'
import { hashOf } from './bytes/digest.ts'
import { MAX_RECORD } from './csv/csv-records.ts'
import { isWhole } from './csv/csv-rows.ts'
import { isDelimiter, plainRecords } from './csv/plain-csv.ts'
import { issuesOfShape } from './csv/row-shape.ts'
import { DatedSink } from './days/dated-sink.ts'
import type { DayOf } from './days/survey.ts'
import type { Format } from './format.ts'
import type { HeaderFacts } from './headers/header-facts.ts'
import type { KnownHead } from './headers/known-heads.ts'
import { columnsOf, lineBreaks } from './lanes.ts'
import type { MemberOptions } from './member-options.ts'
import { emptyResult, type ReadMember } from './outcome.ts'
import { failed } from './read-member.ts'
import { afterRows, noteHeader, noteRepeat, takeColumns } from './rows/file-notes.ts'
import { HeldRows } from './rows/held-rows.ts'
import { Observer } from './rows/observer.ts'

/** Its rows, read and not yet sent on. */
type QuickRows = SmallRows | { kind: 'held'; rows: number; duplicates: number; held: HeldRows }

/** What a text comes to; null where it takes the way of all texts. Nothing was sent on then. */
export function readQuickly(label: string, bytes: Buffer, options: MemberOptions): ReadMember | null {
  const { heads, stamp, lane } = options
  if (lane.choice.lane !== undefined && lane.choice.lane !== 'small') return null
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const known = heads.match(bytes, mark)
  // Behind such a header there are no other encodings without a zero or an escape.
  if (known === null || !isPlainUtf8(bytes)) return null
  const { start } = known
  const { header, recognition } = start
  const { format, folded } = recognition
  if (format === null || format.refuse !== undefined || format.ownTenancy) return null
  const columns = format.tenants(header, folded)
  if (columns.isNative || columns.hasOthers || !isWhole(start, options)) return null
  const result = emptyResult(label, options.owner)
  result.stamp = stamp
  result.encoding = 'utf-8'
  result.format = format
  result.header = header
  result.folded = folded
  let facts: HeaderFacts
  try {
    facts = noteHeader({ label, head: start, options, result }, format, 'owner')
  } catch (error) {
    if (error instanceof ExpectedError) return null
    throw error
  }
  if (options.mayRepeat(bytes.length)) {
    const digest = options.hasTime(bytes.length) ? null : hashOf(bytes)
    if (noteRepeat(digest, options, format, 'owner', result)) return result
  }
  const dayOf = format.dates(folded) === 'all' ? () => null : options.dayOf()
  if (dayOf instanceof Promise) return null
  const rows = bytes.subarray(mark + known.bytes.length)
  const last = rows.at(-1)
  result.unfinished = last !== undefined && last !== LF && last !== CR
  const read = readRows(rows, known, format, facts, options)
  if (read === null || read.rows === 0) return null
  try {
    send(read, { label, size: bytes.length, format, dayOf }, options, result)
  } catch (error) {
    return failed(error, { label }, options, result)
  }
  return result
}

const LF = 10
const CR = 13

/** In columns where that is possible; null where they need the way of all texts. */
function readRows(
  rows: Buffer,
  known: KnownHead,
  format: Format,
  facts: HeaderFacts,
  options: MemberOptions,
): QuickRows | null {
  const { delimiter, header, recognition } = known.start
  const { owner, stamp, lane } = options
  if (!isDelimiter(delimiter)) return null
  const columns = columnsOf(recognition, header, lane)
  if (columns === null) return format.sendsOn ? null : holdRows(rows, known, format, facts, options)
  const read = lane.small(rows, {
    format: columns.format,
    places: columns.places,
    width: header.length,
    delimiter: delimiter.charCodeAt(0),
    owner,
    dayOrder: null,
    hasStamp: stamp !== null,
  })
  // Rows that are dated by the name of their file, say, are plain enough.
  return read ?? holdRows(rows, known, format, facts, options)
}

/** Rows that are written plainly, of which none is odd in any way and none may be a total. */
function holdRows(
  bytes: Buffer,
  known: KnownHead,
  format: Format,
  { thousands }: HeaderFacts,
  { owner, words: { findState } }: MemberOptions,
): QuickRows | null {
  const { header, delimiter, recognition } = known.start
  const { folded } = recognition
  const text = bytes.toString('utf8')
  const plain = text.length > MAX_RECORD ? null : plainRecords(text, delimiter)
  const before = linesBefore(known)
  if (plain === null || before === null) return null
  const words = { findState, thousands }
  const totals = format.totals(header, folded, words)
  const read = format.reader(header, folded, { columns: format.tenants(header, folded), tenancy: 'owner' })
  const held = new HeldRows()
  const context = { owner, sink: held, words }
  let duplicates = 0
  for (const record of plain.records) {
    if (issuesOfShape(record.cells, header).length > 0 || totals?.holds(record)) return null
    const { issues, duplicate } = read(record.cells, context, record.line + before)
    if (issues.length > 0) return null
    if (duplicate) duplicates++
  }
  return { kind: 'held', rows: plain.records.length, duplicates, held }
}

/** The lines up to the end of the header; null where that is not written plainly. */
const linesBefore = memoizePerObject(({ head, start }: KnownHead): number | null => {
  const { skip, delimiter, line } = start
  const header = head.slice(skip)
  return plainRecords(header, delimiter) === null ? null : line - 1 + lineBreaks(header)
})

/** Sends rows on, and notes what all of them together tell. */
function send(
  read: QuickRows,
  { label, size, format, dayOf }: { label: string; size: number; format: Format; dayOf: DayOf },
  options: MemberOptions,
  result: ReadMember,
): void {
  const { sink: next, countUsers, people } = options
  next.format = format.id
  const observer = new Observer(next, countUsers, people)
  const sink = new DatedSink(observer, dayOf)
  const taken = { observer, sink }
  if (read.kind === 'held') {
    result.rows = read.rows
    result.attributionDuplicates = read.duplicates
    read.held.sendTo(sink)
  } else {
    const { rows, lastCustomer } = read
    takeColumns({ kind: 'rows', rows, lastCustomer, bytes: size }, taken, options, result)
    takeColumns(read, taken, options, result)
  }
  afterRows({ label, text: {}, options, result }, taken)
}
