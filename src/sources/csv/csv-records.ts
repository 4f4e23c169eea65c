// Reads CSV text record by record, strictly: what is not CSV is an error with its line, never a guess.
import { Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import { InputError, type Problem } from '../../model/problem.ts'
import { plainCell, plainRecords } from './plain-csv.ts'
import { oneByOne, type RecordPiece } from './record-pieces.ts'

/** No record of a real export is longer, in characters; it stops an unclosed quote from swallowing the file. */
export const MAX_RECORD = 1024 * 1024

/** One record with the line it starts on (from 1) and, where asked for, its text in the file. */
export interface CsvRecord {
  cells: string[]
  line: number
  raw: string
}

/** A record as the parser gives it. */
interface Item {
  record: string[]
  /** `lines` counts up to the end of the record. */
  info: { lines: number }
  raw?: string
}

export interface CsvOptions {
  delimiter: string
  firstLine: number
  keepRaw: boolean
  /** Have all of it parsed, also what needs no parser. */
  parseAll?: boolean
}

/** Records of `chunks`, whose first line is line `firstLine` of the file. Records of blank cells are left out. */
export function csvRecords(
  file: string,
  chunks: AsyncIterable<string>,
  options: CsvOptions,
): AsyncGenerator<CsvRecord> {
  return oneByOne(csvPieces(file, chunks, options))
}

/** The same, as they are made. */
export function csvPieces(
  file: string,
  chunks: AsyncIterable<string>,
  { parseAll = false, ...options }: CsvOptions,
): AsyncGenerator<CsvRecord | RecordPiece> {
  return parseAll ? parsedRecords(file, chunks, options) : plainRecordsFirst(file, chunks, options)
}

/** All records but the first. */
export async function* withoutHeader(records: AsyncGenerator<CsvRecord>): AsyncGenerator<CsvRecord> {
  await records.next()
  yield* records
}

/** Reads as long as every line is plain; from the first on that is not, the parser does. */
async function* plainRecordsFirst(
  file: string,
  chunks: AsyncIterable<string>,
  { delimiter, firstLine, keepRaw }: Omit<CsvOptions, 'parseAll'>,
): AsyncGenerator<CsvRecord | RecordPiece> {
  const iterator = chunks[Symbol.asyncIterator]()
  let rest = ''
  let first = firstLine
  for (let isPlain = true; isPlain; ) {
    const { value, done } = await iterator.next()
    if (!done) rest += value
    const end = done ? rest.length : rest.lastIndexOf('\n') + 1
    let start = 0
    for (let stop = 0; isPlain && stop < end; ) {
      stop = pieceEnd(rest, stop, end)
      const plain = plainRecords(rest.slice(start, stop), delimiter)
      isPlain = plain !== null
      for (const record of plain?.records ?? []) {
        record.line += first - 1
        if (!keepRaw) record.raw = ''
      }
      if (plain) yield { kind: 'records', records: plain.records }
      // What is wrong is said to begin behind the last record, not behind empty lines.
      start += plain?.end ?? 0
      first += plain?.lines ?? 0
    }
    rest = rest.slice(start)
    if (isPlain && done) return
    isPlain &&= rest.length <= MAX_RECORD
  }
  yield* parsedRecords(file, resumed(rest, iterator), { delimiter, firstLine: first, keepRaw })
}

/** Records that are made at once, in characters: so few that they are gone before their memory is looked through. */
const PIECE = 32 * 1024

/** Where the lines end that are split next: those from `start` on up to `end`. */
function pieceEnd(text: string, start: number, end: number): number {
  const found = start + PIECE < end ? text.indexOf('\n', start + PIECE) : -1
  return found < 0 ? end : Math.min(found + 1, end)
}

/** What the parser makes of the text. */
async function* parsedRecords(
  file: string,
  chunks: AsyncIterable<string>,
  { delimiter, firstLine, keepRaw }: CsvOptions,
): AsyncGenerator<CsvRecord> {
  // Lines up to the end of the last whole record: what cannot be closed, or ended, began on the next one.
  let ended = 0
  // The parser takes CR LF within quotation marks for two lines.
  let doubled = 0
  const keepPlace = <T>(item: T): T => {
    if (!isItem(item)) return item
    doubled += breaksIn(item.record, /\r\n/g)
    ended = item.info.lines - doubled
    item.info.lines = ended
    return item
  }
  const parsing = { ...options(delimiter), info: true, raw: keepRaw, on_record: keepPlace } as const
  try {
    for await (const { record, info, raw } of itemsOf(bounded(chunks, file, firstLine), parsing)) {
      if (record.every(cell => cell.trim() === '')) continue
      const inner = breaksIn(record, /\r\n|\n|\r/g)
      yield {
        cells: record.some(isFormula) ? record.map(plainCell) : record,
        line: firstLine + info.lines - 1 - inner,
        raw: raw?.replace(/^[\r\n]+|(?<![\r\n])[\r\n]+$/g, '') ?? '',
      }
    }
  } catch (error) {
    throw error instanceof CsvError
      ? new InputError([problemOf(error, file, firstLine, { ended, doubled })])
      : error
  }
}

/**
 * Passes chunks on up to a line that is longer than any record and its delimiters: the parser, which measures cells,
 * would keep empty ones until no memory is left.
 */
async function* bounded(
  chunks: AsyncIterable<string>,
  file: string,
  firstLine: number,
): AsyncGenerator<string> {
  let length = 0
  let line = firstLine
  for await (const chunk of chunks) {
    const end = chunk.includes('\n') ? '\n' : '\r'
    const last = chunk.lastIndexOf(end)
    length = last < 0 ? length + chunk.length : chunk.length - last - 1
    for (let at = chunk.indexOf(end); at >= 0; at = chunk.indexOf(end, at + 1)) line++
    if (length > MAX_RECORD * 2)
      throw new InputError([{ code: 'record-too-large', file, line, params: { limit: MAX_RECORD } }])
    yield chunk
  }
}

/** Texts up to this many characters are parsed at once: most files are small, and a stream has to warm up. */
const AT_ONCE = 256 * 1024

async function* itemsOf(chunks: AsyncIterable<string>, parsing: Options): AsyncGenerator<Item> {
  const iterator = chunks[Symbol.asyncIterator]()
  let start = ''
  while (start.length <= AT_ONCE) {
    const { value, done } = await iterator.next()
    if (done) {
      const items: unknown[] = parseNow(start, parsing)
      yield* items.filter(isItem)
      return
    }
    start += value
  }
  const parser = parse(parsing)
  const source = Readable.from(resumed(start, iterator), { objectMode: true })
  source.on('error', error => parser.destroy(error))
  source.pipe(parser)
  try {
    yield* parser
  } finally {
    source.destroy()
  }
}

/** All of something of which the start was taken already: that, and what comes after it. */
export async function* resumed<T>(start: T, iterator: AsyncIterator<T>): AsyncGenerator<T> {
  yield start
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
}

/** The cells of one line; undefined where it is not CSV with this delimiter. */
export function splitLine(line: string, delimiter: string): string[] | undefined {
  const bare = line.replace(/(\r\n|\n|\r)$/, '')
  // Without quotes there is nothing to parse, and a parser takes longer to set up than a header is long.
  if (bare !== '' && bare.length < MAX_RECORD && !/["\r\n]/.test(bare)) return bare.split(delimiter)
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

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && 'record' in value && 'info' in value
}

function isFormula(cell: string): boolean {
  return cell.startsWith('=')
}

function breaksIn(cells: readonly string[], pattern: RegExp): number {
  return cells.reduce((breaks, cell) => breaks + (cell.match(pattern)?.length ?? 0), 0)
}

function problemOf(
  error: CsvError,
  file: string,
  firstLine: number,
  { ended, doubled }: { ended: number; doubled: number },
): Problem {
  const start = { file, line: firstLine + ended }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return { code: 'record-too-large', ...start, params: { limit: MAX_RECORD } }
  }
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return { code: 'bad-quote', ...start, params: { detail: 'unclosed' } }
  const lines = typeof error['lines'] === 'number' ? error['lines'] : 1
  const place = { file, line: firstLine + lines - doubled - 1 }
  const detail = error.code === 'INVALID_OPENING_QUOTE' ? 'stray' : 'after-close'
  return { code: 'bad-quote', ...place, params: { detail } }
}
