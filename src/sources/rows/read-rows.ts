// Reads the rows of one text: what must be true before the first of them, each as it comes, and what is known after the last.
import type { Sink } from '../../model/sink.ts'
import type { Text } from '../bytes/member.ts'
import type { RowIssue, Words } from '../cells/column.ts'
import type { CsvRecord } from '../csv/csv-records.ts'
import type { Rows } from '../csv/csv-rows.ts'
import { recordsIn } from '../csv/record-pieces.ts'
import { issuesOfShape } from '../csv/row-shape.ts'
import { DatedSink } from '../days/dated-sink.ts'
import { type FileOrder, isOpen } from '../days/file-order.ts'
import { replacing } from '../days/later-export.ts'
import type { Format } from '../format.ts'
import type { HeaderFacts } from '../headers/header-facts.ts'
import type { Misspelt } from '../headers/misspelt.ts'
import { isTableHead } from '../headers/second-table.ts'
import { UnreadStates } from '../headers/unread-states.ts'
import type { MemberOptions } from '../member-options.ts'
import { cannotServe } from '../not-read.ts'
import { problem, type ReadMember, reject } from '../outcome.ts'
import type { Tenancy, TenantColumns } from '../owners/tenant.ts'
import { customersUntil, tenancyOf } from '../owners/whose-rows.ts'
import { afterRows, type FileHead, noteHeader, noteRepeat, takeColumns } from './file-notes.ts'
import { metOnly } from './met.ts'
import { Observer } from './observer.ts'
import type { Totals } from './totals.ts'
import { UnreadParts } from './unread-parts.ts'

/** A text of which the header was read. */
export interface RowsToRead {
  label: string
  text: Text
  head: FileHead
  rows: Rows
  order: FileOrder
  options: MemberOptions
  /** Everything that is found out goes here. */
  result: ReadMember
}

export async function readRows(file: RowsToRead): Promise<void> {
  const begun = await beforeRows(file)
  if (begun === null) return
  const taker = await rowTaker(file, begun)
  await takeRows(file, begun, taker)
  try {
    await takeTotals(file, taker)
  } catch (error) {
    file.result.met = metOnly(taker.observer.met.customers())
    throw error
  }
  afterRows(file, taker)
}

/** What is known before a row is read. */
interface Begun {
  format: Format
  columns: TenantColumns
  tenancy: Tenancy
  records: Rows['all']
  facts: HeaderFacts
}

/** null where no row is to be read. Throws where none can be. */
async function beforeRows({ label, text, head, rows, options, result }: RowsToRead): Promise<Begun | null> {
  const { header, recognition } = head
  const { format, folded } = recognition
  result.format = format
  result.header = header
  result.folded = folded
  if (!format || format.refuse !== undefined) {
    await rows.all.return(undefined)
    cannotServe(label, header, recognition, options, result)
    return null
  }
  const columns = format.tenants(header, folded)
  const { tenancy, records } = await tenancyOf(format, columns, rows.all, header)
  const facts = noteHeader({ label, head, options, result }, format, tenancy)
  if (options.mayRepeat(text.size) && noteRepeat(await text.digest(), options, format, tenancy, result)) {
    await records.return(undefined)
    return null
  }
  return { format, columns, tenancy, records, facts }
}

/** What takes the rows of a file. */
interface RowTaker {
  observer: Observer
  sink: DatedSink
  totals: Totals | null
  /** Waits only where the order of day and month has to be found first: rows come by the million. */
  take(record: CsvRecord): Promise<void> | undefined
  /** Reads a row for another one, which only wants to know what is in it. */
  probe(record: { cells: readonly string[]; line: number }, sink: Sink): Promise<void>
}

async function rowTaker(
  { label, head, order, options, result }: RowsToRead,
  { format, columns, tenancy, facts }: Begun,
): Promise<RowTaker> {
  const { header, recognition } = head
  const { folded } = recognition
  const { owner } = options
  options.sink.format = format.id
  const observer = new Observer(options.sink, options.countUsers, options.people)
  const dayOf = format.dates(folded) === 'all' ? () => null : await options.dayOf()
  const read = format.reader(header, folded, { columns, tenancy })
  const words: Words = { findState: options.words.findState, thousands: facts.thousands }
  const settle = async (issues: readonly RowIssue[], line: number): Promise<void> => {
    words.dayOrder = await order.settle(issues, line)
  }
  const probe: RowTaker['probe'] = async ({ cells, line }, sink) => {
    const context = { owner, sink, words }
    const { issues } = read(cells, context, line)
    if (!issues.some(isOpen)) return
    await settle(issues, line)
    read(cells, context, line)
  }
  const later = await replacing(
    options.laterExports(format, result.isOwned ? owner : null),
    format,
    async met => {
      for await (const record of order.records()) await probe(record, met)
    },
  )
  const sink = new DatedSink(observer, dayOf, later)
  const take = (record: CsvRecord): Promise<void> | undefined => {
    const { cells, line, raw } = record
    const issues = issuesOfShape(cells, header)
    const outcome = issues.length === 0 ? read(cells, { owner, sink, words }, line) : null
    if (outcome?.issues.some(isOpen)) return settle(outcome.issues, line).then(() => take(record))
    result.rows++
    if (result.rows % 4096 === 0) options.onRows(result.rows)
    if (outcome?.duplicate) result.attributionDuplicates++
    const customer = outcome ? outcome.customer : result.isOwned ? owner : null
    const all = outcome ? outcome.issues : issues
    if (all.length > 0 && isSecondTable(all, cells, header, options))
      throw problem({ code: 'second-table', file: label, line, params: {} })
    if (all.length > 0) reject(label, { line, raw, issues: all, customer }, options, result)
    return undefined
  }
  return { observer, sink, totals: format.totals(header, folded, words), take, probe }
}

/** Without a row of headers those below would be read by the headers above. */
function isSecondTable(
  issues: readonly RowIssue[],
  cells: readonly string[],
  header: readonly string[],
  { headers }: MemberOptions,
): boolean {
  return issues.every(({ code }) => code !== 'repeated-header-row') && isTableHead(cells, header, headers)
}

async function takeRows(
  { head, rows, order, options, result }: RowsToRead,
  { format, columns, tenancy, records, facts }: Begun,
  taker: RowTaker,
): Promise<void> {
  const { totals, take, probe } = taker
  const { nextPage } = facts
  let skipHeader = rows.headerInRecords ?? false
  const isWatched = tenancy === 'owner' && columns.unread.length > 0
  const parts = isWatched ? new UnreadParts(columns.unread, format.perUser) : null
  let states = facts.unstated && new UnreadStates(facts.unstated, options.words)
  const takeRow = (record: CsvRecord): Promise<void> | undefined => {
    if (skipHeader) {
      skipHeader = false
      return undefined
    }
    const next = record.cells[nextPage]
    if (next !== undefined) result.page = { next: next.trim() || null, total: null, rows: result.rows + 1 }
    if (totals?.holds(record)) return undefined
    parts?.see(record.cells)
    states?.see(record.cells)
    return take(record)
  }
  try {
    for await (const part of records) {
      for (const record of recordsIn(part)) {
        const settled = takeRow(record)
        if (settled) await settled
      }
      if (!('kind' in part)) continue
      takeColumns(part, taker, options, result)
      // Licences come in columns where the first rows show that there are no such states.
      if (part.kind === 'licences') states = null
    }
    if (parts !== null) result.unreadParts = parts.found()
    if (states !== null) addMisspelt(states.found(), result)
  } catch (error) {
    const seen = await customersUntil(error, order.records(), async (record, met) => {
      if (issuesOfShape(record.cells, head.header).length === 0) await probe(record, met)
    })
    result.met = metOnly(seen)
    throw error
  }
}

/** A header that is nearly the one of the state is named already. */
function addMisspelt(found: readonly Misspelt[], result: ReadMember): void {
  const known = new Set(result.misspelt.map(({ header }) => header))
  const others = found.filter(({ header }) => !known.has(header))
  if (others.length > 0) result.misspelt = [...result.misspelt, ...others]
}

/** Rows that were held back, since all others tell whether they are totals. */
async function takeTotals(
  { label, rows, options, result }: RowsToRead,
  { totals, take }: RowTaker,
): Promise<void> {
  for (const { record, verdict } of (await totals?.judge(result.problems.length === 0, rows.again)) ?? []) {
    if (verdict === 'row') await take(record)
    else if (verdict === 'total') result.totals = [...result.totals, record.line]
    else {
      result.rows++
      const { line, raw } = record
      const customer = result.isOwned ? options.owner : null
      reject(label, { line, raw, issues: [verdict], customer }, options, result)
    }
  }
}
