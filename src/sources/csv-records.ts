// Reads CSV text record by record, strictly: what is not CSV is an error with its line, never a guess.

import { Readable } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import { InputError, type Problem } from '../model/problem.ts'

/** No record of a real export is longer, in characters; it stops an unclosed quote from swallowing the file. */
export const MAX_RECORD = 1024 * 1024

export const DELIMITERS = [',', ';', '\t'] as const

/** One record with the line it starts on (from 1) and, where asked for, its text in the file. */
export interface CsvRecord {
  cells: string[]
  line: number
  raw: string
}

/** Records of `chunks`, whose first line is line `firstLine` of the file. Records of blank cells are left out. */
export async function* csvRecords(
  file: string,
  chunks: AsyncIterable<string>,
  { delimiter, firstLine, keepRaw }: { delimiter: string; firstLine: number; keepRaw: boolean },
): AsyncGenerator<CsvRecord> {
  // Lines up to the end of the last whole record: what cannot be closed, or ended, began on the next one.
  let ended = 0
  const keepPlace = <T>(record: T, info: Info): T => {
    ended = info.lines
    return record
  }
  const parser = parse({ ...options(delimiter), info: true, raw: keepRaw, on_record: keepPlace })
  const source = Readable.from(chunks, { objectMode: true })
  source.on('error', error => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const item of parser) {
      const { record, info, raw }: { record: string[]; info: Info; raw?: string } = item
      if (record.every(cell => cell.trim() === '')) continue
      const inner = record.reduce((lines, cell) => lines + countLines(cell), 0)
      yield {
        cells: record,
        line: firstLine + info.lines - 1 - inner,
        raw: raw?.replace(/[\r\n]+$/, '') ?? '',
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? new InputError([problemOf(error, file, firstLine, ended)]) : error
  } finally {
    source.destroy()
  }
}

/** The cells of one line; undefined where it is not CSV with this delimiter. */
export function splitLine(line: string, delimiter: string): string[] | undefined {
  try {
    const [record] = parseNow(line, { ...options(delimiter) })
    return record
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}

function options(delimiter: string) {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    // Ragged records are reported by the reader of the rows, all of them and not only the first.
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
  }
}

function countLines(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0
}

function problemOf(error: CsvError, file: string, firstLine: number, ended: number): Problem {
  const start = { file, line: firstLine + ended }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return { code: 'record-too-large', ...start, params: { limit: MAX_RECORD } }
  }
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return { code: 'bad-quote', ...start, params: { detail: 'unclosed' } }
  const lines = typeof error['lines'] === 'number' ? error['lines'] : 1
  const place = { file, line: firstLine + lines - 1 }
  const detail = error.code === 'INVALID_OPENING_QUOTE' ? 'stray' : 'after-close'
  return { code: 'bad-quote', ...place, params: { detail } }
}
