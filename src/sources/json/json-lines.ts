// Reads JSON: a value, one a line (.ndjson, .jsonl), a line at a time in bounded memory, or several one behind the other.
import { isObject } from '../../model/object.ts'
import { InputError } from '../../model/problem.ts'
import { mending } from '../cells/mending.ts'
import type { CsvRecord } from '../csv/csv-records.ts'
import { failedJson, isFailedAnswer } from '../failed-download.ts'
import { answersIn, isEmpty, recordsOf } from './json-answers.ts'
import type { ListBeside } from './json-lists.ts'
import { cellsOf, isBlank, type JsonFacts, jsonRecords, parseJson, wholeText } from './json-records.ts'
import { valuesIn } from './json-values.ts'
import { Pages } from './page.ts'

export interface JsonText {
  header: string[]
  records: AsyncGenerator<CsvRecord>
  about: JsonFacts
}

/** Lists beside others that are kept: one is enough to tell. */
const MOST_BESIDE = 100

/** No line is longer, in characters: the largest are pages of an API. */
const LONGEST = 16 * 1024 * 1024

/** The records of a JSON text, one value or several. `head` is its start; `keepRaw`: records say how they are written. Throws an InputError. */
export async function readJsonText(
  file: string,
  head: string,
  chunks: () => AsyncIterable<string>,
  keepRaw = false,
): Promise<JsonText> {
  if (looksLikeLines(head)) return readLines(file, chunks, keepRaw)
  const values = await readWhole(file, chunks)
  const [first] = values
  if (values.length !== 1 || !first) return readValues(() => values, keepRaw)
  const { header, rows, about } = jsonRecords(first.value)
  const records = async function* (): AsyncGenerator<CsvRecord> {
    for (const { cells, line } of rows) yield recordOf(cells, line, keepRaw)
  }
  return { header, records: records(), about }
}

function recordOf(cells: string[], line: number, keepRaw: boolean): CsvRecord {
  return { cells, line, raw: keepRaw ? JSON.stringify(cells) : '' }
}

/** Whether the first line of a JSON text is a whole value, so that the next line is another one. */
function looksLikeLines(head: string): boolean {
  const start = head.trimStart()
  const end = start.indexOf('\n')
  if (end < 0) return false
  try {
    const first: unknown = JSON.parse(start.slice(0, end))
    return isObject(first) || Array.isArray(first)
  } catch {
    return false
  }
}

async function readLines(
  file: string,
  chunks: () => AsyncIterable<string>,
  keepRaw: boolean,
): Promise<JsonText> {
  try {
    return await readValues(() => valuesOfLines(file, chunks()), keepRaw)
  } catch (error) {
    if (!isBadJson(error)) throw error
    // A line that is none may begin a value over several lines.
    const values = await readWhole(file, chunks).catch(() => null)
    if (values === null) throw error
    return readValues(() => values, keepRaw)
  }
}

/** All values of a text in memory: most have one. */
async function readWhole(file: string, chunks: () => AsyncIterable<string>): Promise<Value[]> {
  const text = await wholeText(file, chunks())
  try {
    return [{ value: parseJson(file, text), line: 1 }]
  } catch (error) {
    if (!isBadJson(error)) throw error
    return valuesIn(file, text)
  }
}

function isBadJson(error: unknown): boolean {
  return error instanceof InputError && error.problems.every(({ code }) => code === 'bad-json')
}

interface Value {
  value: unknown
  line: number
}

/**
 * The records of all values, under the keys of all of them; a value may be a page of records. They are gone through twice, since
 * the last one may have a key that no other has.
 */
async function readValues(
  values: () => AsyncIterable<Value> | Iterable<Value>,
  keepRaw: boolean,
): Promise<JsonText> {
  const keys = new Set<string>()
  const first: unknown[] = []
  let rows = 0
  let isVoid = true
  let failedAt: number | null = null
  const beside: (ListBeside & { line: number })[] = []
  const pages = new Pages()
  for await (const { value, line } of values()) {
    if (first.length < 2) first.push(value)
    for (const answer of answersIn(value)) {
      isVoid &&= isEmpty(answer)
      pages.add(answer)
      if (answer.isCut) failedAt ??= line
      if (beside.length < MOST_BESIDE) beside.push(...answer.beside.map(list => ({ ...list, line })))
      for (const record of recordsOf(answer)) {
        for (const key of record?.keys() ?? []) keys.add(key)
        if (isFailedAnswer(record)) failedAt ??= line
        if (record === null || !isBlank([...record.values()])) rows++
      }
    }
  }
  const header = [...keys]
  const mend = mending(header)
  const records = async function* (): AsyncGenerator<CsvRecord> {
    for await (const { value, line } of values()) {
      for (const record of answersIn(value).flatMap(recordsOf)) {
        const cells = mend.cells(cellsOf(record, header))
        if (!isBlank(cells)) yield recordOf(cells, line, keepRaw)
      }
    }
  }
  const failed = failedJson(first, rows, isVoid)
  return {
    header,
    records: records(),
    about: { page: pages.open, failed, failedAt, beside, isMended: mend.isMended },
  }
}

async function* valuesOfLines(file: string, chunks: AsyncIterable<string>): AsyncGenerator<Value> {
  let line = 0
  for await (const text of linesOf(file, chunks)) {
    line++
    if (text.trim() !== '') yield { value: parseJson(file, text, line), line }
  }
}

async function* linesOf(file: string, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  let line = 1
  for await (const chunk of chunks) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    line += lines.length
    if (rest.length > LONGEST)
      throw new InputError([{ code: 'record-too-large', file, line, params: { limit: LONGEST } }])
    yield* lines
  }
  yield rest
}
