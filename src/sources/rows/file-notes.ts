// What is noted of one file beside its rows: what its header says, that it says again what another one has said, and
// what all of its rows together tell.
import type { Text } from '../bytes/member.ts'
import type { CsvRecord } from '../csv/csv-records.ts'
import type { Part } from '../csv/csv-rows.ts'
import type { DatedSink } from '../days/dated-sink.ts'
import type { Format } from '../format.ts'
import type { Head } from '../headers/head.ts'
import { type HeaderFacts, headerFacts } from '../headers/header-facts.ts'
import { hasTableBeside } from '../headers/second-table.ts'
import type { MemberOptions } from '../member-options.ts'
import { requireWhole } from '../not-read.ts'
import { conclude, leaveOut, problem, type ReadMember } from '../outcome.ts'
import type { Tenancy } from '../owners/tenant.ts'
import { requireOwner } from '../owners/whose-rows.ts'
import type { Observer } from './observer.ts'

export type FileHead = Pick<Head, 'header' | 'recognition' | 'line'>

interface FileToNote {
  label: string
  head: FileHead
  options: MemberOptions
  /** Everything that is found out goes here. */
  result: ReadMember
}

/** What the rows of a file went through. */
interface Taken {
  observer: Observer
  sink: DatedSink
}

/** Throws where no row can be read. */
export function noteHeader(
  { label, head, options, result }: FileToNote,
  format: Format,
  tenancy: Tenancy,
): HeaderFacts {
  const { header, recognition, line } = head
  const { folded } = recognition
  if (tenancy === 'owner' && !format.ownTenancy) {
    result.isOwned = true
    requireOwner(label, options)
    result.ownerFolder = options.folder
  }
  // Only now, since a file that cannot be read must say whose figures are missing.
  const facts = headerFacts(folded, header, format)
  const { repeated, apart, misspelt } = facts
  if (repeated !== null)
    throw problem({ code: 'repeated-header', file: label, line, params: { header: repeated } })
  if (apart !== null) throw problem({ code: 'column-apart', file: label, line, params: apart })
  if (hasTableBeside(folded, header, format, options.headers))
    throw problem({ code: 'second-table', file: label, line, params: {} })
  requireWhole(label, line, format, header, folded)
  result.saysWhose = tenancy !== 'owner'
  result.misspelt = misspelt
  return facts
}

/** Whether another file has said the same before, which is noted. */
export function noteRepeat(
  digest: string | null,
  { stamp, repeated }: Pick<MemberOptions, 'stamp' | 'repeated'>,
  format: Format,
  tenancy: Tenancy,
  result: ReadMember,
): boolean {
  const day = format.dates(result.folded) === 'none' ? (stamp?.day ?? null) : null
  const same = repeated(digest, format, tenancy, day)
  if (same === null) return false
  result.status = 'duplicate'
  result.reason = 'duplicate'
  result.detail = same
  return true
}

/** Rows that come in columns. */
export function takeColumns(
  part: Exclude<Part, CsvRecord>,
  { observer, sink }: Taken,
  { onRows }: MemberOptions,
  result: ReadMember,
): void {
  if (part.kind === 'batch') sink.usageBatch(part.batch)
  else if (part.kind === 'people') sink.peopleBatch(part.batch)
  else if (part.kind === 'licences') {
    result.rows += part.batch.length
    observer.licenceBatch(part.batch)
    onRows(result.rows)
  } else if (part.kind === 'rows') {
    result.rows += part.rows
    observer.sawLast(part.lastCustomer)
    if (part.rows !== 0) onRows(result.rows, part.bytes)
  }
}

/** What all rows together tell. */
export function afterRows(
  { label, text, options, result }: Omit<FileToNote, 'head'> & { text: Pick<Text, 'isMended'> },
  { observer, sink }: Taken,
): void {
  result.reportDate = observer.reportDate
  result.met = observer.met
  observer.people.pack()
  result.people = options.people && observer.people
  result.nameDay = sink.given
  result.replacedBy = sink.replacedBy
  result.mended = text.isMended?.() ?? false
  result.customer = observer.onlyCustomer()
  result.users = observer.users.size
  if (observer.periods.size > 0) result.periods = [...observer.periods].sort((a, b) => a - b)
  if (sink.replacedBy !== null && sink.kept === 0) leaveOut(result, 'later-export', sink.replacedBy)
  else conclude(label, options, result)
}
