// Reads one text from its first byte to its last: what it is, and what becomes of it.
import { ExpectedError, InputError } from '../model/problem.ts'
import { type Guess, WrongGuess } from './bytes/first-look.ts'
import type { Member, Text } from './bytes/member.ts'
import type { CsvRecord } from './csv/csv-records.ts'
import { csvRows } from './csv/csv-rows.ts'
import { joinedRecords, withJoinedLists } from './csv/joined-text.ts'
import { withoutQuotes } from './csv/quoted-text.ts'
import { startOf } from './csv/text-start.ts'
import { FileOrder } from './days/file-order.ts'
import type { KnownStart } from './headers/known-heads.ts'
import { recognise } from './headers/recognise.ts'
import { secondList } from './headers/second-list.ts'
import { shownJson } from './headers/shown-table.ts'
import { readJsonText } from './json/json-lines.ts'
import { looksLikeJson } from './json/json-records.ts'
import type { MemberOptions } from './member-options.ts'
import { failedDownload, isNoExport, strangeness } from './not-read.ts'
import { emptyResult, fail, leaveOut, type ReadMember } from './outcome.ts'
import { looksLikeConfig } from './own-config.ts'
import { readRows } from './rows/read-rows.ts'

export async function readMember(member: Member, options: MemberOptions): Promise<ReadMember> {
  const { guess } = member
  return (guess ? await readGuessed(member, guess, options) : null) ?? readSurely(member, options)
}

/** Reads a large text as what its first bytes show, where the fast lane reads all of it; null where it cannot be read so. */
async function readGuessed(
  member: Member,
  look: NonNullable<Member['guess']>,
  options: MemberOptions,
): Promise<ReadMember | null> {
  const result = { ...emptyResult(member.label, options.owner), stamp: options.stamp }
  let guess: Guess | null = null
  try {
    const text = await look()
    if (text === null) return null
    guess = text.guess
    result.encoding = text.encoding
    const begin = await startOf(text)
    if (looksLikeJson(begin.head)) return null
    const table = options.heads.read(text, begin)
    if (table.start.recognition.join) return null
    await readCsv(member.label, text, table, options, result)
    return guess.isRight ? result : null
  } catch (error) {
    // Nothing has gone further yet: what is wrong is found again.
    if (guess?.isRight) return failed(error, member, options, result)
    if (error instanceof ExpectedError || error instanceof WrongGuess) return null
    throw error
  }
}

async function readSurely(member: Member, options: MemberOptions): Promise<ReadMember> {
  const result = { ...emptyResult(member.label, options.owner), stamp: options.stamp }
  try {
    const text = await member.text()
    result.encoding = text.encoding
    result.encodingUnsure = text.sure === false
    await readText(member.label, text, options, result)
    return result
  } catch (error) {
    return failed(error, member, options, result)
  }
}

export function failed(
  error: unknown,
  { label }: Pick<Member, 'label'>,
  { named }: MemberOptions,
  result: ReadMember,
): ReadMember {
  if (!(error instanceof ExpectedError)) throw error
  const reason = named ? undefined : strangeness(error.problems, label)
  if (reason !== undefined) leaveOut(result, reason, '')
  else {
    // How many rows had been taken by then depends on how the text came in pieces.
    Object.assign(result, { rows: 0, rejected: [], rejectedCount: 0, attributionDuplicates: 0 })
    fail(result, error.problems)
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
    const { header, records, about } = await readJsonText(label, head, text.chunks, options.keepRejects)
    const recognition = recognise(header, options.headers)
    const start = { header: recognition.header, recognition, line: 1 }
    result.page = about.page
    if (about.failed !== undefined && !start.recognition.near) {
      failedDownload(label, about.failed, options, result)
      return
    }
    const second = secondList(about.beside, header, start.recognition, options.headers)
    if (second) throw new InputError([{ ...second, file: label }])
    const isUnknown = recognition.format === null && !recognition.near
    const shown = isUnknown ? shownJson(head, options.headers) : undefined
    if (shown) throw new InputError([{ ...shown, file: label }])
    // The rows that it would have had are missing, so that no row can be left out in its place.
    if (about.failedAt !== null && recognition.format)
      throw new InputError([
        {
          code: 'failed-download',
          file: label,
          line: about.failedAt,
          params: { kind: 'error', customer: '' },
        },
      ])
    const { join } = recognition
    const again = async function* (): AsyncGenerator<CsvRecord> {
      yield* joinedRecords((await readJsonText(label, head, text.chunks)).records, join)
    }
    const order = new FileOrder(label, start, again, options)
    const mended = { ...text, isMended: () => text.isMended?.() === true || about.isMended() }
    const rows = { all: joinedRecords(records, join), again }
    await readRows({ label, text: mended, head: start, rows, order, options, result })
    return
  }
  const inner = await withoutQuotes(head, text)
  if (inner) return readText(label, inner, options, result)
  const table = options.heads.read(text, begin)
  const listed = withJoinedLists(label, text, table.start)
  if (listed) return readText(label, listed, options, result)
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
  await readRows({ label, text, head: start, rows, order, options, result })
}
