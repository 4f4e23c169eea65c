// The text of a table in which lists that stand in columns with numbers are one column each.

import { csvLine } from '../bytes/csv-line.ts'
import type { Text } from '../bytes/member.ts'
import type { Head } from '../headers/head.ts'
import type { JoinedLists } from '../headers/numbered-lists.ts'
import { type CsvRecord, csvRecords } from './csv-records.ts'
import { fromHeader } from './text-start.ts'

/** null where a text has no such columns. Its rows stand on the lines that they have in the file. */
export function withJoinedLists(
  label: string,
  text: Text,
  { recognition, delimiter, line, skip }: Head,
): Text | null {
  const { join, header } = recognition
  if (join === undefined) return null
  const chunks = async function* (): AsyncGenerator<string> {
    const options = { delimiter, firstLine: line, keepRaw: false }
    let next = 1
    for await (const record of csvRecords(label, fromHeader(text, { skip }), options)) {
      const cells = record.line === line ? header : join(record.cells)
      yield '\n'.repeat(Math.max(0, record.line - next)) + csvLine(cells)
      next = record.line + 1
    }
  }
  const { table: _, guess: __, ...plain } = text
  return { ...plain, file: null, whole: null, chunks }
}

/** The same of records, as they are where nothing is to be joined. */
export function joinedRecords(
  records: AsyncGenerator<CsvRecord>,
  join: JoinedLists['join'] | undefined,
): AsyncGenerator<CsvRecord> {
  return join === undefined ? records : joining(records, join)
}

async function* joining(
  records: AsyncGenerator<CsvRecord>,
  join: JoinedLists['join'],
): AsyncGenerator<CsvRecord> {
  for await (const record of records) yield { ...record, cells: join(record.cells) }
}
