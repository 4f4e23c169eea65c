// Reads one text from its first byte to its last: what it is, its rows, and everything that is wrong with it.
import { ExpectedError } from '../model/problem.ts'
import type { Sink } from '../model/sink.ts'
import type { Member, Text } from './bytes/member.ts'
import type { RowIssue, Words } from './column.ts'
import type { CsvRecord } from './csv-records.ts'
import { csvRows, type Rows } from './csv-rows.ts'
import { DatedSink } from './dated-sink.ts'
import { FileOrder, isOpen } from './days/file-order.ts'
import type { Head } from './head.ts'
import { headerFacts } from './header-facts.ts'
import { readJsonText } from './json-lines.ts'
import { looksLikeJson } from './json-records.ts'
import type { KnownStart } from './known-heads.ts'
import { replacing } from './later-export.ts'
import type { MemberOptions } from './member-options.ts'
import { cannotServe, failedDownload, isNoExport, requireWhole, strangeness } from './not-read.ts'
import { Observer } from './observer.ts'
import { conclude, emptyResult, fail, leaveOut, problem, type ReadMember, reject } from './outcome.ts'
import { looksLikeConfig } from './own-config.ts'
import { withoutQuotes } from './quoted-text.ts'
import { recognise } from './recognise.ts'
import type { RowOutcome } from './row-reader.ts'
import { issuesOfShape } from './row-shape.ts'
import { startOf } from './text-start.ts'
import { customersUntil, requireOwner, tenancyOf } from './whose-rows.ts'

export async function readMember(member: Member, options: MemberOptions): Promise<ReadMember> {
  const result = { ...emptyResult(member.label, options.owner), stamp: options.stamp }
  try {
    const text = await member.text()
    result.encoding = text.encoding
    result.encodingUnsure = text.sure === false
    await readText(member.label, text, options, result)
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    const reason = options.named ? undefined : strangeness(error.problems, member.label)
    if (reason !== undefined) leaveOut(result, reason, '')
    else {
      // How many rows had been taken by then depends on how the text came in pieces.
      Object.assign(result, { rows: 0, rejected: [], rejectedCount: 0, attributionDuplicates: 0 })
      fail(result, error.problems)
    }
  }
  return result
}

async function readText(
  label: string,
  text: Text,
  options: MemberOptions,
  result: ReadMember,
): Promise<void> {
  const known = options.heads.find(text)
  if (known) return readCsv(label, text, known, options, result)
  const begin = await startOf(text)
  const { head } = begin
  if (looksLikeJson(head)) {
    if (!options.named && looksLikeConfig(head)) return leaveOut(result, 'own-output', '')
    const { header, records, about } = await readJsonText(label, head, text.chunks)
    const recognition = recognise(header, options.headers)
    const start = { header: recognition.header, recognition, line: 1 }
    result.page = about.page
    if (about.failed !== undefined && !start.recognition.near) {
      failedDownload(label, about.failed, options, result)
      return
    }
    const again = async function* (): AsyncGenerator<CsvRecord> {
      yield* (await readJsonText(label, head, text.chunks)).records
    }
    const order = new FileOrder(label, start, again, options)
    const mended = { ...text, isMended: () => text.isMended?.() === true || about.isMended() }
    await readRows(label, mended, start, { all: records, again }, order, options, result)
    return
  }
  const inner = await withoutQuotes(head, text)
  if (inner) return readText(label, inner, options, result)
  const table = options.heads.read(text, begin)
  if (isNoExport(label, head, table.start, text.isTable === true, options, result)) return
  await readCsv(label, text, table, options, result)
}

async function readCsv(
  label: string,
  text: Text,
  begun: KnownStart,
  options: MemberOptions,
  result: ReadMember,
): Promise<void> {
  const { start } = begun
  const { rows, order } = await csvRows(label, text, begun, options, result)
  await readRows(label, text, start, rows, order, options, result)
}

async function readRows(
  label: string,
  text: Text,
  { header, recognition, line: headerLine }: Pick<Head, 'header' | 'recognition' | 'line'>,
  { all, again, headerInRecords = false }: Rows,
  order: FileOrder,
  options: MemberOptions,
  result: ReadMember,
): Promise<void> {
  const { format, folded } = recognition
  Object.assign(result, { format, header, folded })
  if (!format || format.refuse !== undefined) {
    await all.return(undefined)
    cannotServe(label, header, recognition, options, result)
    return
  }
  const columns = format.tenants(header, folded)
  const { tenancy, records } = await tenancyOf(format, columns, all, header)
  if (tenancy === 'owner' && !format.ownTenancy) {
    result.isOwned = true
    requireOwner(label, options)
    result.ownerFolder = options.folder
  }
  // Only now, since a file that cannot be read must say whose figures are missing.
  const { repeated, misspelt, thousands, nextPage } = headerFacts(folded, header, format)
  if (repeated !== null)
    throw problem({ code: 'repeated-header', file: label, line: headerLine, params: { header: repeated } })
  requireWhole(label, headerLine, format, header, folded)
  result.saysWhose = tenancy !== 'owner'
  result.misspelt = [...misspelt]
  const dates = format.dates(folded)
  const day = dates === 'none' ? (options.stamp?.day ?? null) : null
  const same = await options.isRepeated(text, format, tenancy, day)
  if (same !== null) {
    await records.return(undefined)
    result.status = 'duplicate'
    result.reason = 'duplicate'
    result.detail = same
    return
  }
  options.sink.format = format.id
  const observer = new Observer(options.sink, options.countUsers, (options.stamp?.time ?? null) !== null)
  const dayOf = dates === 'all' ? () => null : await options.dayOf()
  const read = format.reader(header, folded, { columns, tenancy })
  const words: Words = { ...options.words, thousands }
  const settle = async (issues: readonly RowIssue[], line: number): Promise<void> => {
    words.dayOrder = await order.settle(issues, line)
  }
  const readCells = async (cells: readonly string[], line: number, sink: Sink): Promise<RowOutcome> => {
    const context = { owner: options.owner, sink, words }
    const outcome = read(cells, context, line)
    if (!outcome.issues.some(isOpen)) return outcome
    await settle(outcome.issues, line)
    return read(cells, context, line)
  }
  const later = await replacing(
    options.laterExports(format, result.isOwned ? options.owner : null),
    format,
    async probe => {
      for await (const { cells, line } of order.records()) await readCells(cells, line, probe)
    },
  )
  const sink = new DatedSink(observer, dayOf, later)
  const totals = format.totals(header, folded, words)
  // Waits only where the order of day and month has to be found first: rows come by the million.
  const take = (record: CsvRecord): Promise<void> | undefined => {
    const { cells, line, raw } = record
    const issues = issuesOfShape(cells, header)
    const outcome = issues.length === 0 ? read(cells, { owner: options.owner, sink, words }, line) : null
    if (outcome?.issues.some(isOpen)) return settle(outcome.issues, line).then(() => take(record))
    result.rows++
    if (result.rows % 4096 === 0) options.onRows(result.rows)
    if (outcome?.duplicate) result.attributionDuplicates++
    const customer = outcome ? outcome.customer : result.isOwned ? options.owner : null
    const all = outcome ? outcome.issues : issues
    if (all.length > 0) reject(label, { line, raw, issues: all, customer }, options, result)
    return undefined
  }
  let skipHeader = headerInRecords
  const takeRow = (record: CsvRecord): Promise<void> | undefined => {
    if (skipHeader) {
      skipHeader = false
      return undefined
    }
    const next = record.cells[nextPage]
    if (next !== undefined) result.page = { next: next.trim() || null, total: null, rows: result.rows + 1 }
    return totals?.holds(record) ? undefined : take(record)
  }
  try {
    for await (const record of records) {
      if ('kind' in record) {
        if (record.kind === 'batch') observer.usageBatch(record.batch)
        else if (record.kind === 'licences') {
          result.rows += record.batch.length
          observer.licenceBatch(record.batch)
          options.onRows(result.rows)
        } else if (record.kind === 'records') {
          for (const one of record.records) {
            const settled = takeRow(one)
            if (settled) await settled
          }
        } else {
          result.rows += record.rows
          observer.sawLast(record.lastCustomer)
          options.onRows(result.rows, record.bytes)
        }
        continue
      }
      const settled = takeRow(record)
      if (settled) await settled
    }
  } catch (error) {
    result.seen = await customersUntil(error, order.records(), async ({ cells, line }, met) => {
      if (issuesOfShape(cells, header).length === 0) await readCells(cells, line, met)
    })
    throw error
  }
  result.seen = [...observer.customers.values()]
  for (const { record, verdict } of (await totals?.judge(result.problems.length === 0, again)) ?? []) {
    if (verdict === 'row') await take(record)
    else if (verdict === 'total') result.totals.push(record.line)
    else {
      result.rows++
      const { line, raw } = record
      const customer = result.isOwned ? options.owner : null
      reject(label, { line, raw, issues: [verdict], customer }, options, result)
    }
  }
  result.reportDate = observer.reportDate
  result.days = observer.days
  observer.people.pack()
  result.people = observer.people
  result.nameDay = sink.given
  result.replacedBy = sink.replacedBy
  result.mended = text.isMended?.() ?? false
  result.customers = observer.customers.size
  result.customer = observer.customers.size === 1 ? observer.lastCustomer : null
  result.users = observer.users.size
  result.periods = [...observer.periods].sort((a, b) => a - b)
  if (sink.replacedBy !== null && sink.kept === 0) leaveOut(result, 'later-export', sink.replacedBy)
  else conclude(label, options, result)
}
