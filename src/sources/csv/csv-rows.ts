// The rows of a CSV text behind its header: in columns where a format and its size speak for it, else record by record.
import type { RowsPart, SmallRows } from '../../usage-reader/index.ts'
import { WrongGuess } from '../bytes/first-look.ts'
import type { Text } from '../bytes/member.ts'
import { FileOrder } from '../days/file-order.ts'
import type { Head } from '../headers/head.ts'
import { headerFacts } from '../headers/header-facts.ts'
import type { KnownStart } from '../headers/known-heads.ts'
import { findLane, laneRecords } from '../lanes.ts'
import { findLicenceLane, type LicencePart, licenceLines } from '../licence-lines/lane.ts'
import type { MemberOptions } from '../member-options.ts'
import type { ReadMember } from '../outcome.ts'
import { type CsvRecord, csvPieces, csvRecords, withoutHeader } from './csv-records.ts'
import type { RecordPiece } from './record-pieces.ts'
import { bytesBehind, fromHeader, untilEnd } from './text-start.ts'

/** What rows come in: one by one, together, or in columns. */
export type Part = CsvRecord | RecordPiece | RowsPart | SmallRows | LicencePart

/** The rows of a file: those to be read, and a way to read them all again, without the header. */
export interface Rows {
  all: AsyncGenerator<Part>
  again: () => AsyncGenerator<CsvRecord>
  headerInRecords?: boolean
}

export async function csvRows(
  label: string,
  text: Text,
  { head, start, rest, isKnown }: KnownStart,
  options: MemberOptions,
  result: Pick<ReadMember, 'unfinished'>,
): Promise<{ rows: Rows; order: FileOrder }> {
  const { delimiter, line: firstLine } = start
  const { owner, words, keepRejects: keepRaw, lane: reader } = options
  const csv = { delimiter, firstLine, keepRaw, parseAll: reader.choice.lane === 'csv' }
  const all = () => csvRecords(label, text.chunks(), { ...csv, firstLine: 1, keepRaw: false })
  const order = new FileOrder(label, start, all, options)
  const again = () => withoutHeader(csvRecords(label, fromHeader(text, start), csv))
  const rowsOf = (all: Rows['all'], headerInRecords = false) => ({
    rows: { all, again, headerInRecords },
    order,
  })
  if (isWhole(start, options)) {
    const lane = await findLane(text, head, start, owner, reader, order, isKnown)
    if (lane)
      return rowsOf(laneRecords({ label, text, rest, delimiter, keepRaw, order }, lane, reader, result))
    if (text.guess) throw new WrongGuess()
    const asked = { owner, words, choice: reader.choice }
    const licences = await findLicenceLane(text, head, start, asked, order)
    if (licences) {
      const same = text.encoding === 'utf-8' ? await bytesBehind(text, head.slice(0, licences.skip)) : null
      const behind = untilEnd<string | Buffer>(same ?? rest(licences.skip), result)
      return rowsOf(licenceLines(label, behind, csv, licences))
    }
  }
  if (text.guess) throw new WrongGuess()
  return rowsOf(csvPieces(label, untilEnd(rest(start.skip), result), csv), true)
}

/** Whether nothing beside an export has a say in which of its rows count: further pages, or an export made later on. */
export function isWhole(
  { header, recognition: { format, folded } }: Head,
  { owner, laterExports }: Pick<MemberOptions, 'owner' | 'laterExports'>,
): boolean {
  if (format === null || headerFacts(folded, header, format).nextPage >= 0) return false
  const tenants = format.ownTenancy ? null : format.tenants(header, folded)
  const isOwners = tenants !== null && !tenants.isNative && !tenants.hasOthers
  return laterExports(format, isOwners ? owner : null).length === 0
}
